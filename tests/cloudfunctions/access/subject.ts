import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  list: { over: officers },
  get: { over: officers },
  add: { over: officers },
  change: { over: officers },
  cover: { over: officers },
  setContact: { over: officers },
  showContact: { over: officers },
  covered: { over: keepers },
  ofBranch: { over: keepers },
  correct: { over: keepers },
};
