import type { AccessTable } from './entries';

export const access: AccessTable = {
  list: 'bound',
  workDays: 'bound',
  countWorkDays: 'bound',
  amendments: { over: ['districtOfficer', 'districtAdmin'] },
  preview: { over: ['districtAdmin'] },
  propose: { over: ['districtAdmin'] },
  confirm: { over: ['districtOfficer', 'districtAdmin'] },
  takeBack: { over: ['districtAdmin'] },
};
