import type { AccessTable } from './entries';

const districtOffice: AccessTable[string] = { over: ['districtOfficer', 'districtAdmin'] };

export const access: AccessTable = {
  current: 'bound',
  ask: 'bound',
  mine: 'bound',
  asked: districtOffice,
  settle: districtOffice,
  review: districtOffice,
  read: districtOffice,
  write: districtOffice,
  withdraw: districtOffice,
  confirm: districtOffice,
};
