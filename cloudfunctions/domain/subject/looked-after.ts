import {
  change,
  collection,
  command,
  whether,
  type Condition,
  type Question,
  type Transaction,
} from '../../kernel/database';
import { nobodyInstructs, Subjects, type SubjectRecord } from './model';

/** What a subject says of its instructor, where that follows from something else. */

/** What it says when its instructor is gone, in a write of many. */
const gone = { ...nobodyInstructs, version: change.inc(1), toCount: 'yes' as const };

/** Frees what fits: a subject that nobody else covers is nobody's then. Done twice it does what once does. */
async function free(fits: Condition<SubjectRecord>, now: number): Promise<void> {
  const subjects = collection(Subjects);
  await subjects.updateWhere({ ...fits, coverage: 'work' }, { ...gone, coverage: 'none', changedAt: now });
  await subjects.updateWhere(fits, { ...gone, changedAt: now });
}

/** Nobody looks any more after what an instructor did. */
export const freeOf = (instructorId: string, now: number): Promise<void> => free({ instructorId }, now);

const isPast = (today: string) => ({ instructedUntil: command.lt(today) });

/** Ends what was given until a day before `today`. */
export const freePast = (today: string, now: number): Promise<void> => free(isPast(today), now);

export const whetherPast = (today: string): Question => whether(Subjects, isPast(today));

/** What an instructor is called now. */
export const renameInstructor = (instructorId: string, instructorName: string): Promise<number> =>
  collection(Subjects).updateWhere({ instructorId }, { instructorName });

/** A subject whose organisation was closed is left to its instructor, if it has one. */
export const leaveToInstructor = (_id: string): Promise<number> =>
  collection(Subjects).updateWhere(
    { _id, coverage: 'none', instructorId: command.gt('') },
    { coverage: 'work', toCount: 'yes' },
  );

/** Notes when an instructor spoke to a subject, and means to next; an earlier day than the last says nothing of either. */
export async function noteVisit(
  within: Transaction,
  { _id, visitedOn = '' }: SubjectRecord,
  { on, next }: { on: string; next?: string },
): Promise<void> {
  if (visitedOn <= on) await within.in(Subjects).update(_id, { visitedOn: on, nextVisitOn: next });
}

const toTell = { toTell: 'yes' as const };

export const whetherToTell = (): Question => whether(Subjects, toTell);

/** Some subjects of which what hangs on them is still to be told. */
export const subjectsToTell = (): Promise<SubjectRecord[]> =>
  collection(Subjects).find(toTell, { limit: 20 });

/** It is told; changed again meanwhile, it is told again. */
export const told = ({ _id, version }: SubjectRecord): Promise<number> =>
  collection(Subjects).updateWhere({ _id, version }, { toTell: change.remove() });
