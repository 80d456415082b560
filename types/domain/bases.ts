import type { AskedRule } from '../shared/bases';

/** The rules by which a branch meets, and by which it is written down what it met for and who came. */
export const gatherings = [
  'generalMeetings',
  'committeeMeetings',
  'groupMeetings',
  'partyLecture',
  'themeDays',
] as const satisfies readonly AskedRule[];
