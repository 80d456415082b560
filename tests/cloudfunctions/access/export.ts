import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  begin: { over: keepers },
  advance: { over: keepers },
  guidanceReport: { over: officers },
};
