import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { dayOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { Activities, type ActivityRecord } from './model';

/** What a branch holds and what it holds jointly, published or over, as its calendar shows it; what was called off is not on it. */
export const gatheringDates = (activities: readonly ActivityRecord[]): CalendarEntry[] =>
  activities
    .filter(({ status }) => status !== 'draft' && status !== 'cancelled')
    .map(({ _id, kinds: [kind], title, startsAt, endsAt, status }) => ({
      key: `gathering:${_id}`,
      code: 'gathering',
      on: dayOf(startsAt),
      isDone: status === 'closed' || status === 'archived',
      ...(kind && { kind }),
      title,
      startsAt,
      endsAt,
      aboutId: _id,
    }));

/** The same of a branch's year, by the ids that are its own: two requests. */
export async function gatheringDatesOf(ids: readonly string[], year: number): Promise<CalendarEntry[]> {
  const month = command.gte(`${year}-01`).and(command.lte(`${year}-12`));
  const [own, joint] = await Promise.all([
    collection(Activities).findAll({ organizationId: command.in([...ids]), month }),
    collection(Activities).findAll({ jointIds: command.in([...ids]), month }),
  ]);
  return gatheringDates([...new Map([...own, ...joint].map((one) => [one._id, one])).values()]);
}
