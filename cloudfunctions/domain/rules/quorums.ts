import type { Citation } from '../../../types/domain/citation';
import type { ActivityKind } from '../../../types/shared/activities';
import type { RuleBook } from './book';

/**
 * Of whom a kind of meeting needs so many in a hundred to be there at all: 须有半数以上委员到会. A general meeting has no
 * such number: its votes have, each by itself.
 */
const quorums: Partial<Record<ActivityKind, 'committeeQuorumPercent'>> = {
  committeeMeeting: 'committeeQuorumPercent',
};

/** A meeting as rules see it: its kind, and its day (`YYYY-MM-DD`, Beijing). */
export interface MeetingHeld {
  kind: ActivityKind;
  day: string;
}

/** Whether enough of those expected came for a meeting; nothing where no number is asked for. */
export function hasQuorum(
  { kind, day }: MeetingHeld,
  { expected, present }: { expected: number; present: number },
  rules: RuleBook,
): boolean | undefined {
  const quorum = quorums[kind];
  const percent = quorum && rules.numberOn(quorum, day);
  return percent === undefined ? undefined : 100 * present >= percent * expected;
}

/** By which article a meeting needed so many to be there. */
export function quorumCitation({ kind, day }: MeetingHeld, rules: RuleBook): Citation | undefined {
  const quorum = quorums[kind];
  return quorum && rules.cite(quorum, day);
}
