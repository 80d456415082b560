import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { idsOf } from '../../kernel/paths';
import type { EnrolmentHand, EnrolmentState } from '../../../types/shared/trainings';
import { keepEnrolment } from '../enrolment/keep';
import { enrolmentId, enrolmentsIn } from '../enrolment/find';
import { Enrolments, type EnrolmentRecord } from '../enrolment/model';
import { enrolledIn, followClass } from '../gathering/follow-class';
import { findMembers } from '../membership/find';
import { instructingOf, pathsOf } from '../membership/learners';
import { Members } from '../membership/model';
import { notifyAnew } from '../messaging/notify';
import { keepersOf } from '../organization/keeping';
import { findClass, sessionsOf } from './find';
import { TrainingClasses, type TrainingClassRecord } from './model';
import { movedUpNotice, placeNotice } from './notices';
import { takeUp } from './results';
import {
  mayEnrol,
  mayMoveUp,
  mayWithdraw,
  movedUp,
  roomFor,
  withFreed,
  withTaken,
  type Places,
} from './rules';

/**
 * Every turn of somebody's place in a class. All of them write the class, so that two at once meet there: nobody gets a place
 * that another has, and whoever waits moves up in the same transaction in which a place is given up.
 */

/** Who does it, for whom, and on whose call; none where the timer does. */
export interface EnrolmentTurn {
  memberId: string;
  hand: EnrolmentHand;
  now: number;
  call?: Auditable & { orgPath: string };
}

/** Which organisations answer now for the one that holds a class and for those that have shares of its places. */
type Keepers = ReadonlyMap<string, { _id: string }>;

const keepersFor = ({
  organizationId,
  shares,
}: Pick<TrainingClassRecord, 'organizationId' | 'shares'>): Promise<Keepers> =>
  keepersOf([organizationId, ...shares.map((share) => share.organizationId)]);

type Whose = Pick<TrainingClassRecord, 'organizationId' | 'shares'>;

/** Whether a class, or a share of its places, is for a person, who is one of the people at some paths. */
const isFor = (paths: readonly string[], organizationId: string, keepers: Keepers): boolean =>
  paths.some((path) => idsOf(path).includes(keepers.get(organizationId)?._id ?? ''));

/** The organisations of whose shares a person may take. */
const sharesFor = (paths: readonly string[], { shares }: Whose, keepers: Keepers): string[] =>
  shares.map((share) => share.organizationId).filter((id) => isFor(paths, id, keepers));

const turned = (
  before: EnrolmentRecord,
  state: EnrolmentState,
  { hand, now, call }: Pick<EnrolmentTurn, 'hand' | 'now' | 'call'>,
): EnrolmentRecord => ({
  ...before,
  state,
  turns: [...before.turns, { state, at: now, hand, by: call?.caller?.account.name ?? '' }],
});

/** Enrols somebody, or puts them on the waiting list; who has a place, or waits, keeps it as it is. */
export async function enrol(
  found: Pick<TrainingClassRecord, '_id'> & Whose,
  turn: EnrolmentTurn,
): Promise<EnrolmentRecord> {
  const { memberId, hand, now } = turn;
  const [keepers, instructing] = await Promise.all([keepersFor(found), instructingOf([memberId], now)]);
  const outcome = await transaction(async (within) => {
    const current = await currentOf(within, found._id);
    const member = await within.in(Members).findById(memberId);
    const before = await within.in(Enrolments).findById(enrolmentId(found._id, memberId));
    if (before?.state === 'enrolled' || before?.state === 'waiting')
      return { stands: before, changed: false };
    const paths = member ? pathsOf(member, instructing.get(memberId)) : [];
    if (!member || !isFor(paths, current.organizationId, keepers)) refuse('TRAINING.NOT_FOR_THEM');
    if (!mayEnrol(current, hand, now))
      refuse(now >= current.startsAt ? 'TRAINING.BEGUN' : 'TRAINING.ENROLMENT_OVER');
    // Places that the timer is giving to those who wait are not free for who comes after them.
    const left = (await nextUp(current, keepers, now)).reduce<TrainingClassRecord>(
      (of, { room: theirs }) => ({ ...of, ...withTaken(of, theirs) }),
      current,
    );
    const room = roomFor(left, sharesFor(paths, current, keepers));
    // Nobody would move up any more.
    if (!room && now >= current.startsAt) refuse('TRAINING.FULL');
    const state = room ? ('enrolled' as const) : ('waiting' as const);
    const stands: EnrolmentRecord = turned(
      {
        _id: enrolmentId(current._id, memberId),
        classId: current._id,
        memberId,
        name: member.name,
        state,
        askedAt: now,
        ...(room?.placeOf && { placeOf: room.placeOf }),
        turns: before?.turns ?? [],
      },
      state,
      turn,
    );
    await keepEnrolment(within, before, stands);
    const places = room ? withTaken(current, room) : { waiting: current.waiting + 1 };
    await within.in(TrainingClasses).update(current._id, { ...places, ...stirred(current, now) });
    await tell(within, current, stands, turn);
    return { stands, changed: true };
  });
  if (outcome.changed) await tendSessions(found._id, now);
  return outcome.stands;
}

