import { keepers, officers, type AccessTable } from './entries';

const district = officers.filter((role) => role !== 'townOfficer');

export const access: AccessTable = {
  list: 'bound',
  board: { over: [...keepers, ...officers] },
  get: { over: [...keepers, ...officers] },
  keep: { over: district },
  lay: { over: district },
  write: { over: officers },
  remove: { over: officers },
};
