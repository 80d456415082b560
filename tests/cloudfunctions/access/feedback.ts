import { keepers, officers, onlookers, type AccessTable } from './entries';

export const access: AccessTable = {
  status: { over: [...keepers, ...onlookers, ...officers] },
  give: { over: keepers },
  report: { over: officers },
  urge: { over: officers },
};
