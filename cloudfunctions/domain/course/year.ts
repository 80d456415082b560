import type * as z from 'zod';
import type { guidanceReading } from '../../../types/domain/guidance';
import { dayOf } from '../../kernel/clock';

/** What a branch learned in a year, put together by topic; pure. */

/** What it is put together from. */
interface Learned {
  /** Theme days that were held, the first first. */
  themeDays: readonly { _id: string; startsAt: number; guidanceId?: string }[];
  guidances: readonly { _id: string; content: { readings: readonly z.infer<typeof guidanceReading>[] } }[];
  /** Classes and units of courses, each once. */
  learned: readonly { source: string; sourceId: string; title: string; topics: string[]; on: string }[];
  /** The district's topics, in its order; others that things are tagged with follow, and what has none comes last. */
  topics: readonly string[];
}

/** Every topic of which something was learned, with what shows it. What has several stands under each. */
export function learnedByTopic({ themeDays, guidances, learned, topics }: Learned) {
  const content = new Map(guidances.map((one) => [one._id, one.content]));
  const readings = themeDays.flatMap(({ _id: activityId, startsAt, guidanceId = '' }) =>
    (content.get(guidanceId)?.readings ?? []).map((reading) => ({
      ...reading,
      topics: reading.topics ?? [],
      activityId,
      on: dayOf(startsAt),
    })),
  );
  // A theme day that was held twice in a month adopted the same readings.
  const once = readings.filter(
    (one, index) => readings.findIndex(({ url, title }) => url === one.url && title === one.title) === index,
  );
  const tagged = [...once, ...learned].flatMap((one) => one.topics);
  const all = [...new Set([...topics, ...tagged.sort(), ''])];
  const under = (topic: string) => (one: { topics: readonly string[] }) =>
    topic === '' ? one.topics.length === 0 : one.topics.includes(topic);
  return all
    .map((topic) => {
      const found = learned.filter(under(topic));
      return {
        topic,
        readings: once.filter(under(topic)),
        classes: found.filter(({ source }) => source === 'class'),
        courses: found
          .filter(({ source }) => source === 'course')
          .map(({ sourceId, title }) => ({ courseId: courseOf(sourceId), title })),
      };
    })
    .filter(({ readings: read, classes, courses }) => read.length + classes.length + courses.length > 0);
}

/** The course of a unit, from the unit's key. */
const courseOf = (sourceId: string): string => sourceId.split(':')[0] ?? sourceId;
