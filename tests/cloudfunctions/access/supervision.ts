import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  list: { over: [...keepers, ...officers] },
  get: { over: [...keepers, ...officers] },
  send: { over: officers },
  answer: { over: keepers },
  settle: { over: officers },
};
