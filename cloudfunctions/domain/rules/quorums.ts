import type { ActivityKind } from '../../../types/shared/activities';
import type { Citation } from './regulations';
import { parameters, valueOn, type Parameter } from './parameters';

/**
 * Of whom a kind of meeting needs so many in a hundred to be there at all. A general meeting has no such number: its
 * votes have (第十一条), each by itself.
 */
const quorums: Partial<Record<ActivityKind, Parameter>> = {
  committeeMeeting: parameters.committeeQuorumPercent,
};

/** Whether enough of those expected came for a meeting on a day (`YYYY-MM-DD`); nothing where no number is asked for. */
export function hasQuorum(
  kind: ActivityKind,
  { expected, present }: { expected: number; present: number },
  day: string,
): boolean | undefined {
  const quorum = quorums[kind];
  const percent = quorum && valueOn(quorum, day);
  return percent === undefined ? undefined : 100 * present >= percent * expected;
}

/** By which article a kind of meeting needs so many to be there. */
export const quorumCitation = (kind: ActivityKind): Citation | undefined => quorums[kind]?.citation;
