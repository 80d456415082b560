import { keepers, officers, onlookers, type AccessTable } from './entries';

const above = [...keepers, ...officers];

export const access: AccessTable = {
  body: { over: [...keepers, ...onlookers, ...officers] },
  start: { over: keepers },
  get: { over: above },
  record: { over: keepers },
  // Over what the body lies below: of a branch's own keepers nobody (tests/cloudfunctions/election).
  answer: { over: above },
  install: { over: above },
  cancel: { over: keepers },
  list: { over: above },
  terms: { over: above },
};
