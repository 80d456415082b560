import { keepers, type AccessTable } from './entries';

export const access: AccessTable = {
  list: { over: keepers },
  write: { over: keepers },
};
