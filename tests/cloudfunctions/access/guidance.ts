import { officers, type AccessTable } from './entries';

export const access: AccessTable = {
  list: 'bound',
  detail: { audience: officers },
  version: { audience: officers },
  file: { audience: officers },
  prepare: { over: officers },
  prepareFile: { over: officers },
  draft: { over: officers },
  saveDraft: { over: officers },
  submit: { over: officers },
  review: { over: officers },
  publish: { over: officers },
  recordReading: { audience: officers },
};