/** Takes somebody's place, or their wish for one, back; whoever waits first moves up. A repeat changes nothing. */
export async function withdraw(
  found: Pick<TrainingClassRecord, '_id'> & Whose,
  turn: EnrolmentTurn,
): Promise<void> {
  const { memberId, hand, now } = turn;
  const keepers = await keepersFor(found);
  const changed = await transaction(async (within) => {
    const current = await currentOf(within, found._id);
    const before = await within.in(Enrolments).findById(enrolmentId(found._id, memberId));
    if (!before || before.state === 'withdrawn') return false;
    if (hand !== 'leftRoster' && !mayWithdraw(current, hand, now)) refuse('TRAINING.BEGUN');
    const { placeOf, result: _, ...rest } = before;
    const stands = turned(rest, 'withdrawn', turn);
    await keepEnrolment(within, before, stands);
    const freed =
      before.state === 'enrolled'
        ? { ...current, ...withFreed(current, { ...(placeOf && { placeOf }) }) }
        : current;
    const waiting = before.state === 'waiting' ? current.waiting - 1 : current.waiting;
    const after = await moveUp(within, { ...freed, waiting }, keepers, now);
    await within.in(TrainingClasses).update(current._id, { ...after, ...stirred(current, now) });
    await tell(within, current, stands, turn);
    return true;
  });
  if (changed) await tendSessions(found._id, now);
}

/** Of who waits, in the order in which they asked, whom free places are for until the class begins, and which. */
async function nextUp(current: TrainingClassRecord, keepers: Keepers, now: number) {
  if (!mayMoveUp(current, now)) return [];
  const queue = await enrolmentsIn(current._id, ['waiting']);
  const ids = queue.map(({ memberId }) => memberId);
  const [members, instructing] = await Promise.all([findMembers(ids), instructingOf(ids, now)]);
  const people = new Map(members.map((one) => [one._id, pathsOf(one, instructing.get(one._id))]));
  const inOrder = queue.flatMap((enrolment) => {
    const paths = people.get(enrolment.memberId) ?? [];
    if (!isFor(paths, current.organizationId, keepers)) return [];
    return [{ enrolment, organizationIds: sharesFor(paths, current, keepers) }];
  });
  return movedUp(current, inOrder);
}

/** Moved up in one transaction, which has to end; the others by the timer. */
const together = 20;

/**
 * Gives free places to those who are next, so many at a time: in a transaction that writes the class, so that whoever changes an
 * enrolment meanwhile lets it begin anew. Answers how the class stands then.
 */
export async function moveUp(
  within: Transaction,
  current: TrainingClassRecord,
  keepers: Keepers,
  now: number,
): Promise<Pick<TrainingClassRecord, 'taken' | 'takenOf' | 'waiting'>> {
  const { taken, takenOf, waiting } = current;
  let after: Pick<Places, 'taken' | 'takenOf'> & { waiting: number } = { taken, takenOf, waiting };
  for (const { one, room } of (await nextUp(current, keepers, now)).slice(0, together)) {
    const waits = await within.in(Enrolments).findById(one.enrolment._id);
    if (waits?.state !== 'waiting') continue;
    await keepEnrolment(within, waits, { ...turned(waits, 'enrolled', { hand: 'movedUp', now }), ...room });
    await notifyAnew(within, movedUpNotice(current, waits.memberId, now));
    after = { ...withTaken({ ...current, ...after }, room), waiting: after.waiting - 1 };
  }
  return after;
}

/** Gives places that are left over from one turn to those who are next; true as long as it gave some. */
export async function moveUpFurther(
  found: Pick<TrainingClassRecord, '_id'> & Whose,
  now: number,
): Promise<boolean> {
  const keepers = await keepersFor(found);
  return transaction(async (within) => {
    const current = await within.in(TrainingClasses).findById(found._id);
    if (!current) return false;
    const after = await moveUp(within, current, keepers, now);
    if (after.waiting === current.waiting) return false;
    await within.in(TrainingClasses).update(current._id, { ...after, ...stirred(current, now) });
    return true;
  });
}

/** Answers who answers for a class, for a transaction of more. */
export const classKeepers = keepersFor;

/** What every change of a class's enrolments, or of what they hang on, says. */
export const stirred = (
  { enrolmentVersion }: Pick<TrainingClassRecord, 'enrolmentVersion'>,
  now: number,
) => ({
  enrolmentVersion: enrolmentVersion + 1,
  tendAt: now,
});

async function currentOf(within: Transaction, classId: string): Promise<TrainingClassRecord> {
  const current = await within.in(TrainingClasses).findById(classId);
  if (!current || current.status === 'draft') refuse('TRAINING.NOT_FOUND');
  if (current.status === 'cancelled') refuse('TRAINING.CANCELLED');
  return current;
}

/** Who did not do it themself is told; and what was done for another stays in the audit. */
async function tell(
  within: Transaction,
  current: TrainingClassRecord,
  { _id, memberId, state }: EnrolmentRecord,
  { hand, now, call }: EnrolmentTurn,
): Promise<void> {
  if ((hand === 'branch' || hand === 'organiser') && state !== 'invited')
    await notifyAnew(within, placeNotice(current, { memberId, state }, now));
  if (!call) return;
  const action = state === 'withdrawn' ? 'training.withdraw' : 'training.enrol';
  await audit(within, call, { action, target: _id, orgPath: call.orgPath, after: { state, hand } });
}

/** Lets the rolls of a class's sessions follow its enrolments; whoever is killed is followed by the timer. */
export async function tendSessions(classId: string, now: number): Promise<void> {
  const current = await findClass(classId);
  if (!current) return;
  const { enrolmentVersion } = current;
  // Whom who holds it takes off later, or puts back, changes what came of it.
  if (current.status === 'settled') await takeUp(classId, now);
  const [enrolled, sessions] = await Promise.all([
    enrolledIn(classId, enrolmentVersion),
    sessionsOf(classId),
  ]);
  await Promise.all(sessions.map((session) => followClass(session, now, enrolled)));
  // Changed again meanwhile, or with places left for who is next, it stays marked.
  if ((await nextUp(current, await keepersFor(current), now)).length > 0) return;
  await collection(TrainingClasses).updateWhere({ _id: classId, enrolmentVersion }, { tendAt: null });
}
