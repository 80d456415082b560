import { officers, type AccessTable } from './entries';

export const access: AccessTable = {
  prepare: 'anyone',
  send: 'anyone',
  mine: 'anyone',
  get: 'anyone',
  rate: 'anyone',
  reopen: 'anyone',
  months: 'bound',
  list: { over: officers },
  read: { over: officers },
  answer: { over: officers },
  handOn: { over: officers },
};
