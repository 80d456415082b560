import { officers, type AccessTable } from './entries';

const district = officers.filter((role) => role !== 'townOfficer');

export const access: AccessTable = {
  board: { over: officers },
  history: { over: officers },
  lay: { over: district },
  copy: { over: district },
  close: { over: district },
};
