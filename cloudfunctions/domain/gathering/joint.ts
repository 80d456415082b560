import type { Guarded } from '../../kernel/access';
import { isKeeperOf, keyOfMember } from '../../kernel/audience';
import { audit, type Auditable } from '../../kernel/audit';
import { dayOf } from '../../kernel/clock';
import { collection, command, transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import type { AccountRecord } from '../../kernel/model';
import type { MemberRecord } from '../membership/model';
import { notifyAnew, takeBack, type Notice } from '../messaging/notify';
import { idsOfBranch } from '../organization/counting';
import { keepersOf } from '../organization/keeping';
import type { OrganizationRecord } from '../organization/model';
import { requireOpen } from './activity-status';
import { askedNotice, askedNoticeId, takenOnNotice, unansweredBy } from './asked-notices';
import { rollMembers } from './expected';
import { Activities, Rolls, type ActivityRecord } from './model';

/**
 * A gathering that several branches hold jointly needs their consent: a branch that is asked says yes before its people are
 * told, expected, or counted; it may withdraw until the day before.
 */

type Branch = Pick<OrganizationRecord, '_id' | 'absorbed'>;

/** Under which ids a branch holds a gathering with others: its own, and those of what was merged into it after it had joined. */
export const joinedAs = ({ jointIds }: Pick<ActivityRecord, 'jointIds'>, branch: Branch): string[] =>
  idsOfBranch(branch).filter((id) => jointIds.includes(id));

/** What a branch answered, or what was merged into it; nothing where neither was asked. */
export function answerOf(
  activity: Pick<ActivityRecord, 'askedIds' | 'jointIds' | 'declinedIds'>,
  branch: Branch,
): 'open' | 'joined' | 'declined' | undefined {
  const { askedIds = [], declinedIds = [] } = activity;
  const asked = idsOfBranch(branch).filter((id) => askedIds.includes(id));
  if (asked.length === 0) return undefined;
  if (joinedAs(activity, branch).length > 0) return 'joined';
  return asked.every((id) => declinedIds.includes(id)) ? 'declined' : 'open';
}

/** The branch whose keeper somebody is, where it or what was merged into it holds a gathering with others. */
export async function keepsJointly(
  account: AccountRecord,
  { jointIds }: Pick<ActivityRecord, 'jointIds'>,
  now: number,
): Promise<string | undefined> {
  if (jointIds.length === 0 || account.grants.length === 0) return undefined;
  const keepers = await keepersOf(jointIds);
  return jointIds
    .flatMap((id) => keepers.get(id)?._id ?? [])
    .find((branchId) => isKeeperOf(account, branchId, now));
}

/** Under an id that a branch holds a gathering as, whom of it that is for. */
interface Part {
  id: string;
  keys: string[];
}

/** What is told of an answer: whether the branch joins, whether it had before, and for whom that is. */
export type Tell = (
  activity: ActivityRecord,
  answer: { joins: boolean; joined: boolean; parts: Part[] },
) => Notice[];

/**
 * A branch that is asked answers; a repeat changes nothing. What was merged into it had answered for itself: it stays so until
 * the branch withdraws all of it. Refuses one that was not asked (`ACTIVITY.NOT_ASKED`), and what comes too late
 * (`ACTIVITY.UNDER_WAY`). Answers whether it holds the gathering with the others.
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
    const answer = activity && answerOf(activity, branch);
    if (!activity || !answer) refuse('ACTIVITY.NOT_ASKED');
    requireOpen(activity);
    const joined = answer === 'joined';
    if (answer === (joins ? 'joined' : 'declined')) return joins;
    const late = joined ? dayOf(now) >= dayOf(activity.startsAt) : now >= activity.startsAt;
    if (late) refuse('ACTIVITY.UNDER_WAY');

    const parts = joined
      ? await partsOf(within, activity, joinedAs(activity, branch))
      : [{ id: branch._id, keys: keysOf(activity, branch, members) }];
    const next = joins ? joinedBy(activity, branch, parts) : leftBy(activity, branch, parts);
    const { askedIds, jointIds, declinedIds, branches, audience } = next;
    await within.in(Activities).update(activityId, { askedIds, jointIds, declinedIds, branches, audience });
    if (joins) await within.in(Rolls).put(rollOf(activity, branch, members));
    for (const notice of tell(next, { joins, joined, parts })) await notifyAnew(within, notice);
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

/** Whom a gathering is for under some ids that hold it: all of them, or of a 支委会 who is expected by name. */
const partsOf = (
  within: Transaction,
  { _id, scope }: ActivityRecord,
  ids: readonly string[],
): Promise<Part[]> =>
  Promise.all(
    ids.map(async (id) => {
      if (scope !== 'committee') return { id, keys: [id] };
      const roll = await within.in(Rolls).findById(`${_id}:${id}`);
      return { id, keys: (roll?.members ?? []).map(({ memberId }) => keyOfMember(memberId)) };
    }),
  );

/** Whom of a branch a joint gathering is for: all of it, or of a 支委会 its committee. */
const keysOf = (activity: ActivityRecord, branch: OrganizationRecord, members: MemberRecord[]): string[] =>
  activity.scope === 'committee'
    ? rollOf(activity, branch, members).members.map(({ memberId }) => keyOfMember(memberId))
    : [branch._id];

/** It joins under its own id, also where what was merged into it had been asked and declined. */
function joinedBy(activity: ActivityRecord, branch: OrganizationRecord, parts: Part[]): ActivityRecord {
  const ids = idsOfBranch(branch);
  const others = (all: string[] = []) => all.filter((id) => !ids.includes(id));
  return {
    ...activity,
    askedIds: [...others(activity.askedIds), branch._id],
    jointIds: [...activity.jointIds, branch._id],
    declinedIds: others(activity.declinedIds),
    branches: [...activity.branches, branch.name],
    audience: [...new Set([...activity.audience, ...parts.flatMap(({ keys }) => keys)])],
  };
}

function leftBy(activity: ActivityRecord, branch: OrganizationRecord, parts: Part[]): ActivityRecord {
  const leaves = new Set(parts.map(({ id }) => id));
  const keys = new Set(parts.flatMap((part) => part.keys));
  const ids = idsOfBranch(branch).filter((id) => activity.askedIds?.includes(id));
  // Names stand in the order of the branches, the host's first.
  const holding = [activity.organizationId, ...activity.jointIds];
  return {
    ...activity,
    jointIds: activity.jointIds.filter((id) => !leaves.has(id)),
    declinedIds: [...new Set([...(activity.declinedIds ?? []), ...ids])],
    branches: activity.branches.filter((_, index) => index === 0 || !leaves.has(holding[index] ?? '')),
    audience: activity.audience.filter((key) => !keys.has(key)),
  };
}

/** What has not begun yet and asks a branch that has not declined; also what was merged into it. */
export async function openInvitations(branch: Branch, now: number): Promise<string[]> {
  const asked = await collection(Activities).findAll({
    askedIds: command.in(idsOfBranch(branch)),
    status: 'published',
    startsAt: command.gt(now),
  });
  return asked.filter((one) => answerOf(one, branch) !== 'declined').map(({ _id }) => _id);
}

/**
 * Lets an invitation go on to the branch that the asked one is merged into, unless that one runs it or is asked itself. What was
 * joined stays joined, and whose it is now to look after is told.
 */
export async function passOn(
  within: Transaction,
  activityId: string,
  { from, into, now }: { from: Branch & { name: string }; into: { _id: string }; now: number },
): Promise<void> {
  const activity = await within.in(Activities).findById(activityId);
  if (!activity) return;
  await takeBack(within, askedNoticeId(activityId, from._id));
  if (answerOf(activity, from) === 'joined' && activity.organizationId !== into._id)
    await notifyAnew(within, takenOnNotice(activity, { from, into }, now));
  if (!unansweredBy(activity).includes(from._id)) return;
  const others = (activity.askedIds ?? []).filter((id) => id !== from._id);
  const isAskedAlready = others.includes(into._id) || activity.organizationId === into._id;
  const askedIds = isAskedAlready ? others : [...others, into._id];
  await within.in(Activities).update(activityId, { askedIds });
  if (!isAskedAlready) await notifyAnew(within, askedNotice(activity, into._id, now));
}
