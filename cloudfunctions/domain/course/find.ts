import { keysOf, type Belonging } from '../../kernel/audience';
import { collection, command, type Page, type PageOf } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import {
  CourseProgress,
  CourseQuizzes,
  Courses,
  CourseUnits,
  type CourseProgressRecord,
  type CourseQuizRecord,
  type CourseRecord,
  type CourseUnitRecord,
} from './model';

export const findCourse = (id: string): Promise<CourseRecord | undefined> => collection(Courses).findById(id);

export const findCourses = (ids: readonly string[]): Promise<CourseRecord[]> =>
  ids.length > 0 ? collection(Courses).findByIds(ids) : Promise.resolve([]);

export const unitKey = (courseId: string, unitId: string): string => idOf(courseId, unitId);

export const findUnit = (courseId: string, unitId: string): Promise<CourseUnitRecord | undefined> =>
  collection(CourseUnits).findById(unitKey(courseId, unitId));

export const quizKey = (courseId: string, unitId: string, revision: number): string =>
  idOf(courseId, unitId, String(revision));

/** A quiz as it was asked from a revision of its unit on. */
export const findQuiz = (
  courseId: string,
  unitId: string,
  revision: number | undefined,
): Promise<CourseQuizRecord | undefined> =>
  revision === undefined
    ? Promise.resolve(undefined)
    : collection(CourseQuizzes).findById(quizKey(courseId, unitId, revision));

export const progressKey = (courseId: string, personId: string): string => idOf(courseId, personId);

export const findProgress = (courseId: string, personId: string): Promise<CourseProgressRecord | undefined> =>
  collection(CourseProgress).findById(progressKey(courseId, personId));

/** How far somebody is in each of some courses: one request. */
export async function progressIn(
  courseIds: readonly string[],
  personId: string,
): Promise<Map<string, CourseProgressRecord>> {
  const ids = courseIds.map((courseId) => progressKey(courseId, personId));
  const found = ids.length > 0 ? await collection(CourseProgress).findByIds(ids) : [];
  return new Map(found.map((one) => [one.courseId, one]));
}

/** The courses that somebody was at last, latest first. */
export const latestProgress = (personId: string, limit: number): Promise<CourseProgressRecord[]> =>
  collection(CourseProgress).find({ personId }, { orderBy: [['at', 'desc']], limit });

/** Courses that are open to somebody, latest first: of their branch, its town and the district. */
export const openCourses = (
  person: Belonging,
  page: PageOf & { topic?: string },
): Promise<Page<CourseRecord>> =>
  collection(Courses).findPage(
    {
      state: 'published',
      organizationId: command.in(keysOf(person)),
      ...(page.topic !== undefined && { topics: page.topic }),
    },
    ['publishedAt', 'desc'],
    page,
  );

/** What an organisation has written, whatever became of it, latest first. */
export const coursesOf = (organizationId: string, page: PageOf): Promise<Page<CourseRecord>> =>
  collection(Courses).findPage({ organizationId }, ['writtenAt', 'desc'], page);
