import { officers, type AccessTable } from './entries';

export const access: AccessTable = {
  prepareUpload: { over: officers },
  begin: { over: officers },
  advance: { over: officers },
  list: { over: officers },
  get: { over: officers },
  rows: { over: officers },
  decide: { over: officers },
  takeAll: { over: officers },
  undo: { over: officers },
  sheet: { over: officers },
};
