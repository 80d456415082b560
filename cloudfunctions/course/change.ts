import { isDeepStrictEqual } from 'node:util';
import { requireTopics } from '../domain/course/topics';
import { stepCourse } from '../domain/course/writing';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { CourseCall, CourseOutcome } from './context';

/** Changes what a course is called, its topics, and which units it has in which order. */
export async function change(call: CourseCall<'change'>): CourseOutcome<'change'> {
  const { input, target, openid, now } = call;
  const { title, about, topics, unitIds, basedOn } = input;
  await requireTopics(topics, target.topics, now);
  await checkText(openid, title, about, ...topics);
  const { revision } = await stepCourse(target._id, { call, action: 'course.change' }, (current) => {
    const known = new Map(current.units.map((unit) => [unit.unitId, unit]));
    const units = [...new Set(unitIds)].map((id) => known.get(id) ?? refuse('COURSE.CHANGED_MEANWHILE'));
    const changes = { title, about, topics, units };
    const { title: its, about: said, topics: tagged, units: listed } = current;
    if (isDeepStrictEqual(changes, { title: its, about: said, topics: tagged, units: listed }))
      return undefined;
    if (current.revision !== basedOn) refuse('COURSE.CHANGED_MEANWHILE');
    if (current.state === 'published' && units.length === 0) refuse('COURSE.NO_UNITS');
    return { ...changes, revision: current.revision + 1, writtenAt: now };
  });
  return { revision };
}
