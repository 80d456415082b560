import { addMonths, addYears, daysBetween } from '../../../types/shared/calendar';
import type { ElectionPlace } from '../../../types/shared/elections';
import type { OrganizationKind } from '../../../types/shared/organizations';
import type { RuleBook } from '../rules/book';
import type { NumberId, RuleId } from '../rules/registry';
import type { OrganizationRecord } from './model';

/** Terms of committees (任期): how long one is, when it ends, and what is said of that; the one place that reckons it. */

/** Bodies whose members are elected for a term. */
export const electingKinds = ['branch', 'generalBranch', 'committee'] as const;
export type ElectingKind = (typeof electingKinds)[number];

/** True for an organisation that elects a committee, or a secretary, for a term. */
export const isElecting = (kind: OrganizationKind): kind is ElectingKind =>
  (electingKinds as readonly OrganizationKind[]).includes(kind);

const termRules = {
  branch: 'branchTerm',
  generalBranch: 'generalBranchTerm',
  committee: 'committeeTerm',
} as const satisfies Record<ElectingKind, RuleId & NumberId>;

/** By which rule a body's term is as long as it is. */
export const termRule = (kind: ElectingKind, place: ElectionPlace): RuleId & NumberId =>
  place === 'village' ? 'villageTerm' : termRules[kind];

/** A term that begins: of which body, elected on which day (`YYYY-MM-DD`). */
export interface Beginning {
  kind: ElectingKind;
  place: ElectionPlace;
  electedOn: string;
}

/** The day on which a term ends: so many years of the calendar on, by the edition that is in force on the day of the election. */
export function termEndOf({ kind, place, electedOn }: Beginning, rules: RuleBook): string {
  const years = rules.numberOn(termRule(kind, place), electedOn) ?? 0;
  return addYears(electedOn, years);
}

/** When a term ends, and what of it is to be said on a day; the later a stage, the higher. */
export interface TermStanding {
  endsOn: string;
  /** Days until it ends; negative when it is over. */
  left: number;
  /** The stage that was reached last, and the day on which it was: `0` for the end itself, negative for months after it. */
  stage: { months: number; on: string };
}

/** The stages before the end, in months, the earliest first. */
const stagesBefore = [
  'termReminderMonths',
  'termReminderAgainMonths',
  'termReminderLastMonths',
] as const satisfies readonly NumberId[];

interface Termed extends Pick<OrganizationRecord, 'kind'> {
  temporary?: boolean | undefined;
  termEndsOn?: string | null | undefined;
}

/**
 * Where a body's term stands on a day (`YYYY-MM-DD`); nothing while its end is farther off than the first reminder, where none is
 * registered, and for a temporary branch (rule `temporaryBranch`), to which terms do not apply.
 */
export function termStanding(
  { kind, temporary, termEndsOn }: Termed,
  today: string,
  rules: RuleBook,
): TermStanding | undefined {
  if (!termEndsOn || temporary || !isElecting(kind)) return undefined;
  const reached = [
    ...stagesOf(termEndsOn, today, rules),
    { months: 0, on: termEndsOn },
    ...afterEnd(termEndsOn, today, rules),
  ]
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return reached && { endsOn: termEndsOn, left: daysBetween(today, termEndsOn), stage: reached };
}

/** The stages before a term's end, the earliest first: how many months before, and on which day. */
export const stagesOf = (
  termEndsOn: string,
  today: string,
  rules: RuleBook,
): { months: number; on: string }[] =>
  stagesBefore
    .map((id) => rules.numberOn(id, today) ?? 0)
    .map((months) => ({ months, on: addMonths(termEndsOn, -months) }));

/** The last of the stages after the end that was reached by a day. */
function afterEnd(termEndsOn: string, today: string, rules: RuleBook): { months: number; on: string }[] {
  const every = rules.numberOn('termOverEveryMonths', today) ?? 1;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const most = Math.floor((monthOf(today) - monthOf(termEndsOn)) / every);
  return [most - 1, most]
    .filter((times) => times > 0)
    .map((times) => ({ months: -times * every, on: addMonths(termEndsOn, times * every) }));
}
