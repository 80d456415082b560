import { keepers, officers, onlookers, type AccessTable } from './entries';

export const access: AccessTable = {
  branch: { over: [...keepers, ...onlookers, ...officers] },
  contact: { over: officers },
};
