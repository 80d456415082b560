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
  // 临时党支部: 一般不发展党员、不收缴党费、不换届.
  {
    id: 'temporaryBranch',
    article: '第八条',
    ...edition,
    articleStatus: 'unverified',
    status: 'unverified',
    source: '凭记忆，待核对',
  },
  // Full members, at least.
  { id: 'branchFullMembers', article: '第四条', value: 3, ...checked },
  // Members, as a rule at most.
  { id: 'branchMembersAtMost', article: '第四条', value: 50, ...checked },
  // Employers of a joint branch (联合支部), as a rule at most.
  { id: 'jointBranchUnitsAtMost', article: '第五条', value: 5, ...wordsChecked },
  // 党员大会, in a quarter.
  { id: 'generalMeetings', article: '第十一条', value: 1, ...checked },
  { id: 'ordinaryVote', article: '第十一条', ...checked },
  // Of a hundred of the committee, so many must be there: 须有半数以上委员到会.
  { id: 'committeeQuorumPercent', article: '第十二条', value: 50, ...checked },
  // What of article 12 was seen says how many must be there, and not how many must agree.
  {
    id: 'committeeVote',
    article: '第十二条',
    ...edition,
    articleStatus: 'unverified',
    status: 'unverified',
    source: '见到的条文只说到会人数；赞成人数按党员大会的算法提示，待核对',
  },
  // 支委会会议, in a month.
  { id: 'committeeMeetings', article: '第十二条', value: 1, ...checked },
  // 党小组会, of each group in a month.
  { id: 'groupMeetings', article: '第十三条', value: 1, ...checked },
  // Who calls and chairs meetings.
  { id: 'meetingChair', article: '第十四条', ...checked },
  { id: 'partyLecture', article: '第十六条', ...checked },
  // 主题党日, in a month.
  { id: 'themeDays', article: '第十六条', value: 1, ...checked },
  // 组织生活会, in a year.
  { id: 'organizationalLives', article: '第十七条', value: 1, ...checked },
  // 组织生活会: as a rule from this month of the year on (第四季度).
  { id: 'organizationalLifeFrom', article: '第十七条', value: 10, ...checked },
  // 民主评议党员, in a year.
  { id: 'democraticReviews', article: '第十八条', value: 1, ...wordsChecked },
  // 优秀: as a rule at most one of so many full members. What of article 18 was seen does not say it; answers of others do.
  {
    id: 'excellentOneOf',
    article: '第十八条',
    value: 3,
    ...edition,
    articleStatus: 'unverified',
    status: 'secondHand',
    source: '各地问答一致，见到的条例第十八条文字里没有这个数，出处待核对',
  },
  // 谈心谈话, in a year.
  { id: 'heartTalks', article: '第十九条', value: 1, ...wordsChecked },
  // From so many full members a branch has a committee (支委会).
  { id: 'committeeFromFull', article: '第二十条', value: 7, ...wordsChecked },
  // Members of a committee.
  { id: 'committeeAtLeast', article: '第二十条', value: 3, ...wordsChecked },
  { id: 'committeeAtMost', article: '第二十条', value: 7, ...wordsChecked },
  // Deputy secretaries of a branch that has no committee.
  { id: 'deputiesAlone', article: '第二十条', value: 1, ...wordsChecked },
  // Years of a term, as a rule.
  { id: 'branchTerm', article: '第二十一条', value: 3, ...checked },
] as const satisfies readonly RuleEntry[];
