import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  prepareUpload: { over: [...keepers, ...officers] },
  preview: { over: [...keepers, ...officers] },
  compare: { over: [...keepers, ...officers] },
  rows: { over: [...keepers, ...officers] },
  commit: { over: [...keepers, ...officers] },
  undo: { over: [...keepers, ...officers] },
  export: { over: [...keepers, ...officers] },
  exportRequests: { over: officers },
  agreeToExport: { over: officers },
  template: 'bound',
};
