import type { RuleEntry } from '../entry';

const edition = { regulation: 'election', edition: '2020', from: '2020-07-13' } as const;

/** 基层组织选举工作条例: when a committee is elected anew, and how many must be there. */
export const election = [
  {
    id: 'electionDue',
    article: '第三条',
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
    ...edition,
  },
  {
    id: 'electionQuorum',
    article: '第十九条',
    articleStatus: 'unverified',
    status: 'verified',
    source: '到会五分之四的文字已核对，条号待核对',
    ...edition,
  },
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
