import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  tab: 'bound',
  mine: 'bound',
  person: { over: keepers },
  members: { over: keepers },
  correct: { over: keepers },
  undo: { over: keepers },
  invite: { over: keepers },
  coverage: { over: officers },
};
