import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { audit, type Auditable } from '../../kernel/audit';
import { monthOf } from '../../kernel/clock';
import { transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { digestOf } from '../../kernel/ids';
import { enrolmentsIn } from '../enrolment/find';
import type { ActivityRecord } from '../gathering/model';
import { addSessionWithin, callOffSession } from '../gathering/sessions';
import { setCredits } from '../learning/credits';
import { notify, notifyAnew } from '../messaging/notify';
import { classKeepers, moveUp, stirred, tendSessions } from './enrolling';
import { sessionsOf, standing } from './find';
import { TrainingClasses, type PlannedSession, type TrainingClassRecord } from './model';
import { cancelledNotice, openNotice } from './notices';
import { spanOf } from './rules';

/** Every turn in the life of a class: read again, decided and written in one transaction, with its audit record. */

type Doing = Auditable & { orgPath: string };

/** Refuses to write over a text that was not read. */
export function requireRead(current: TrainingClassRecord | undefined, version: number): void {
  if ((current?.version ?? 0) !== version) refuse('TRAINING.CHANGED_SINCE', { by: current?.savedBy });
}

/** What the audit keeps of a class. */
const told = ({ title, kind, places, hours, startsAt, endsAt }: TrainingClassRecord) => ({
  title,
  kind,
  places: places ?? null,
  hours,
  startsAt,
  endsAt,
});

/** What of a class is written by who holds it; the rest of a draft is new, and that of a published one stays. */
export type ClassText = Omit<
  TrainingClassRecord,
  'status' | 'taken' | 'waiting' | 'takenOf' | 'enrolmentVersion' | 'tendAt' | 'plan' | 'startsAt' | 'endsAt'
> & { plan: PlannedSession[] };

/**
 * Writes a class down over the text that was read; of a published one what was planned stays, since its sessions are
 * gatherings by then, and more places go to those who wait. A resend changes nothing. Answers it as it stands.
 * @throws TRAINING.CHANGED_SINCE, TRAINING.TOO_MANY_ENROLLED, TRAINING.BEGUN, TRAINING.CANCELLED
 */
export async function keepClass(text: ClassText, call: Doing): Promise<TrainingClassRecord> {
  const { now } = call;
  const keepers = await classKeepers(text);
  const { changed, stands } = await transaction(async (within) => {
    const current = await within.in(TrainingClasses).findById(text._id);
    if (current && isResend(current, text)) return { changed: false, stands: current };
    requireRead(current, text.version - 1);
    const next = !current || current.status === 'draft' ? draftOf(text) : editedOf(current, text, now);
    const after =
      current?.status === 'published'
        ? { ...next, ...(await moveUp(within, next, keepers, now)), ...stirred(next, now) }
        : next;
    await within.in(TrainingClasses).replace(current, after);
    await audit(within, call, {
      action: 'training.save',
      target: text._id,
      orgPath: call.orgPath,
      ...(current && { before: told(current) }),
      after: told(after),
    });
    return { changed: true, stands: after };
  });
  if (changed && stands.status === 'published') await tendSessions(stands._id, now);
  return stands;
}

/** True for the text that stands already, sent again. */
function isResend(
  current: TrainingClassRecord,
  { plan, place: _, organizationName: __, ...text }: ClassText,
): boolean {
  const said = Object.keys(text).map((field) => [field, current[field as keyof typeof text]]);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const isSame = isDeepStrictEqual(plain(Object.fromEntries(said)), plain(text));
  return isSame && (current.status !== 'draft' || isDeepStrictEqual(current.plan, plan));
}

const draftOf = (text: ClassText): TrainingClassRecord => ({
  ...text,
  ...(spanOf(text.plan) ?? refuse('TRAINING.NO_SESSIONS')),
  status: 'draft',
  taken: 0,
  waiting: 0,
  takenOf: {},
  enrolmentVersion: 0,
  tendAt: null,
});

function editedOf(current: TrainingClassRecord, text: ClassText, now: number): TrainingClassRecord {
  if (current.status === 'cancelled') refuse('TRAINING.CANCELLED');
  if (current.status === 'settled') refuse('TRAINING.SETTLED');
  // Where it is and when, its sessions say; what may be left out is so where it is not said.
  const { plan: _, place: __, organizationId: ___, organizationName: ____, ...said } = text;
  const { places: _____, cluster: ______, ...kept } = current;
  const next: TrainingClassRecord = { ...kept, ...said };
  // Nobody loses the place that they have.
  const free = next.places === undefined || next.taken <= next.places;
  const sharesStand = next.shares.every(
    ({ organizationId, places }) => (next.takenOf[organizationId] ?? 0) <= places,
  );
  const isNamed = (id: string) => next.shares.some(({ organizationId }) => organizationId === id);
  const allNamed = Object.entries(next.takenOf).every(([id, taken]) => taken === 0 || isNamed(id));
  if (!free || !sharesStand || !allNamed) refuse('TRAINING.TOO_MANY_ENROLLED');
  if (now >= current.endsAt) refuse('TRAINING.BEGUN');
  return next;
}

const longestTitle = 100;

/** 党员培训班：第二课 */
const titleOf = (title: string, session: string): string =>
  Array.from(title === session ? title : `${title}：${session}`)
    .slice(0, longestTitle)
    .join('');

/** One session as a gathering; `key` tells it from the others of its class. */
function sessionOf(
  of: TrainingClassRecord,
  planned: PlannedSession,
  key: string,
  call: Doing,
): ActivityRecord {
  const { _id: classId, organizationId, organizationName, aboveBranches } = of;
  const { title, startsAt, endsAt, place } = planned;
  const account = call.caller?.account;
  return {
    _id: `a-${digestOf(classId, key)}`,
    actKey: key,
    kinds: ['training'],
    title: titleOf(of.title, title),
    audience: [],
    organizationId,
    organizationName,
    month: monthOf(startsAt),
    startsAt,
    endsAt,
    place,
    details: { training: { topic: title } },
    scope: 'class',
    classId,
    aboveBranches,
    jointIds: [],
    branches: [organizationName],
    observerIds: [],
    observerNames: [],
    checkInRules: {},
    status: 'published',
    changes: [],
    agenda: [],
    checkInSecret: randomBytes(32).toString('base64url'),
    publishedAt: call.now,
    publishedBy: account?.memberId ?? call.openid,
    version: 1,
    savedBy: account?.name ?? '',
    closedAt: null,
  };
}

/** Publishes a draft: its sessions become gatherings, and people can enrol. A repeat changes nothing. */
export async function publishClass(classId: string, version: number, call: Doing): Promise<void> {
  const { now } = call;
  await transaction(async (within) => {
    const current = await within.in(TrainingClasses).findById(classId);
    if (!current) refuse('TRAINING.NOT_FOUND');
    if (current.status === 'published' || current.status === 'settled') return;
    if (current.status === 'cancelled') refuse('TRAINING.CANCELLED');
    requireRead(current, version);
    if (current.startsAt <= now) refuse('TRAINING.IN_THE_PAST');
    if (current.enrolUntil <= now || current.enrolUntil > current.startsAt) refuse('TRAINING.ENROLMENT_OVER');
    for (const [index, planned] of current.plan.entries()) {
      const session = sessionOf(current, planned, `session-${index + 1}`, call);
      await addSessionWithin(within, session, now);
    }
    await within
      .in(TrainingClasses)
      .update(classId, { status: 'published', publishedAt: now, version: version + 1 });
    // A class for some posts is told of to whom it invites.
    if (current.kind === 'members' || current.kind === 'lectureHall')
      await notify(within, openNotice(current, now));
    await audit(within, call, {
      action: 'training.publish',
      target: classId,
      orgPath: call.orgPath,
      after: told(current),
    });
  });
}

/** Adds a session to a published class that is not over; a repeat changes nothing. */
export async function addSession(
  classId: string,
  { key, ...planned }: PlannedSession & { key: string },
  call: Doing,
): Promise<string> {
  const { now } = call;
  const sessions = await sessionsOf(classId);
  const id = await transaction(async (within) => {
    const current = await within.in(TrainingClasses).findById(classId);
    if (current?.status !== 'published')
      return refuse(current?.status === 'cancelled' ? 'TRAINING.CANCELLED' : 'TRAINING.NOT_PUBLISHED');
    if (planned.startsAt <= now) refuse('TRAINING.IN_THE_PAST');
    const session = sessionOf(current, planned, key, call);
    if (!(await addSessionWithin(within, session, now))) return session._id;
    const span = spanOf([...standing(sessions), session]);
    await within.in(TrainingClasses).update(classId, { ...span, ...stirred(current, now) });
    await audit(within, call, {
      action: 'training.addSession',
      target: classId,
      orgPath: call.orgPath,
      after: { title: planned.title, startsAt: planned.startsAt },
    });
    return session._id;
  });
  await tendSessions(classId, now);
  return id;
}

/** Calls a class off, with what is still to come of its sessions; nobody is credited anything. A repeat changes nothing. */
export async function cancelClass(classId: string, reason: string, call: Doing): Promise<void> {
  const { now } = call;
  const [sessions, people] = await Promise.all([
    sessionsOf(classId),
    enrolmentsIn(classId, ['enrolled', 'waiting']),
  ]);
  await transaction(async (within) => {
    const current = await within.in(TrainingClasses).findById(classId);
    if (!current) refuse('TRAINING.NOT_FOUND');
    if (current.status === 'cancelled') return;
    if (current.status === 'settled') refuse('TRAINING.SETTLED');
    const by = call.caller?.account.name ?? '';
    await within.in(TrainingClasses).update(classId, {
      status: 'cancelled',
      cancelled: { at: now, by, reason },
      ...stirred(current, now),
    });
    for (const { _id } of sessions) await callOffSession(within, _id, { at: now, by, reason });
    const memberIds = people.map(({ memberId }) => memberId);
    if (current.status === 'published' && memberIds.length > 0)
      await notifyAnew(within, cancelledNotice(current, { memberIds, reason }, now));
    await audit(within, call, {
      action: 'training.cancel',
      target: classId,
      orgPath: call.orgPath,
      before: { status: current.status },
      after: { status: 'cancelled', reason },
    });
  });
  await setCredits({ source: 'class', sourceId: classId }, [], now);
}
