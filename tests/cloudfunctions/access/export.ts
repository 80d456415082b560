import { gatheringKeepers, keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  begin: { over: keepers },
  advance: { over: keepers },
  signInSheet: { over: gatheringKeepers },
  activityNotice: { over: gatheringKeepers },
  guidanceReport: { over: officers },
};
