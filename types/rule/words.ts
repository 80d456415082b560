/** What a branch is judged by with a number of a rule: warnings about it, meetings that it owes, who must be there. */
export const judgements = [
  'TOO_FEW_FULL_MEMBERS',
  'TOO_MANY_MEMBERS',
  'TOO_MANY_UNITS',
  'COMMITTEE_DUE',
  'COMMITTEE_TOO_LARGE',
  'TERM_ENDING',
  'TERM_OVER',
  'POST_VACANT',
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
  'democraticReview',
  'committeeQuorum',
] as const;
export type Judgement = (typeof judgements)[number];
