import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  prepare: { over: keepers },
  saveDraft: { over: keepers },
  drafts: { over: keepers },
  plan: { over: keepers },
  conflicts: { over: keepers },
  publish: { over: keepers },
  edit: { over: keepers },
  postpone: { over: keepers },
  cancel: { over: keepers },
  setThemeDay: { over: keepers },
  correctRoll: { over: keepers },
  addGuest: { over: keepers },
  list: 'bound',
  calendar: 'bound',
  detail: { audience: [...keepers, ...officers] },
  close: { over: keepers },
};
