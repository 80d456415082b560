import { gatheringKeepers, type AccessTable } from './entries';

export const access: AccessTable = {
  get: { audience: gatheringKeepers },
  save: { audience: gatheringKeepers },
  preparePhoto: { audience: gatheringKeepers },
  confirm: { audience: gatheringKeepers },
  confirmOnPaper: { over: gatheringKeepers },
  history: { audience: gatheringKeepers },
};
