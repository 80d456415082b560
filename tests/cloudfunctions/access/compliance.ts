import { keepers, officers, onlookers, type AccessTable } from './entries';

export const access: AccessTable = {
  branch: { over: [...keepers, ...onlookers, ...officers] },
  year: { over: [...keepers, ...onlookers, ...officers] },
  overview: { over: officers },
};
