import { keepers, officers, type AccessTable } from './entries';

export const access: AccessTable = {
  prepare: 'anyone',
  raise: 'anyone',
  raiseForBranch: { over: keepers },
  raiseForSubject: { over: ['instructor', ...officers] },
  mine: 'anyone',
  ofBranch: { over: keepers },
  get: 'anyone',
  rate: 'anyone',
  reopen: 'anyone',
  list: { over: officers },
  read: { over: officers },
  showContact: { over: officers },
  assign: { over: officers },
  decline: { over: officers },
  object: { over: officers },
  note: { over: officers },
  askExtension: { over: officers },
  decideExtension: { over: officers },
  answer: { over: officers },
};
