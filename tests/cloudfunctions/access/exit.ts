import type { AccessTable } from './entries';

export const access: AccessTable = {
  state: { over: ['districtOfficer', 'districtAdmin'] },
  setReadOnly: { over: ['districtAdmin'] },
  announce: { over: ['districtAdmin'] },
  ask: { over: ['districtAdmin'] },
  agree: { over: ['districtOfficer', 'districtAdmin'] },
};
