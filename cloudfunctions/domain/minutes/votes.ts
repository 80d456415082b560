import { branchWorkArticle, type Citation } from '../rules/regulations';
import type { ActivityKind } from '../../../types/shared/activities';
import type { VoteOutcome, VoteRule } from '../../../types/shared/minutes';

/** A vote as counts; who voted how is never written down. */
export interface VoteCounts {
  /** 应到会有表决权者: full members who ought to be there. */
  expected: number;
  /** 到会有表决权者 */
  present: number;
  for: number;
  against: number;
  abstain: number;
  /** Written consents handed in before the meeting; they count for admissions only (发展党员工作细则第二十一条). */
  written?: number;
}

interface Rule {
  quorum: (votes: VoteCounts) => boolean;
  carried: (votes: VoteCounts) => boolean;
  citation: Citation;
}

/** Votes that have a rule: an ordinary resolution, taking in or confirming a member, an election. */
export const voteRules: Record<VoteRule, Rule> = {
  /** 到会 ≥ 1/2, 赞成 > 应到会的 1/2. */
  ordinary: {
    quorum: ({ expected, present }) => 2 * present >= expected,
    carried: (votes) => 2 * votes.for > votes.expected,
    citation: branchWorkArticle('第十一条'),
  },
  /** 到会 > 1/2, 赞成（含会前书面意见）> 应到会的 1/2. */
  development: {
    quorum: ({ expected, present }) => 2 * present > expected,
    carried: ({ expected, written = 0, ...votes }) => 2 * (votes.for + written) > expected,
    citation: { regulation: '中国共产党发展党员工作细则', article: '第二十一条' },
  },
  /** 到会 ≥ 4/5 of those with the right to elect; each candidate then needs more than half of those expected. */
  election: {
    quorum: ({ expected, present }) => 5 * present >= 4 * expected,
    carried: (votes) => 2 * votes.for > votes.expected,
    citation: { regulation: '中国共产党基层组织选举工作条例', article: '第十九条' },
  },
};

/** What a vote comes to: too few there, not carried, or carried; or numbers that cannot be. */
export interface Verdict {
  outcome: VoteOutcome;
  citation: Citation;
}

/** Kinds of meetings whose ordinary votes rest on an article of their own. */
const ownArticles: Partial<Record<ActivityKind, Citation>> = {
  committeeMeeting: branchWorkArticle('第十二条'),
};

/**
 * Holds a vote taken at a kind of meeting against its rule, in whole numbers. 党章第七条: probationary members have no
 * vote, so none counts.
 */
export function verdictOf(rule: VoteRule, votes: VoteCounts, kind: ActivityKind): Verdict {
  const { quorum, carried } = voteRules[rule];
  const citation = (rule === 'ordinary' ? ownArticles[kind] : undefined) ?? voteRules[rule].citation;
  if (!areCounts(rule, votes)) return { outcome: 'impossible', citation };
  if (!quorum(votes)) return { outcome: 'noQuorum', citation };
  return { outcome: carried(votes) ? 'carried' : 'lost', citation };
}

/** Nobody votes twice, nor without being there; who handed in a written consent is not there. */
function areCounts(rule: VoteRule, { expected, present, written = 0, ...votes }: VoteCounts): boolean {
  const cast = votes.for + votes.against + votes.abstain;
  const whole = [expected, present, written, votes.for, votes.against, votes.abstain].every(
    (count) => Number.isInteger(count) && count >= 0,
  );
  return (
    whole &&
    expected > 0 &&
    present + written <= expected &&
    cast <= present &&
    (written === 0 || rule === 'development')
  );
}
