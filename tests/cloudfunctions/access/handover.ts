import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  of: { over: [...keepers, ...officers] },
  get: { audience: [...keepers, ...officers] },
  begin: { over: [...keepers, ...officers] },
  answer: { over: officers },
  give: { audience: officers },
  take: { audience: [] },
  withdraw: { over: [...keepers, ...officers] },
};
