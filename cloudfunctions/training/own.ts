import { refuse } from '../kernel/errors';
import { idsOf } from '../kernel/paths';
import type { AccountRecord } from '../kernel/model';
import { holds, rolesAt } from '../kernel/identity';
import { enrolmentsOf } from '../domain/enrolment/find';
import type { EnrolmentRecord } from '../domain/enrolment/model';
import { enrol as enrolIn, withdraw as withdrawFrom } from '../domain/training/enrolling';
import { findClasses, loadClass, sessionsOf, type GuardedClass } from '../domain/training/find';
import { openClassesFor } from '../domain/training/open';
import { mayEnrol, mayWithdraw, phaseOf } from '../domain/training/rules';
import { placeOf, summaryOf, viewOf } from '../domain/training/view';
import { branchKeepers, officers } from '../../types/shared/roles';
import { enrolmentsOfMember } from './store';
import type { TrainingCall, TrainingOutcome } from './context';

/** What a person sees of classes and does about their own place. */

/** What the caller can enrol in, and is in or waits for. */
export async function overview({ caller, now }: TrainingCall<'overview'>): TrainingOutcome<'overview'> {
  return { serverNow: now, ...(await openClassesFor(caller.account, now)) };
}

const pageSize = 20;

/** What the caller was in and is over, or was called off. */
export async function past({ input, caller, now }: TrainingCall<'past'>): TrainingOutcome<'past'> {
  const { memberId } = caller.account;
  if (!memberId) return { classes: [] };
  const page = { after: input.after, size: pageSize };
  const { items, next } = await enrolmentsOfMember(memberId, page);
  const classes = new Map(
    (await findClasses(items.map(({ classId }) => classId))).map((one) => [one._id, one]),
  );
  return {
    classes: items.flatMap(({ classId, state, result }) => {
      const of = classes.get(classId);
      const isOver = of && ['over', 'settled', 'cancelled'].includes(phaseOf(of, now));
      if (!isOver || (state !== 'enrolled' && state !== 'waiting')) return [];
      return [{ ...summaryOf(of, now), state, ...(result && { result }) }];
    }),
    next,
  };
}

/** A class that the caller may see, with where they stand; one that is not for them is not there. */
async function classFor(
  classId: string,
  account: AccountRecord,
  now: number,
): Promise<{ of: GuardedClass; mine: EnrolmentRecord | undefined; mayRun: boolean }> {
  const { memberId, orgPath, formerIds = [] } = account;
  const [of, [mine]] = await Promise.all([
    loadClass(classId),
    memberId ? enrolmentsOf(classId, [memberId]) : [],
  ]);
  if (!of) refuse('TRAINING.NOT_FOUND');
  const keptAt = await of.keptAt();
  const mayRun = holds(
    account,
    of.aboveBranches ? [...branchKeepers, ...officers] : branchKeepers,
    keptAt,
    now,
  );
  const isAround = [...idsOf(orgPath), ...formerIds].includes(idsOf(keptAt).at(-1) ?? of.organizationId);
  const sees = mayRun || holds(account, officers, keptAt, now) || mine !== undefined || isAround;
  if (!sees || (of.status === 'draft' && !mayRun)) refuse('TRAINING.NOT_FOUND');
  return { of, mine, mayRun };
}

/** The branch whose everyday work somebody does, unless it is that which holds the class: it does that there. */
function keptBranch(account: AccountRecord, of: GuardedClass, now: number): string | undefined {
  const kept = rolesAt(account, now).find(
    ({ role, organizationKind }) =>
      organizationKind === 'branch' && (branchKeepers as readonly string[]).includes(role),
  );
  return kept && kept.organizationId !== of.organizationId ? kept.organizationId : undefined;
}

/** One class, and what the caller may do about it. */
export async function detail({ input, caller, now }: TrainingCall<'detail'>): TrainingOutcome<'detail'> {
  const { account } = caller;
  const { of, mine, mayRun } = await classFor(input.classId, account, now);
  const [sessions, place] = await Promise.all([sessionsOf(of._id), mine ? placeOf(mine) : undefined]);
  const isIn = mine?.state === 'enrolled' || mine?.state === 'waiting';
  const instructing = rolesAt(account, now).filter(({ role }) => role === 'instructor');
  const isOwn =
    account.memberId !== undefined &&
    [account, ...instructing].some(({ orgPath }) => idsOf(orgPath).includes(of.organizationId));
  return {
    serverNow: now,
    trainingClass: viewOf(of, sessions, now),
    mine: place,
    mayEnrol: isOwn && !isIn && mayEnrol(of, 'self', now),
    mayWithdraw: isIn && mayWithdraw(of, 'self', now),
    mayRun,
    keeps: keptBranch(account, of, now),
  };
}

/** Enrols the caller. */
export async function enrol(call: TrainingCall<'enrol'>): TrainingOutcome<'enrol'> {
  const { input, caller, now } = call;
  const { memberId, orgPath } = caller.account;
  const { of } = await classFor(input.classId, caller.account, now);
  if (!memberId) refuse('TRAINING.NOT_FOR_THEM');
  return placeOf(await enrolIn(of, { memberId, hand: 'self', now, call: { ...call, orgPath } }));
}

/** Takes it back. */
export async function withdraw(call: TrainingCall<'withdraw'>): TrainingOutcome<'withdraw'> {
  const { input, caller, now } = call;
  const { memberId, orgPath } = caller.account;
  const { of } = await classFor(input.classId, caller.account, now);
  if (memberId) await withdrawFrom(of, { memberId, hand: 'self', now, call: { ...call, orgPath } });
  return { state: 'withdrawn' };
}
