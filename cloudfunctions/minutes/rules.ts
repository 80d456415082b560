import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import { areCounts } from '../domain/minutes/votes';
import { gatheringKeepers } from '../../types/shared/roles';
import type { ActivityKind } from '../../types/shared/activities';
import { minutesSigners, type MinutesSigner } from '../../types/shared/minutes';
import type { AccountRecord } from '../kernel/model';
import type { GuardedActivity } from '../domain/gathering/find';
import { rollOfBranches, type CalledRoll } from '../domain/gathering/ledger';
import type { ActivityRecord } from '../domain/gathering/model';
import type { AttendanceCounts } from '../domain/gathering/roll-call';
import type { MinutesRecord } from '../domain/minutes/model';

/** The part of a record that decides who may do what with it. */
type Signed = Pick<MinutesRecord, 'chair' | 'recorder' | 'signatures' | 'confirmedAt'>;

/** True for who keeps the gathering, and may say who signed on paper. */
export const keepsIt = async (
  { keptAt }: Pick<GuardedActivity, 'keptAt'>,
  account: AccountRecord,
  now: number,
): Promise<boolean> => holds(account, gatheringKeepers, await keptAt(), now);

/** True for who writes the minutes of an activity: a keeper of its branch, or who was named to record it. */
export async function mayWrite(
  activity: Pick<GuardedActivity, 'keptAt' | 'details'>,
  minutes: Pick<MinutesRecord, 'recorder'>[],
  account: AccountRecord,
  now: number,
): Promise<boolean> {
  if (await keepsIt(activity, account, now)) return true;
  const named = [
    ...Object.values(activity.details).map(({ recorder }) => recorder),
    ...minutes.map(({ recorder }) => recorder),
  ];
  return named.some((recorder) => recorder !== undefined && recorder.memberId === account.memberId);
}

/** What a person still has to confirm of minutes, in their own name. */
export function toConfirm(minutes: Signed, memberId: string | undefined): MinutesSigner[] {
  if (memberId === undefined) return [];
  return minutesSigners.filter((as) => minutes[as].memberId === memberId && !minutes.signatures[as]);
}

/** True when a person may see minutes: once confirmed everybody invited, before that who has a hand in them. */
export const maySee = (minutes: Signed, memberId: string | undefined, writes: boolean): boolean =>
  writes || minutes.confirmedAt !== null || minutes.chair.memberId === memberId;

/** Refuses what can only be written of a gathering that was held as this kind. */
export function requireHeld(activity: ActivityRecord, kind: ActivityKind, now: number): void {
  if (!activity.kinds.includes(kind)) refuse('MINUTES.NOT_OF_THIS_KIND');
  const { status, startsAt } = activity;
  const held = status === 'closed' || status === 'archived' || (status === 'published' && startsAt <= now);
  if (!held) refuse('MINUTES.NOT_HELD');
}

/** Refuses votes whose numbers contradict one another; what is lost or without quorum is written down as it was. */
export function requirePossible({ resolutions }: MinutesRecord['content']): void {
  resolutions.forEach(({ vote }, index) => {
    if (vote && !areCounts(vote.rule, vote)) {
      refuse('MINUTES.VOTE_IMPOSSIBLE', { resolution: index });
    }
  });
}

/**
 * What votes are held against: of a gathering that branches hold jointly the roll of the one whose minutes they are, since a
 * branch decides by its own full members. Rule `ordinaryVote`.
 */
export const votersAt = (activity: ActivityRecord, roll: CalledRoll): AttendanceCounts =>
  activity.jointIds.length === 0
    ? roll.counts
    : rollOfBranches(activity, roll, [activity.organizationId]).counts;

/**
 * Asks about votes whose voters are not those of the roll, once; what their writer means to say is written down. Some may
 * rightly differ: at an election those do not count who were excused from it.
 */
export function requireAgreement(
  { resolutions }: MinutesRecord['content'],
  before: MinutesRecord['content'] | undefined,
  { expectedVoters, presentVoters }: Pick<AttendanceCounts, 'expectedVoters' | 'presentVoters'>,
): void {
  const isSaid = (expected: number, present: number) =>
    before?.resolutions.some(({ vote }) => vote?.expected === expected && vote.present === present);
  const differs = resolutions.findIndex(
    ({ vote }) =>
      vote &&
      (vote.expected !== expectedVoters || vote.present !== presentVoters) &&
      !isSaid(vote.expected, vote.present),
  );
  if (differs >= 0) refuse('MINUTES.VOTERS_DIFFER', { resolution: differs, expectedVoters, presentVoters });
}

/** Everything a person wrote, for the check of content. */
export function textsOf({ agenda, summary, speeches, resolutions }: MinutesRecord['content']): string[] {
  return [
    ...agenda,
    summary,
    ...speeches.flatMap(({ speaker, points }) => [speaker, points]),
    ...resolutions.map(({ text }) => text),
  ];
}
