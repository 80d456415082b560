import { policyMeetingContract } from '../../types/policyMeeting/contract';
import { serve } from '../kernel/serve';
import { book, unbook } from './book';
import { loaders } from './context';
import { cancel, change, plan } from './plan';
import { answer, answers, ask, questions } from './questions';
import { bookings, get, list } from './view';

export default serve(policyMeetingContract, loaders, {
  list,
  get,
  answers,
  book,
  unbook,
  ask,
  plan,
  change,
  cancel,
  bookings,
  questions,
  answer,
});
