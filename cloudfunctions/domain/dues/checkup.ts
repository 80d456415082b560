import { addDays, lastDayOf, shiftMonth } from '../../../types/shared/calendar';
import type { CheckupItem } from '../../../types/shared/checkups';
import { dayOf, monthOf } from '../../kernel/clock';
import { collection } from '../../kernel/database';
import { settings } from '../../kernel/settings';
import type { MemberRecord } from '../membership/model';
import type { KeptBranch } from '../organization/kept';
import type { RuleBook } from '../rules/book';
import { booksOf, knownIn } from './books';
import { duesDayIn } from './day';
import { DuesBranches } from './model';
import { outOfReach, stateIn, unpaidBefore, unpaidOnEnd, type Known } from './standing';

/** What of a branch's dues is open, for 支部体检: numbers of people, never names or amounts. */

interface DuesFacts {
  /** `YYYY-MM-DD`, Beijing. */
  today: string;
  rules: RuleBook;
  /** Its members' books of this year and the one before. */
  people: readonly Known[];
  /** Its day of dues, if it set one, and the years it published. */
  day?: number | null | undefined;
  published: readonly number[];
}

/**
 * Pure. Of a branch that assesses nobody here nothing is asked. Months are red once they are unpaid for so long that
 * the branch meeting is near (practice `duesUnpaidThird`), and overdue by an article once it is to meet (rule
 * `duesUnpaidMonths`); that nobody was assessed, or nothing published, is never overdue: no article that is sure says
 * by which day.
 */
export function duesItems(facts: DuesFacts): CheckupItem[] {
  const year = Number(facts.today.slice(0, 4));
  if (!usedIn(facts, year) && !usedIn(facts, year - 1)) return [{ matter: 'dues', code: 'duesElsewhere' }];
  return [...unpaid(facts), ...toAssess(facts), ...toPublish(facts, year - 1), ...toPublish(facts, year)];
}

const usedIn = ({ people }: DuesFacts, year: number): boolean =>
  people.some(({ assessments }) => assessments.some(({ from }) => from.startsWith(String(year))));

/** How many months ahead is looked for the one from which somebody's months are overdue. */
const ahead = 6;

function unpaid({ people, today, rules, day }: DuesFacts): CheckupItem[] {
  const month = today.slice(0, 7);
  const [first = 1, third = Infinity, byArticle = Infinity] = (
    ['duesUnpaidFirst', 'duesUnpaidThird', 'duesUnpaidMonths'] as const
  ).map((id) => rules.numberOn(id, today));
  const dueOn = day ? duesDayIn(month, day, rules.workYears).on : lastDayOf(month);
  return people.flatMap((known): CheckupItem[] => {
    const late = unpaidBefore(known, month).filter((one) => !outOfReach(one, today, rules));
    const isLate = late.length > 0 || unpaidOnEnd(known, month) >= first;
    if (!isLate && stateIn(known, month) !== 'due') return [];
    const reached = (months: number) => monthsAhead(month).find((one) => unpaidOnEnd(known, one) >= months);
    const [over, article] = [reached(third), reached(byArticle)];
    return [
      {
        matter: 'dues',
        code: 'duesUnpaid',
        count: 1,
        dueOn: isLate ? lastDayOf(late[0] ?? shiftMonth(month, -1)) : dueOn,
        amberFrom: isLate ? `${month}-01` : dueOn,
        ...(over !== undefined && { redFrom: `${over}-01` }),
        ...(article !== undefined && { articleFrom: `${article}-01` }),
      },
    ];
  });
}

const monthsAhead = (month: string): string[] =>
  Array.from({ length: ahead }, (_, index) => shiftMonth(month, index));

/** Who of a year that was begun is not assessed, now or from the next month on. Rule `duesYearly`. */
function toAssess({ people, today }: DuesFacts): CheckupItem[] {
  const month = today.slice(0, 7);
  return people.flatMap((known): CheckupItem[] => {
    const from = [month, shiftMonth(month, 1)].find((one) => stateIn(known, one) === 'notAssessed');
    return from ? [{ matter: 'dues', code: 'duesToAssess', count: 1, amberFrom: `${from}-01` }] : [];
  });
}

/** Each year is to be published once. Rule `duesPublished`. */
function toPublish(facts: DuesFacts, year: number): CheckupItem[] {
  if (!usedIn(facts, year) || facts.published.includes(year)) return [];
  const dueOn = `${year}-12-31`;
  const amberFrom = addDays(dueOn, -settings.remindsBeforeDays[0]);
  return [{ matter: 'dues', code: 'duesToPublish', year, dueOn, amberFrom }];
}

/** The same of some branches with their rosters, by their ids: four requests, however many there are. */
export async function duesCheckups(
  branches: readonly KeptBranch[],
  members: readonly MemberRecord[],
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Map<string, CheckupItem[]>> {
  const lasting = branches.filter(({ branch }) => !branch.temporary);
  const [settled, books] = await Promise.all([
    collection(DuesBranches).findByIds(lasting.map(({ branch }) => branch._id)),
    booksOf(
      members.map(({ _id }) => _id),
      Number(monthOf(now).slice(0, 4)),
    ),
  ]);
  const temporary: CheckupItem[] = [{ matter: 'dues', code: 'temporary' }];
  return new Map(
    branches.map(({ branch, ids }) => {
      if (branch.temporary) return [branch._id, temporary];
      const own = settled.find(({ _id }) => _id === branch._id);
      const people = members
        .filter(({ organizationId }) => organizationId === branch._id)
        .map(({ _id }) => knownIn(books, _id, ids));
      const published = own?.published.map(({ year }) => year) ?? [];
      return [branch._id, duesItems({ today: dayOf(now), rules, people, day: own?.day, published })];
    }),
  );
}
