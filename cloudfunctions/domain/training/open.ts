import { collection } from '../../kernel/database';
import { idsOf } from '../../kernel/paths';
import type { AccountRecord } from '../../kernel/model';
import type { EnrolmentState } from '../../../types/shared/trainings';
import { Enrolments, type EnrolmentRecord } from '../enrolment/model';
import { classesNotOver, findClasses } from './find';
import type { TrainingClassRecord } from './model';
import { phaseOf } from './rules';
import { summaryOf } from './view';

/** More places in classes than anybody has that are not over. */
const latestOwn = 60;

/** Whose classes: a member, where they belong and what was merged into that. */
type Whose = Pick<AccountRecord, 'memberId' | 'orgPath' | 'formerIds'>;

/** A class as lists show it, with where the person stands. */
export type OpenClass = ReturnType<typeof summaryOf>;

const isIn = (state: EnrolmentState | undefined): boolean => state === 'enrolled' || state === 'waiting';

/**
 * What a member may enrol in now, the first to close first, and what they are in or wait for and is not over, the next first:
 * three requests, however much there is.
 */
export async function openClassesFor(
  { memberId, orgPath, formerIds = [] }: Whose,
  now: number,
): Promise<{ open: OpenClass[]; mine: OpenClass[] }> {
  const [around, own] = await Promise.all([
    memberId ? classesNotOver([...idsOf(orgPath), ...formerIds], now) : [],
    memberId ? latestEnrolments(memberId) : [],
  ]);
  const known = new Map(around.map((one) => [one._id, one]));
  const states = new Map(own.map(({ classId, state }) => [classId, state]));
  const elsewhere = own.filter(({ classId, state }) => isIn(state) && !known.has(classId));
  const further = await findClasses(elsewhere.map(({ classId }) => classId));
  const mine = [...around, ...further]
    .filter((one) => isIn(states.get(one._id)) && isToCome(one, now))
    .sort((one, other) => one.startsAt - other.startsAt);
  const open = around
    .filter((one) => phaseOf(one, now) === 'enrolling' && !isIn(states.get(one._id)))
    .sort((one, other) => one.enrolUntil - other.enrolUntil);
  const told = (one: TrainingClassRecord) => summaryOf(one, now, states.get(one._id));
  return { open: open.map(told), mine: mine.map(told) };
}

const isToCome = (one: TrainingClassRecord, now: number): boolean =>
  one.status === 'published' && now < one.endsAt;

const latestEnrolments = (memberId: string): Promise<EnrolmentRecord[]> =>
  collection(Enrolments).find({ memberId }, { orderBy: [['askedAt', 'desc']], limit: latestOwn });
