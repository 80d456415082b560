import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { dayOf } from '../../kernel/clock';
import type { KeptBranch } from '../organization/kept';
import type { RuleBook } from '../rules/book';
import { decidingOf } from './limits';
import { openIn, seenOf, type Seen } from './records';
import type { Standing } from './standing';

/**
 * The days of the people on their way into the Party, as a branch's calendar shows them: from which day and up to which each next step
 * belongs, and when a probation ends, each with how it came about; what the branch does itself may be put on a day before its last. While somebody's development rests there are none. `named` says
 * whether people are named.
 */
export function developmentDates(
  people: readonly Pick<Seen, 'record' | 'standings'>[],
  { named }: { named: boolean },
): CalendarEntry[] {
  return people
    .filter(({ record }) => record.state === 'open')
    .flatMap(({ record, standings }) =>
      standings.filter(isAhead).flatMap((standing) => {
        const deciding = decidingOf(standing.limits);
        return Object.values(deciding).map((limit): CalendarEntry => ({
          // A review that comes after another is another.
          key: `step:${record._id}:${standing.step}:${limit.side}:${limit.day}`,
          code: 'step',
          on: limit.day,
          isDone: false,
          ...(limit.side === 'notAfter' && periodOf(standing, deciding)),
          step: standing.step,
          ...(limit.provisional && { provisional: true as const }),
          ...(named && { name: record.name, aboutId: record._id }),
          reckoning: { side: limit.side, from: limit.from, plus: limit.plus, sure: limit.sure },
          rule: limit.citation.rule,
        }));
      }),
    );
}

/**
 * Between which days the branch may put a step that it takes itself: from the day that its last one is reckoned from, or
 * before which it may not be, up to that last day.
 */
function periodOf(
  { actor }: Standing,
  { notBefore, notAfter }: ReturnType<typeof decidingOf>,
): Pick<CalendarEntry, 'between'> {
  if (actor !== 'branch' || !notAfter) return {};
  const from = notBefore && notBefore.day > notAfter.from.day ? notBefore.day : notAfter.from.day;
  return from < notAfter.day ? { between: { from, until: notAfter.day } } : {};
}

/** What is next; and the end of a probation, which is known long before anybody asks for it. */
const isAhead = ({ step, standing }: Standing): boolean =>
  standing === 'next' || standing === 'goesOn' || (step === 'conversion' && standing === 'waiting');

/** The same of a branch: three requests. */
export async function developmentDatesOf(
  { branch, ids }: KeptBranch,
  { rules, now, named }: { rules: RuleBook; now: number; named: boolean },
): Promise<CalendarEntry[]> {
  if (branch.temporary) return [];
  return developmentDates(await seenOf(await openIn(ids), rules, dayOf(now)), { named });
}
