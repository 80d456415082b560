import type { RuleEntry } from '../entry';

const edition = {
  regulation: 'branchWork',
  edition: '2018',
  from: '2018-10-28',
} as const;

const checked = {
  ...edition,
  articleStatus: 'verified',
  status: 'verified',
  source: '条文已核对',
} as const;

const wordsChecked = {
  ...edition,
  articleStatus: 'unverified',
  status: 'verified',
  source: '文字已核对，条号待核对',
} as const;

/** 支部工作条例（试行）: how a branch is made up, and which meetings it holds. No revision was found by November 2026. */
export const branchWork = [
  { id: 'branchFullMembers', article: '第四条', value: 3, ...checked },
  { id: 'branchMembersAtMost', article: '第四条', value: 50, ...checked },
  { id: 'jointBranchUnitsAtMost', article: '第五条', value: 5, ...wordsChecked },
  { id: 'generalMeetings', article: '第十一条', value: 1, ...checked },
  { id: 'ordinaryVote', article: '第十一条', ...checked },
  { id: 'committeeQuorumPercent', article: '第十二条', value: 50, ...checked },
  { id: 'committeeVote', article: '第十二条', ...checked },
  { id: 'committeeMeetings', article: '第十二条', value: 1, ...checked },
  { id: 'groupMeetings', article: '第十三条', value: 1, ...checked },
  { id: 'partyLecture', article: '第十六条', ...checked },
  { id: 'themeDays', article: '第十六条', value: 1, ...checked },
  { id: 'organizationalLives', article: '第十七条', value: 1, ...checked },
  { id: 'democraticReviews', article: '第十八条', value: 1, ...wordsChecked },
  { id: 'committeeFromFull', article: '第二十条', value: 7, ...wordsChecked },
  { id: 'committeeAtLeast', article: '第二十条', value: 3, ...wordsChecked },
  { id: 'committeeAtMost', article: '第二十条', value: 7, ...wordsChecked },
  { id: 'branchTerm', article: '第二十一条', value: 3, ...checked },
] as const satisfies readonly RuleEntry[];
