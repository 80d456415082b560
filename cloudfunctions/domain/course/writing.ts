import { isDeepStrictEqual } from 'node:util';
import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { takeUp } from '../../kernel/uploads';
import { courseMost } from '../../../types/shared/courses';
import { courseFiles } from './files';
import { quizKey, unitKey } from './find';
import {
  CourseQuizzes,
  Courses,
  CourseUnits,
  type CourseQuizRecord,
  type CourseRecord,
  type CourseUnitRecord,
} from './model';

/** Begins a course; sent again it is the same one. */
export async function addCourse(course: CourseRecord, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(Courses).findById(course._id)) return;
    await within.in(Courses).add(course);
    await left(within, call, { action: 'course.create', course });
  });
}

/** Leaves in the audit what was done with a course, or a unit of it. */
function left(
  within: Transaction,
  call: Auditable,
  { action, course, unit }: { action: string; course: CourseRecord; unit?: string },
): Promise<void> {
  const { _id: target, orgPath, title, state, revision } = course;
  const after = { title, state, revision, ...(unit !== undefined && { unit }) };
  return audit(within, call, { action, target, orgPath, after });
}

/** Takes a course a step further, as `decide` makes it of the course as it stands; `undefined` leaves it so. */
export async function stepCourse(
  id: string,
  { call, action }: { call: Auditable; action: string },
  decide: (current: CourseRecord) => Partial<CourseRecord> | undefined,
): Promise<CourseRecord> {
  return transaction(async (within) => {
    const current = (await within.in(Courses).findById(id)) ?? refuse('ACCESS_DENIED');
    const changes = decide(current);
    if (!changes) return current;
    const course = { ...current, ...changes };
    await within.in(Courses).update(id, changes);
    await left(within, call, { action, course });
    return course;
  });
}

/** A unit as it is written anew, with its quiz. */
export interface Written {
  unitId: string;
  unit: Omit<CourseUnitRecord, '_id' | 'courseId' | 'quiz' | 'revision' | 'addedAt'>;
  quiz?: Pick<CourseQuizRecord, 'passing' | 'questions'>;
  /** The revision that it was made from; 0 where there was none. */
  basedOn: number;
}

/**
 * Writes a unit in the place of the one it was made from, and what its course says of it; answers its revision. The same
 * again changes nothing; of two authors the second is refused.
 */
export async function putUnit(courseId: string, written: Written, call: Auditable): Promise<number> {
  const { unitId, unit, quiz, basedOn } = written;
  const _id = unitKey(courseId, unitId);
  return transaction(async (within) => {
    const course = (await within.in(Courses).findById(courseId)) ?? refuse('ACCESS_DENIED');
    const before = await within.in(CourseUnits).findById(_id);
    const asked =
      before?.quiz === undefined ? undefined : await quizOf(within, courseId, unitId, before.quiz);
    const sameQuiz = isDeepStrictEqual(asked, plain(quiz));
    if (before && sameQuiz && isSame(before, unit) && isListed(course, unitId)) return before.revision;
    if ((before?.revision ?? 0) !== basedOn) refuse('COURSE.CHANGED_MEANWHILE');
    if (!isListed(course, unitId) && course.units.length >= courseMost.units) refuse('COURSE.TOO_MANY_UNITS');
    const revision = basedOn + 1;
    const newQuiz = quiz && !sameQuiz;
    if (newQuiz) {
      const record = { _id: quizKey(courseId, unitId, revision), courseId, unitId, revision, ...quiz };
      await within.in(CourseQuizzes).add(record);
    }
    const quizRevision = newQuiz ? revision : before?.quiz;
    await within.in(CourseUnits).replace(before, {
      _id,
      courseId,
      ...unit,
      ...(quiz && { quiz: quizRevision }),
      revision,
      addedAt: before?.addedAt ?? call.now,
    });
    await takeUp(within, { before: filesOf(before), after: filesOf(unit) }, call.now + courseFiles.stays);
    const line = { unitId, title: unit.title, hours: unit.hours, hasQuiz: quiz !== undefined };
    const units = isListed(course, unitId)
      ? course.units.map((one) => (one.unitId === unitId ? line : one))
      : [...course.units, line];
    const changes = { units, revision: course.revision + 1, writtenAt: call.now };
    await within.in(Courses).update(courseId, changes);
    await left(within, call, {
      action: 'course.saveUnit',
      course: { ...course, ...changes },
      unit: unit.title,
    });
    return revision;
  });
}

const isListed = ({ units }: CourseRecord, unitId: string): boolean =>
  units.some((one) => one.unitId === unitId);

async function quizOf(within: Transaction, courseId: string, unitId: string, revision: number) {
  const found = await within.in(CourseQuizzes).findById(quizKey(courseId, unitId, revision));
  return found && { passing: found.passing, questions: found.questions };
}

/** As the database gives it back: without what is `undefined`. */
const plain = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

const isSame = (before: CourseUnitRecord, unit: Written['unit']): boolean => {
  const { title, hours, text, attachments, link, recording } = before;
  return isDeepStrictEqual(plain({ title, hours, text, attachments, link, recording }), plain(unit));
};

const filesOf = (unit: Pick<CourseUnitRecord, 'attachments' | 'recording'> | undefined): string[] => [
  ...(unit?.attachments ?? []).map(({ fileId }) => fileId),
  ...(unit?.recording ? [unit.recording.fileId] : []),
];
