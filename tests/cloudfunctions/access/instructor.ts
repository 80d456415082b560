import { officers, type AccessTable } from './entries';

const lookers = ['instructor' as const, ...officers];

export const access: AccessTable = {
  list: { over: officers },
  people: { over: officers },
  add: { over: officers },
  get: { over: officers },
  change: { over: officers },
  end: { over: officers },
  subjects: { over: officers },
  assign: { over: officers },
  available: { over: officers },
  release: { over: officers },
  mine: { over: ['instructor'] },
  subject: { over: lookers },
  visit: { over: lookers },
  items: { over: lookers },
  settle: { over: lookers },
};
