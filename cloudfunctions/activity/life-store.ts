import { audit, type Auditable } from '../shared/audit';
import { transaction } from '../shared/database';
import type {
  ActivityRecord,
  ActivityRosterRecord,
  NoticeRecord,
  OrganizationRecord,
} from '../shared/records';
import { requireKept } from '../shared/activity-status';
import type { ThemeDayRule } from './theme-day';
import type { ActivityChange } from '../../types/shared/activities';

/** Every turn in the life of an activity: read again, decided and written in one transaction, with its audit record. */

/** What the audit keeps of a publication: what people were told, and never the secret of its codes. */
const told = ({ title, kinds, startsAt, endsAt, place, scope, branches }: ActivityRecord) => ({
  ...{ title, kinds, startsAt, endsAt, place, scope, branches },
});

/** Keeps a draft; false when the activity has been published or dropped meanwhile. */
export async function keepDraft(draft: ActivityRecord, call: Auditable): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in('activities').findById(draft._id);
    if (current && current.status !== 'draft') return false;
    if (current) await within.in('activities').put(draft);
    else await within.in('activities').add(draft);
    await audit(within, call, {
      action: 'activity.saveDraft',
      target: draft._id,
      orgPath: draft.orgPath,
      after: { title: draft.title, startsAt: draft.startsAt },
    });
    return true;
  });
}

/**
 * Publishes: the activity, who is expected and what they are told, or nothing of it. False when a resend or another
 * keeper was first; then that publication stands.
 */
export async function publishActivity(
  activity: ActivityRecord,
  rosters: ActivityRosterRecord[],
  notice: NoticeRecord,
  call: Auditable,
): Promise<boolean> {
  const work = () =>
    transaction(async (within) => {
      const current = await within.in('activities').findById(activity._id);
      if (current && current.status !== 'draft') return false;
      if (current) await within.in('activities').put(activity);
      else await within.in('activities').add(activity);
      for (const roster of rosters) await within.in('activityRosters').add(roster);
      await within.in('notices').add(notice);
      await audit(within, call, {
        action: 'activity.publish',
        target: activity._id,
        orgPath: activity.orgPath,
        after: told(activity),
      });
      return true;
    });
  // Of two at the same moment one may find its `_id` taken; asked again, it finds the other's publication.
  return work().catch(work);
}

/** A turn: the fields that change, and what the people are told of it. */
interface Turn {
  after: Partial<ActivityRecord>;
  notice?: NoticeRecord;
  what?: ActivityChange;
  reason?: string;
}

/** Takes an activity through a turn that `decide` makes of it as it stands; `undefined` leaves it as it is. */
export async function changeActivity(
  call: Auditable & { target: ActivityRecord },
  action: string,
  decide: (current: ActivityRecord) => Turn | undefined,
): Promise<void> {
  const { target, now } = call;
  await transaction(async (within) => {
    const current = (await within.in('activities').findById(target._id)) ?? target;
    const turn = decide(current);
    if (!turn) return;
    const { after, notice, what, reason = '' } = turn;
    const by = call.caller?.account.name ?? '';
    const changes = what ? [...current.changes, { at: now, what, reason, by }] : current.changes;
    await within.in('activities').update(target._id, { ...after, changes });
    if (after.month && after.month !== current.month) {
      for (const branchId of [current.organizationId, ...current.jointIds])
        await within.in('activityRosters').update(`${target._id}:${branchId}`, { month: after.month });
    }
    if (notice) await within.in('notices').put(notice);
    const fields = Object.keys(after) as (keyof ActivityRecord)[];
    await audit(within, call, {
      action,
      target: target._id,
      orgPath: current.orgPath,
      before: Object.fromEntries(fields.map((field) => [field, current[field] ?? null])),
      after: { ...after, ...(reason && { reason }) },
    });
  });
}

/** Closes an activity unless it is closed already; answers it as it stands. */
export async function closeActivity(
  activity: ActivityRecord,
  call: Auditable,
): Promise<ActivityRecord & { closedAt: number }> {
  return transaction(async (within) => {
    const current = (await within.in('activities').findById(activity._id)) ?? activity;
    if (current.closedAt) return { ...current, closedAt: current.closedAt };
    requireKept(current);
    const changes = { status: 'closed', closedAt: call.now, touchedAt: call.now } as const;
    await within.in('activities').update(activity._id, changes);
    await audit(within, call, {
      action: 'activity.close',
      target: activity._id,
      orgPath: activity.orgPath,
      after: changes,
    });
    return { ...current, ...changes };
  });
}

/** Sets a branch's fixed day. */
export async function saveThemeDay(
  branch: OrganizationRecord,
  themeDay: ThemeDayRule,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    await within.in('organizations').update(branch._id, { themeDay });
    await audit(within, call, {
      action: 'activity.setThemeDay',
      target: branch._id,
      orgPath: branch.path,
      before: { themeDay: branch.themeDay ?? null },
      after: { themeDay },
    });
  });
}
