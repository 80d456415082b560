import { addMonths } from '../../../types/shared/calendar';
import type { CheckupItem } from '../../../types/shared/checkups';
import { dayOf } from '../../kernel/clock';
import type { MemberRecord } from '../membership/model';
import type { RuleBook } from '../rules/book';
import { requiredOfAll } from './account';
import { trainedOf } from './branches';
import { requiredOf } from './required';
import { hoursOfYear } from './sums';

/** What of a branch's learning is open, for 支部体检: numbers of people, no names and no hours of anybody. */

/** What somebody has of a year, what it asks of every member, and what it asks of them with the posts they hold. */
export interface LearnerYear {
  earned: number;
  asMember: number;
  required: number;
}

/**
 * Pure. Who has fewer hours than a year asks of every member is told of from some months before its end (practice
 * `hoursReminderMonths`); once it is over that is overdue for a month (rule `memberHours`). What is asked of secretaries and
 * committees beyond that is never overdue: rule `leaderHours` is not sure. Where nobody has any hours they are kept elsewhere.
 */
export function hoursItems(
  people: readonly LearnerYear[],
  year: number,
  { rules, today }: { rules: RuleBook; today: string },
): CheckupItem[] {
  if (!people.some(({ earned }) => earned > 0)) return [{ matter: 'education', code: 'noHours', year }];
  const next = `${year + 1}-01-01`;
  const isSure = rules.cite('memberHours', `${year}-12-31`).status === 'verified';
  const days = {
    dueOn: `${year}-12-31`,
    amberFrom: addMonths(next, -(rules.numberOn('hoursReminderMonths', today) ?? 0)),
    until: `${year + 1}-01-31`,
  };
  const short = people.filter(
    ({ earned, asMember, required }) => earned < Math.min(asMember, required),
  ).length;
  const leading = people.filter(
    ({ earned, asMember, required }) => asMember <= earned && earned < required,
  ).length;
  return [
    ...(short > 0
      ? [
          {
            matter: 'education' as const,
            code: 'hours' as const,
            year,
            count: short,
            ...days,
            ...(isSure && { redFrom: next }),
          },
        ]
      : []),
    ...(leading > 0
      ? [{ matter: 'education' as const, code: 'leaderHours' as const, year, count: leading, ...days }]
      : []),
  ];
}

/** The same of some branches with their rosters, by their ids, with how many were trained this year: five requests, in January seven. */
export async function hoursCheckups(
  branchIds: readonly string[],
  members: readonly MemberRecord[],
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Map<string, CheckupItem[]>> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const ids = members.map(({ _id }) => _id);
  // In January the year before can still be put right.
  const years = today.slice(5, 7) === '01' ? [year - 1, year] : [year];
  const [trained, ...known] = await Promise.all([
    trainedOf(ids, year, rules),
    ...years.map((one) => learnersOf(members, one, { rules, now })),
  ]);
  return new Map(
    branchIds.map((branchId) => {
      const own = members.filter(({ organizationId }) => organizationId === branchId);
      const items = years.flatMap((one, at) =>
        hoursItems(
          own.flatMap(({ _id }) => known[at]?.get(_id) ?? []),
          one,
          { rules, today },
        ),
      );
      const isNew = years.length > 1;
      return [
        branchId,
        [
          // That nobody has hours of a year that has just begun says nothing.
          ...items.filter(({ code }) => code !== 'noHours' || !isNew),
          ...coverageOf(own, trained, year),
        ],
      ];
    }),
  );
}

/** How many of a branch were trained this year: a figure, for which no article fixes a number. */
function coverageOf(
  own: readonly MemberRecord[],
  trained: Map<string, { thisYear: boolean }>,
  year: number,
): CheckupItem[] {
  if (own.length === 0) return [];
  const count = own.filter(({ _id }) => trained.get(_id)?.thisYear).length;
  return [{ matter: 'education', code: 'trained', year, count, of: own.length }];
}

async function learnersOf(
  members: readonly MemberRecord[],
  year: number,
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Map<string, LearnerYear>> {
  const [required, hours] = await Promise.all([
    requiredOfAll(members, year, { rules, now }),
    hoursOfYear(
      members.map(({ _id }) => _id),
      year,
    ),
  ]);
  return new Map(
    members.map(({ _id, joinedOn }) => [
      _id,
      {
        earned: hours.get(_id) ?? 0,
        asMember: requiredOf({ ...(joinedOn !== undefined && { joinedOn }), posts: [] }, year, rules).hours,
        required: required.get(_id)?.hours ?? 0,
      },
    ]),
  );
}
