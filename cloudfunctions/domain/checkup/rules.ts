import type { Citation } from '../../../types/domain/citation';
import type { CheckupCode, SeenItem } from '../../../types/shared/checkups';
import { meetingBases } from '../compliance/meetings';
import type { RuleBook } from '../rules/book';
import type { RuleId } from '../rules/registry';

/** By which rule something open is asked for; what has none rests on no article, and is information. */
const rules: Record<CheckupCode, RuleId | undefined> = {
  meeting: undefined,
  duesUnpaid: 'duesMonthly',
  duesToAssess: 'duesYearly',
  duesToPublish: 'duesPublished',
  duesElsewhere: undefined,
  term: 'electionDue',
  termGoing: 'electionDue',
  termUnknown: 'branchTerm',
  developmentStep: undefined,
  developmentAsked: undefined,
  nobodyOnTheWay: undefined,
  hours: 'memberHours',
  leaderHours: 'leaderHours',
  noHours: 'memberHours',
  trained: undefined,
  temporary: 'temporaryBranch',
};

/** What something rests on on a day, and whether how often it is due is a local practice. */
export function basisOf(
  { code, kind, light, rule, articleFrom }: SeenItem,
  book: RuleBook,
  day: string,
): { citation?: Citation; practice?: true } {
  if (code === 'meeting') {
    const basis = meetingBases(day, book).find((one) => one.kind === kind);
    return basis ? { citation: basis.citation, ...(basis.practice && { practice: true }) } : {};
  }
  // Overdue is what is unpaid for so many months that the branch meeting is asked; a month before it is a reminder of ours.
  if (code === 'duesUnpaid' && light === 'red')
    return articleFrom !== undefined && articleFrom <= day
      ? { citation: book.cite('duesUnpaidMonths', day) }
      : { citation: book.cite('duesMonthly', day), practice: true };
  const id = rules[code] ?? (rule as RuleId | undefined);
  return id === undefined ? {} : { citation: book.cite(id, day) };
}
