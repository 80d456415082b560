import type { Waiting } from '../../../types/domain/todo';
import { dayOf } from '../../kernel/clock';
import { collection, command, expression } from '../../kernel/database';
import { keptFor, type Held, type KeptBranch } from '../organization/kept';
import { unansweredBy } from './asked-notices';
import { findActivities } from './find';
import {
  Activities,
  AttendanceRequests,
  Attendances,
  type ActivityRecord,
  type AttendanceRequestRecord,
} from './model';

/** The latest open requests looked at: leave that nobody decided stays open, and is over once the gathering begins. */
const requestsLookedAt = 300;

/** What members of branches ask of gatherings and can still be granted. */
export async function attendanceRequestsWaiting(
  branches: readonly KeptBranch[],
  now: number,
): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const open = await collection(AttendanceRequests).find(
    { organizationId: command.in(branches.map(({ branch }) => branch._id)), status: 'open' },
    { orderBy: [['askedAt', 'desc']], limit: requestsLookedAt },
  );
  const activities = await findActivities([...new Set(open.map(({ activityId }) => activityId))]);
  const byId = new Map(activities.map((one) => [one._id, one]));
  const decidable = open.filter((one) => isDecidable(one, byId.get(one.activityId), now));
  return branches.flatMap(({ branch: { _id: organizationId } }) => {
    const own = decidable.filter((one) => one.organizationId === organizationId);
    if (own.length === 0) return [];
    const since = Math.min(...own.map(({ askedAt }) => askedAt));
    return [{ kind: 'attendanceRequest', organizationId, count: own.length, since } as const];
  });
}

/** Whether a request can still be decided: of what was called off or archived none, leave until the gathering begins. */
export function isDecidable(
  { kind }: Pick<AttendanceRequestRecord, 'kind'>,
  activity: Pick<ActivityRecord, 'status' | 'startsAt'> | undefined,
  now: number,
): boolean {
  if (activity?.status !== 'published' && activity?.status !== 'closed') return false;
  return kind !== 'leave' || now < activity.startsAt;
}

/** Whose gathering something is about, for who keeps it. */
export interface KeptGathering {
  activity: ActivityRecord;
  /** The branch or group that the person keeps. */
  organizationId: string;
}

/** The gatherings that somebody keeps, have begun and can be put right: of a month at most, since then they are archived. */
export async function gatheringsKept(
  { branches, groups }: Pick<Held, 'branches' | 'groups'>,
  now: number,
): Promise<KeptGathering[]> {
  const above = groups.flatMap(({ parentId }) => parentId ?? []);
  const ids = [...new Set([...branches.flatMap((one) => one.ids), ...above])];
  if (ids.length === 0) return [];
  const found = await collection(Activities).find(
    {
      organizationId: command.in(ids),
      status: command.in(['published', 'closed']),
      startsAt: command.lte(now),
    },
    { limit: 1000 },
  );
  return found.flatMap((activity) => {
    const kept = keptFor(branches, activity.organizationId)?.branch;
    const organizationId = kept?._id ?? groups.find(({ _id }) => _id === activity.groupId)?._id;
    return organizationId ? [{ activity, organizationId }] : [];
  });
}

/** Check-ins that count once a keeper says so, by gathering. */
export async function checkInsWaiting(gatherings: readonly KeptGathering[]): Promise<Waiting[]> {
  if (gatherings.length === 0) return [];
  const counted = await collection(Attendances).group<{ count: number; since: number }>(
    { activityId: command.in(gatherings.map(({ activity }) => activity._id)), state: 'toConfirm' },
    '$activityId',
    { count: expression.sum(1), since: expression.min('$at') },
  );
  return counted.flatMap(({ _id, count, since }) => {
    const of = gatherings.find(({ activity }) => activity._id === _id);
    if (!of) return [];
    const about = { id: _id, title: of.activity.title };
    return [{ kind: 'checkIn', organizationId: of.organizationId, count, since, about } as const];
  });
}

/** What other branches ask to hold jointly and was not answered; the day is that on which it begins. */
export async function invitationsWaiting(branches: readonly KeptBranch[], now: number): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const asked = await collection(Activities).find(
    {
      askedIds: command.in(branches.map(({ branch }) => branch._id)),
      status: 'published',
      startsAt: command.gt(now),
    },
    { limit: 200 },
  );
  return branches.flatMap(({ branch: { _id: organizationId } }) =>
    asked
      .filter((one) => unansweredBy(one).includes(organizationId))
      .map(({ _id: id, title, startsAt }) => ({
        kind: 'invitation',
        organizationId,
        count: 1,
        dueOn: dayOf(startsAt),
        about: { id, title },
      })),
  );
}

/** The theme days of branches in a month, by branch: their own, of what was merged into them, and held with others. */
export async function themeDaysOfAll(
  branches: readonly KeptBranch[],
  month: string,
): Promise<Map<string, ActivityRecord[]>> {
  if (branches.length === 0) return new Map();
  const ids = command.in(branches.flatMap((one) => one.ids));
  const found = await collection(Activities).find(
    [
      { organizationId: ids, month, kinds: 'themeDay' },
      { jointIds: ids, month, kinds: 'themeDay' },
    ],
    { limit: 1000 },
  );
  const isOf = (one: ActivityRecord, { ids: own }: KeptBranch) =>
    [one.organizationId, ...one.jointIds].some((id) => own.includes(id));
  return new Map(branches.map((kept) => [kept.branch._id, found.filter((one) => isOf(one, kept))]));
}
