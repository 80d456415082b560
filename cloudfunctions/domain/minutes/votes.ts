import type { Citation } from '../../../types/domain/citation';
import type { RuleBook } from '../rules/book';
import type { MeetingHeld } from '../rules/quorums';
import type { RuleId } from '../rules/registry';
import type { ActivityKind } from '../../../types/shared/activities';
import { moreThanHalf, shareOf } from '../../../types/shared/elections';
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
  /** Of so many expected, how many must be there at least; `percent` is what a rule fixes, where one does. */
  presentAtLeast: (expected: number, percent: number) => number;
  /** Which rule it rests on: that so many are there, and that so many are for it. */
  by: RuleId;
  carriedBy: RuleId;
}

const half = (expected: number): number => Math.ceil(expected / 2);

/** Votes that have a rule: an ordinary resolution, taking in or confirming a member, an election. */
const voteRules: Record<VoteRule, Rule> = {
  /** 到会 ≥ 1/2. */
  ordinary: { presentAtLeast: half, by: 'ordinaryVote', carriedBy: 'ordinaryVote' },
  /** 到会 > 1/2, 赞成含会前书面意见. */
  development: { presentAtLeast: moreThanHalf, by: 'admissionVote', carriedBy: 'admissionVote' },
  /** 到会 ≥ 4/5 of those with the right to elect; each candidate is voted on by itself. */
  election: {
    presentAtLeast: shareOf,
    by: 'electionQuorum',
    carriedBy: 'electionMajority',
  },
};

/** What a vote comes to, which rule says so, and how many had to be there and for it (more than half of those expected). */
export interface Verdict {
  outcome: VoteOutcome;
  citation: Citation;
  presentAtLeast: number;
  forAtLeast: number;
}

/** Kinds of meetings whose ordinary votes rest on a rule of their own. */
const ownRules: Partial<Record<ActivityKind, RuleId>> = {
  committeeMeeting: 'committeeVote',
};

/**
 * Holds a vote against its rule as it was on the day of the meeting, in whole numbers. Probationary members have no vote
 * (rule `rightToVote`), so none counts. An election whose two readings differ is to be checked (rule
 * `electionMajority`). What turns on written consents rests on the rule about these (`writtenConsent`).
 */
export function verdictOf(
  rule: VoteRule,
  votes: VoteCounts,
  { at, rules }: { at: MeetingHeld; rules: RuleBook },
): Verdict {
  const { expected, present, written = 0 } = votes;
  const own = rule === 'ordinary' ? ownRules[at.kind] : undefined;
  const { by, carriedBy, presentAtLeast: atLeast } = voteRules[rule];
  const percent = rule === 'election' ? (rules.numberOn('electionQuorum', at.day) ?? 0) : 0;
  const [presentAtLeast, forAtLeast] = [atLeast(expected, percent), moreThanHalf(expected)];
  const isThere = present >= presentAtLeast;
  const counted = rules.numberOn('writtenConsent', at.day) === 0 ? 0 : written;
  const isCarried = votes.for + counted >= forAtLeast;
  const says = (outcome: VoteOutcome, id: RuleId): Verdict => ({
    outcome,
    citation: rules.cite(own ?? id, at.day),
    presentAtLeast,
    forAtLeast,
  });
  if (!areCounts(rule, votes)) return says('impossible', by);
  if (!isThere) return says('noQuorum', by);
  // More than half of those there, though not of those expected: which of the two counts is not known, nor concluded here.
  if (rule === 'election' && !isCarried && votes.for >= moreThanHalf(present))
    return says('toCheck', carriedBy);
  const turnsOnWritten = isCarried && votes.for < forAtLeast;
  return says(isCarried ? 'carried' : 'lost', turnsOnWritten ? 'writtenConsent' : carriedBy);
}

/** Whether votes can be: nobody votes twice, nor without being there; who handed in a written consent is not there. */
export function areCounts(rule: VoteRule, { expected, present, written = 0, ...votes }: VoteCounts): boolean {
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
