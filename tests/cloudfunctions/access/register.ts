import { keepers, officers, onlookers, type AccessTable } from './entries';

export const access: AccessTable = {
  kinds: 'bound',
  kind: 'bound',
  list: { audience: [...keepers, ...officers] },
  get: { audience: [...keepers, ...officers] },
  save: { over: [...keepers, ...officers] },
  move: { over: [...keepers, ...officers] },
  remove: { over: [...keepers, ...officers] },
  figures: { over: [...keepers, ...onlookers, ...officers] },
  table: { over: [...keepers, ...officers] },
  teams: { over: officers },
  teamsTable: { over: officers },
  prepareFile: { over: [...keepers, ...officers] },
  file: { audience: [...keepers, ...officers] },
  switches: { over: ['districtAdmin'] },
  switch: { over: ['districtAdmin'] },
};
