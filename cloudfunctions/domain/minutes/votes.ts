import type { Citation } from '../../../types/domain/citation';
import { cite, type RuleId } from '../rules/registry';
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
  /** Written consents handed in before the meeting; they count for admissions only (rule `writtenConsent`). */
  written?: number;
}

interface Rule {
  quorum: (votes: VoteCounts) => boolean;
  carried: (votes: VoteCounts) => boolean;
  /** Which rule it rests on. */
  by: RuleId;
}

/** Votes that have a rule: an ordinary resolution, taking in or confirming a member, an election. */
export const voteRules: Record<VoteRule, Rule> = {
  /** 到会 ≥ 1/2, 赞成 > 应到会的 1/2. */
  ordinary: {
    quorum: ({ expected, present }) => 2 * present >= expected,
    carried: (votes) => 2 * votes.for > votes.expected,
    by: 'ordinaryVote',
  },
  /** 到会 > 1/2, 赞成（含会前书面意见）> 应到会的 1/2. */
  development: {
    quorum: ({ expected, present }) => 2 * present > expected,
    carried: ({ expected, written = 0, ...votes }) => 2 * (votes.for + written) > expected,
    by: 'admissionVote',
  },
  /** 到会 ≥ 4/5 of those with the right to elect; each candidate then needs more than half of those expected. */
  election: {
    quorum: ({ expected, present }) => 5 * present >= 4 * expected,
    carried: (votes) => 2 * votes.for > votes.expected,
    by: 'electionQuorum',
  },
};

/** What a vote comes to: too few there, not carried, or carried; or numbers that cannot be. */
export interface Verdict {
  outcome: VoteOutcome;
  citation: Citation;
}

/** Kinds of meetings whose ordinary votes rest on a rule of their own. */
const ownRules: Partial<Record<ActivityKind, RuleId>> = {
  committeeMeeting: 'committeeVote',
};

/** A meeting at which a vote was taken: its kind, and its day (`YYYY-MM-DD`, Beijing). */
export interface VotedAt {
  kind: ActivityKind;
  day: string;
}

/**
 * Holds a vote against its rule as it was on the day of the meeting, in whole numbers. Probationary members have no vote
 * (rule `rightToVote`), so none counts.
 */
export function verdictOf(rule: VoteRule, votes: VoteCounts, { kind, day }: VotedAt): Verdict {
  const { quorum, carried, by } = voteRules[rule];
  const citation = cite((rule === 'ordinary' ? ownRules[kind] : undefined) ?? by, day);
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
