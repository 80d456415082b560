import { gatheringKeepers, keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  prepare: { over: gatheringKeepers },
  saveDraft: { over: gatheringKeepers },
  drafts: { over: gatheringKeepers },
  plan: { over: gatheringKeepers },
  prepareFile: { over: gatheringKeepers },
  conflicts: { over: gatheringKeepers },
  publish: { over: gatheringKeepers },
  edit: { over: gatheringKeepers },
  postpone: { over: gatheringKeepers },
  cancel: { over: gatheringKeepers },
  setThemeDay: { over: keepers },
  correctRoll: { over: gatheringKeepers },
  addGuest: { over: gatheringKeepers },
  invitation: { over: keepers },
  answerInvitation: { over: keepers },
  list: 'bound',
  calendar: 'bound',
  detail: { audience: [...gatheringKeepers, ...officers] },
  file: { audience: [...gatheringKeepers, ...officers] },
  close: { over: gatheringKeepers },
};
