import { addCourse } from '../domain/course/writing';
import { requireTopics, topicsAt } from '../domain/course/topics';
import type { CourseRecord } from '../domain/course/model';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { CourseCall, CourseOutcome } from './context';

/** What writing starts from. */
export const prepare = async ({ now }: CourseCall<'prepare'>): CourseOutcome<'prepare'> => ({
  topics: await topicsAt(now),
});

/** Begins a course of the district, a town or a branch. */
export async function create(call: CourseCall<'create'>): CourseOutcome<'create'> {
  const { input, target: issuer, openid, now } = call;
  const { title, about, topics } = input;
  if (issuer.kind === 'group' || issuer.closedAt) refuse('COURSE.NOT_AN_ISSUER');
  await requireTopics(topics, [], now);
  await checkText(openid, title, about, ...topics);
  const course: CourseRecord = {
    _id: digestOf('course', issuer._id, input.actKey),
    organizationId: issuer._id,
    organizationName: issuer.name,
    orgPath: issuer.path,
    title,
    about,
    topics,
    units: [],
    state: 'draft',
    revision: 1,
    writtenAt: now,
    publishedAt: null,
  };
  await addCourse(course, call);
  return { courseId: course._id };
}
