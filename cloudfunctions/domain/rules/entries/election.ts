import type { RuleEntry } from '../entry';

const edition = { regulation: 'election', edition: '2020', from: '2020-07-13' } as const;

const checked = { ...edition, articleStatus: 'verified', status: 'verified', source: '条文已核对' } as const;

const wordsChecked = {
  ...edition,
  articleStatus: 'unverified',
  status: 'verified',
  source: '文字已核对，条号待核对',
} as const;

/** 关于党的基层组织任期的意见; the day of its issue is from memory. */
const terms = {
  regulation: 'terms',
  edition: '2018',
  from: '2018-07-01',
  article: '',
  articleStatus: 'unverified',
  status: 'verified',
  source: '任期的文字已核对，印发的日子待核对',
} as const;

/** 基层组织选举工作条例 and 任期意见: when a committee is elected anew, by whom, and how many must be there. */
export const election = [
  {
    id: 'electionDue',
    article: '第三条',
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
    ...edition,
  },
  // Months by which an election may come before or after the end of the term, as a rule at most.
  { id: 'electionMoved', article: '第三条', value: 12, ...checked },
  // More candidates than seats, in a hundred of the seats at least.
  { id: 'electionSurplus', article: '第十三条', value: 20, ...checked },
  // 委员候选人: proposed by the committee that goes, and looked at by the body above.
  { id: 'electionCandidates', article: '第十四条', ...checked },
  // Of a hundred of those expected, so many must be there.
  {
    id: 'electionQuorum',
    article: '第十九条',
    value: 80,
    articleStatus: 'unverified',
    status: 'verified',
    source: '到会五分之四的文字已核对，条号待核对',
    ...edition,
  },
  // Who chairs: the committee that goes, without one its secretary.
  { id: 'electionChair', article: '第二十条', ...wordsChecked },
  // A secret ballot, and nobody votes for another.
  { id: 'electionBallot', article: '第二十四条', ...checked },
  // Who is not counted among those expected, if the body above agrees and the meeting passes it.
  { id: 'electionNotCounted', article: '', ...wordsChecked },
  // 党委: years of a term, as a rule.
  { id: 'committeeTerm', value: 5, ...terms },
  // 总支: the same.
  { id: 'generalBranchTerm', value: 3, ...terms },
  // 村、社区: the same, whatever the body.
  { id: 'villageTerm', value: 5, ...terms },
  // More than half of those expected, or of those there: told in two ways.
  {
    id: 'electionMajority',
    article: '',
    articleStatus: 'unverified',
    status: 'unverified',
    source: '当选线有两种口径，这里按超过应到会人数的半数；请以组织部门答复为准',
    ...edition,
  },
] as const satisfies readonly RuleEntry[];
