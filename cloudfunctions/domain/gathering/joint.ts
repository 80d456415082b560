import type { Guarded } from '../../kernel/access';
import { keyOfMember } from '../../kernel/audience';
import { audit, type Auditable } from '../../kernel/audit';
import { dayOf } from '../../kernel/clock';
import { collection, command, transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import type { MemberRecord } from '../membership/model';
import { notifyAnew, type Notice } from '../messaging/notify';
import type { OrganizationRecord } from '../organization/model';
import { requireOpen } from './activity-status';
import { askedNotice, unansweredBy } from './asked-notices';
import { rollMembers } from './expected';
import { Activities, Rolls, type ActivityRecord } from './model';

/**
 * A gathering that several branches hold jointly needs their consent: a branch that is asked says yes before its people are
 * told, expected, or counted; it may withdraw until the day before.
 */

/** What is told of an answer: whether the branch joins, and whether it had before. */
type Tell = (activity: ActivityRecord, answer: { joins: boolean; joined: boolean }) => Notice[];

/**
 * A branch that is asked answers; a repeat changes nothing. Refuses one that was not asked (`ACTIVITY.NOT_ASKED`), and what
 * comes too late (`ACTIVITY.UNDER_WAY`). Answers whether it holds the gathering with the others.
 */
export async function answerAsked(
  activityId: string,
  joins: boolean,
  { branch, members, tell }: { branch: OrganizationRecord; members: MemberRecord[]; tell: Tell },
  call: Auditable & { target: Pick<Guarded, 'keptAt'> },
): Promise<boolean> {
  const { now } = call;
  return transaction(async (within) => {
    const activity = await within.in(Activities).findById(activityId);
    if (!activity?.askedIds?.includes(branch._id)) refuse('ACTIVITY.NOT_ASKED');
    requireOpen(activity);
    const joined = activity.jointIds.includes(branch._id);
    const declined = (activity.declinedIds ?? []).includes(branch._id);
    if (joins ? joined : declined) return joins;
    const late = joined ? dayOf(now) >= dayOf(activity.startsAt) : now >= activity.startsAt;
    if (late) refuse('ACTIVITY.UNDER_WAY');

    const next = joins ? joinedBy(activity, branch, members) : leftBy(activity, branch, members);
    const { jointIds, declinedIds, branches, audience } = next;
    await within.in(Activities).update(activityId, { jointIds, declinedIds, branches, audience });
    if (joins) await within.in(Rolls).put(rollOf(activity, branch, members));
    for (const notice of tell(next, { joins, joined })) await notifyAnew(within, notice);
    await audit(within, call, {
      action: 'activity.answerInvitation',
      target: activityId,
      orgPath: await call.target.keptAt(),
      before: { joins: joined },
      after: { joins },
    });
    return joins;
  });
}

const rollOf = (activity: ActivityRecord, branch: OrganizationRecord, members: MemberRecord[]) => ({
  _id: `${activity._id}:${branch._id}`,
  activityId: activity._id,
  organizationId: branch._id,
  month: activity.month,
  members: rollMembers({ ...activity, observerIds: [] }, branch, members),
});

/** Whom of a branch a joint gathering is for: all of it, or of a 支委会 its committee. */
export const keysOf = (
  activity: ActivityRecord,
  branch: OrganizationRecord,
  members: MemberRecord[],
): string[] =>
  activity.scope === 'committee'
    ? rollOf(activity, branch, members).members.map(({ memberId }) => keyOfMember(memberId))
    : [branch._id];

function joinedBy(
  activity: ActivityRecord,
  branch: OrganizationRecord,
  members: MemberRecord[],
): ActivityRecord {
  return {
    ...activity,
    jointIds: [...activity.jointIds, branch._id],
    declinedIds: (activity.declinedIds ?? []).filter((id) => id !== branch._id),
    branches: [...activity.branches, branch.name],
    audience: [...new Set([...activity.audience, ...keysOf(activity, branch, members)])],
  };
}

function leftBy(
  activity: ActivityRecord,
  branch: OrganizationRecord,
  members: MemberRecord[],
): ActivityRecord {
  // Names stand in the order of the branches, the host's first.
  const at = activity.jointIds.indexOf(branch._id) + 1;
  const keys = new Set(keysOf(activity, branch, members));
  return {
    ...activity,
    jointIds: activity.jointIds.filter((id) => id !== branch._id),
    declinedIds: [...(activity.declinedIds ?? []), branch._id],
    branches: at > 0 ? activity.branches.filter((_, index) => index !== at) : activity.branches,
    audience: activity.audience.filter((key) => !keys.has(key)),
  };
}

/** What has not begun yet and asks a branch that has not answered. */
export async function openInvitations(branchId: string, now: number): Promise<string[]> {
  const asked = await collection(Activities).findAll({
    askedIds: branchId,
    status: 'published',
    startsAt: command.gt(now),
  });
  return asked.filter((one) => unansweredBy(one).includes(branchId)).map(({ _id }) => _id);
}

/** Lets an invitation go on to the branch that the asked one is merged into, unless that one runs it or is asked itself. */
export async function passOn(
  within: Transaction,
  activityId: string,
  { from, into, now }: { from: { _id: string }; into: { _id: string }; now: number },
): Promise<void> {
  const activity = await within.in(Activities).findById(activityId);
  if (!activity || !unansweredBy(activity).includes(from._id)) return;
  const others = (activity.askedIds ?? []).filter((id) => id !== from._id);
  const isAskedAlready = others.includes(into._id) || activity.organizationId === into._id;
  const askedIds = isAskedAlready ? others : [...others, into._id];
  await within.in(Activities).update(activityId, { askedIds });
  if (!isAskedAlready) await notifyAnew(within, askedNotice(activity, into._id, now));
}
