import { courseMost } from '../../../types/shared/courses';
import { call } from '../services/call';
import { keepAnswer, recallAnswer } from '../services/answers';
import type { Output } from '../services/contract';
import { forget, keep, recall } from '../services/storage';

/**
 * Units that lie on the phone and can be read without network, as the answers they came with: with the person, and gone when
 * they unbind. At most so many, a whole course, the oldest go first; with the longest texts these are three megabytes of the
 * ten that a phone gives.
 */
const most = courseMost.units;

const list = 'keptUnits';

/** Under which name the answer of a unit lies. */
export const unitAnswer = (courseId: string, unitId: string): string => `unit:${courseId}:${unitId}`;

const questionOf = (courseId: string, unitId: string): string => JSON.stringify({ courseId, unitId });

/** Notes that a unit lies on the phone, and lets go of the oldest. */
export function noteKept(courseId: string, unitId: string): void {
  const name = unitAnswer(courseId, unitId);
  const stored = recall(list);
  const before = (Array.isArray(stored) ? (stored as string[]) : []).filter((one) => one !== name);
  const all = [...before, name];
  for (const old of all.slice(0, Math.max(0, all.length - most))) forget(`answer:${old}`);
  keep(list, all.slice(-most));
}

/** A unit as it lies on the phone. */
export const keptUnit = (courseId: string, unitId: string): Output<'course.unit'> | undefined =>
  recallAnswer(unitAnswer(courseId, unitId), questionOf(courseId, unitId))?.data as
    | Output<'course.unit'>
    | undefined;

/** Fetches units of a course to the phone, one after the other. Rejects as a call does. */
export async function fetchUnits(courseId: string, unitIds: readonly string[]): Promise<void> {
  for (const unitId of unitIds) {
    const answer = await call('course.unit', { courseId, unitId });
    keepAnswer(unitAnswer(courseId, unitId), questionOf(courseId, unitId), answer);
    noteKept(courseId, unitId);
  }
}
