import { officers, type AccessTable } from './entries';

export const access: AccessTable = {
  list: 'anyone',
  get: 'anyone',
  answers: 'anyone',
  book: 'anyone',
  unbook: 'anyone',
  ask: 'anyone',
  plan: { over: officers },
  change: { over: officers },
  cancel: { over: officers },
  bookings: { over: officers },
  questions: { over: officers },
  answer: { over: officers },
};
