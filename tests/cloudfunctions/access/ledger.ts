import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  year: { over: [...keepers, ...officers] },
};
