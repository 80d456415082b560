import { gatheringKeepers, type AccessTable } from './entries';

export const access: AccessTable = {
  set: { over: gatheringKeepers },
  take: { over: gatheringKeepers },
  print: { over: gatheringKeepers },
};
