import type { Citation } from '../../../types/domain/citation';
import type { ActivityKind } from '../../../types/shared/activities';
import { cite, numberOn } from './registry';

/**
 * Of whom a kind of meeting needs so many in a hundred to be there at all: 须有半数以上委员到会. A general meeting has no
 * such number: its votes have, each by itself.
 */
const quorums: Partial<Record<ActivityKind, 'committeeQuorumPercent'>> = {
  committeeMeeting: 'committeeQuorumPercent',
};

/** Whether enough of those expected came for a meeting on a day (`YYYY-MM-DD`); nothing where no number is asked for. */
export function hasQuorum(
  kind: ActivityKind,
  { expected, present }: { expected: number; present: number },
  day: string,
): boolean | undefined {
  const quorum = quorums[kind];
  const percent = quorum && numberOn(quorum, day);
  return percent === undefined ? undefined : 100 * present >= percent * expected;
}

/** By which article a kind of meeting needed so many to be there on a day (`YYYY-MM-DD`). */
export function quorumCitation(kind: ActivityKind, day: string): Citation | undefined {
  const quorum = quorums[kind];
  return quorum && cite(quorum, day);
}
