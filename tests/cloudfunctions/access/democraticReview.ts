import { keepers, type AccessTable } from './entries';

export const access: AccessTable = {
  get: { over: keepers },
  record: { over: keepers },
  list: { over: keepers },
};
