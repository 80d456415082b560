import type * as z from 'zod';
import type { ruleContract } from '../../types/rule/contract';
import type { RuleBook } from '../domain/rules/book';
import { firstDayFor } from '../domain/rules/confirming';
import type { AmendmentRecord, RuleChange } from '../domain/rules/model';
import type { NumberId, RuleId } from '../domain/rules/registry';
import { titleOf } from '../domain/rules/titles';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { OrganizationRecord } from '../domain/organization/model';
import { isPracticeId } from './view';
import { weekdayOf } from '../../types/shared/calendar';

type Asked = z.output<(typeof ruleContract)['actions']['preview']['input']>['change'];
type AskedOfRule = Extract<Asked, { of: 'rule' }>;

/** Stops what is not the district's own affair. */
export function requireDistrict({ kind }: Pick<OrganizationRecord, 'kind'>): void {
  if (kind !== 'district') refuse('RULE.NOT_THE_DISTRICT');
}

/**
 * A change as it is laid down, and the day from which it holds; refuses what cannot be. A year's notice is reckoned with
 * from the day on which it is laid down.
 */
export function changeFrom(
  asked: Asked,
  rules: RuleBook,
  now: number,
): Pick<AmendmentRecord, 'change' | 'from'> {
  if (asked.of === 'workDays') {
    requireInYear(asked);
    return { change: asked, from: dayOf(now) };
  }
  const { from: _from, ...change } = asked;
  requireSayable(change, rules, dayOf(now));
  return { change, from: beginningOf(asked, rules, now) };
}

/** A number begins on a day to come, an edition on its own day; a word on an edition is said of all of it. */
function beginningOf({ rule, value, edition, from }: AskedOfRule, rules: RuleBook, now: number): string {
  const today = dayOf(now);
  if (value === undefined && edition === undefined) return rules.ruleOn(rule as RuleId, today)?.from ?? today;
  const day = from ?? refuse('RULE.DAY_NEEDED');
  if (value !== undefined && day < firstDayFor(now)) {
    refuse('RULE.TOO_SOON', { from: firstDayFor(now) });
  }
  return day;
}

/** Refuses what is said of no rule, or says nothing, or what cannot be said of it. */
function requireSayable({ rule, value, ...words }: RuleChange, rules: RuleBook, today: string): void {
  const title = titleOf(rule) ?? refuse('RULE.UNKNOWN');
  const { edition, article, articleStatus, status } = words;
  const said = [edition, article, articleStatus, status].filter((one) => one !== undefined);
  if (isPracticeId(rule) && said.length > 0) refuse('RULE.ONLY_A_NUMBER');
  if (value !== undefined) {
    const [least, most] = title.range ?? refuse('RULE.NO_NUMBER');
    if (value < least || value > most) refuse('RULE.OUT_OF_RANGE', { least, most });
  }
  const now = { ...rules.ruleOn(rule as RuleId, today), value: rules.numberOn(rule as NumberId, today) };
  const same = ([...Object.entries(words), ['value', value]] as [keyof typeof now, unknown][]).every(
    ([field, saidNow]) => field === ('of' as string) || saidNow === undefined || saidNow === now[field],
  );
  if (same) refuse('RULE.NOTHING_CHANGES');
}

/** Refuses days that are none of the year's, or worked days that are no weekend; a notice may reach back into December. */
function requireInYear({ year, holidays, worked }: Extract<Asked, { of: 'workDays' }>): void {
  const isNear = (day: string) => `${year - 1}-12-01` <= day && day <= `${year}-12-31`;
  const fine =
    holidays.length > 0 &&
    holidays.every(({ from, to }) => from <= to && isNear(from) && isNear(to)) &&
    worked.every((day) => isNear(day) && weekdayOf(day) > 5);
  if (!fine) refuse('RULE.NOT_IN_THE_YEAR');
}
