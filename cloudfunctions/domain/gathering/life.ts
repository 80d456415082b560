import { isDeepStrictEqual } from 'node:util';
import type { Guarded } from '../../kernel/access';
import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { findRolls, type GuardedActivity } from './find';
import { requireKept } from './activity-status';
import type { ActivityChange } from '../../../types/shared/activities';
import { Activities, Rolls, type ActivityRecord, type RollRecord } from './model';
import { takeUp } from '../../kernel/uploads';
import { attachmentStays } from '../attachments/stays';
import { notify, notifyAnew, type Notice } from '../messaging/notify';
import { tellsClass } from './of-class';
import { remindOfStart } from './soon';

/** Every turn in the life of an activity: read again, decided and written in one transaction, with its audit record. */

/** A call about what somebody keeps. */
type Kept = Auditable & { target: Pick<Guarded, 'keptAt'> };

/** What the audit keeps of a publication: what people were told, and never the secret of its codes. */
const told = ({ title, kinds, startsAt, endsAt, place, scope, branches }: ActivityRecord) => ({
  title,
  kinds,
  startsAt,
  endsAt,
  place,
  scope,
  branches,
});

type Text = Pick<ActivityRecord, 'version' | 'savedBy'>;

/** Refuses to write over a text that was not read: `version` is that of the new one. */
export function requireRead(current: Text | undefined, { version = 1 }: Text): void {
  if ((current?.version ?? 0) !== version - 1) refuse('ACTIVITY.CHANGED_SINCE', { by: current?.savedBy });
}

/** Keeps the files that a text takes up; one that it lets go is removed in time. */
const tendFiles = (
  within: Transaction,
  before: Pick<ActivityRecord, 'attachments'> | undefined,
  after: Pick<ActivityRecord, 'attachments'>,
  now: number,
): Promise<void> => takeUp(within, { before: idsOf(before), after: idsOf(after) }, now + attachmentStays);

const idsOf = (one: Pick<ActivityRecord, 'attachments'> | undefined): string[] =>
  (one?.attachments ?? []).map(({ fileId }) => fileId);

/** True for the text that stands already, sent again. */
export const isResend = (current: ActivityRecord, next: ActivityRecord): boolean =>
  current.version === next.version &&
  isDeepStrictEqual(JSON.parse(JSON.stringify(current)), JSON.parse(JSON.stringify(next)));

/**
 * Keeps a draft over the one that was read; answers its version. Refused when the activity has been published or dropped
 * meanwhile, or another wrote at the draft; a resend changes nothing. What it was before stands in the audit.
 */
export async function keepDraft(draft: ActivityRecord, call: Kept): Promise<number> {
  return transaction(async (within) => {
    const current = await within.in(Activities).findById(draft._id);
    if (current && current.status !== 'draft') refuse('ACTIVITY.NOT_A_DRAFT');
    if (current && isResend(current, draft)) return current.version ?? 0;
    requireRead(current, draft);
    await within.in(Activities).replace(current, draft);
    await tendFiles(within, current, draft, call.now);
    await audit(within, call, {
      action: 'activity.saveDraft',
      target: draft._id,
      orgPath: await call.target.keptAt(),
      ...(current && { before: drafted(current) }),
      after: drafted(draft),
    });
    return draft.version ?? 0;
  });
}

/** What the audit keeps of a draft. */
const drafted = ({ title, startsAt, endsAt, place, details }: ActivityRecord) => ({
  title,
  startsAt,
  endsAt,
  place,
  details,
});

/**
 * Publishes: the activity, who is expected and what they are told, or nothing of it. False when a resend or another
 * keeper was first; then that publication stands.
 */
export async function publishActivity(
  activity: ActivityRecord,
  rolls: RollRecord[],
  notices: Notice[],
  call: Kept,
): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in(Activities).findById(activity._id);
    if (current && current.status !== 'draft') return false;
    if (current) requireRead(current, activity);
    await within.in(Activities).replace(current, activity);
    await tendFiles(within, current, activity, call.now);
    for (const roster of rolls) await within.in(Rolls).add(roster);
    for (const notice of notices) await notify(within, notice);
    await remindOfStart(within, activity, call.now);
    await audit(within, call, {
      action: 'activity.publish',
      target: activity._id,
      orgPath: await call.target.keptAt(),
      after: told(activity),
    });
    return true;
  });
}

/** A turn: the fields that change, and what the people are told of it. */
interface Turn {
  after: Partial<ActivityRecord>;
  notices?: Notice[];
  what?: ActivityChange;
  reason?: string;
  /** What else changes with it. */
  also?: (within: Transaction) => Promise<void>;
}

/** Takes an activity through a turn that `decide` makes of it as it stands; `undefined` leaves it as it is. */
export async function changeActivity(
  call: Auditable & { target: GuardedActivity },
  action: string,
  decide: (current: ActivityRecord) => Turn | undefined,
): Promise<void> {
  const { target, now } = call;
  await transaction(async (within) => {
    const current = (await within.in(Activities).findById(target._id)) ?? target;
    const turn = decide(current);
    if (!turn) return;
    const { after, notices = [], what, reason = '', also } = turn;
    const by = call.caller?.account.name ?? '';
    const changes = what ? [...current.changes, { at: now, what, reason, by }] : current.changes;
    await within.in(Activities).update(target._id, { ...after, ...tellsClass(current, now), changes });
    if (after.attachments) await tendFiles(within, current, after, now);
    if (after.month && after.month !== current.month) {
      for (const rollId of await rollIdsOf(current))
        await within.in(Rolls).update(rollId, { month: after.month });
    }
    for (const notice of notices) await notifyAnew(within, notice);
    if (after.startsAt) await remindOfStart(within, { ...current, ...after }, now);
    await also?.(within);
    const fields = Object.keys(after) as (keyof ActivityRecord)[];
    await audit(within, call, {
      action,
      target: target._id,
      orgPath: await target.keptAt(),
      before: Object.fromEntries(fields.map((field) => [field, current[field] ?? null])),
      after: {
        ...Object.fromEntries(fields.map((field) => [field, after[field] ?? null])),
        ...(reason && { reason }),
      },
    });
  });
}

/** The rolls of a gathering: of those who hold it, or of a class by whoever is enrolled. */
async function rollIdsOf({ _id, scope, organizationId, jointIds }: ActivityRecord): Promise<string[]> {
  if (scope === 'class') return (await findRolls(_id)).map((roll) => roll._id);
  return [organizationId, ...jointIds].map((branchId) => `${_id}:${branchId}`);
}

/** Closes an activity that has begun, unless it is closed already; answers it as it stands. */
export async function closeActivity(
  activity: GuardedActivity,
  call: Auditable,
): Promise<ActivityRecord & { closedAt: number }> {
  return transaction(async (within) => {
    const current = (await within.in(Activities).findById(activity._id)) ?? activity;
    if (current.closedAt) return { ...current, closedAt: current.closedAt };
    requireKept(current);
    if (call.now < current.startsAt) refuse('ACTIVITY.NOT_BEGUN');
    const changes = { status: 'closed', closedAt: call.now, touchedAt: call.now } as const;
    await within
      .in(Activities)
      .update(activity._id, { ...changes, settleAt: call.now, ...tellsClass(current, call.now) });
    await audit(within, call, {
      action: 'activity.close',
      target: activity._id,
      orgPath: await activity.keptAt(),
      after: changes,
    });
    return { ...current, ...changes };
  });
}
