import type { Citation } from '../../../types/domain/citation';
import { doubtOf } from '../../../types/shared/rules';
import { branchWork } from './entries/branch-work';
import { dataProtection } from './entries/data-protection';
import { days } from './entries/days';
import { dues } from './entries/dues';
import { development } from './entries/development';
import { election } from './entries/election';
import { memberEducation } from './entries/member-education';
import { membership } from './entries/membership';
import { practices } from './entries/practices';
import type { PracticeEntry, RuleEntry } from './entry';

/**
 * All that is cited and every number that rests on a rule, by edition, as it is printed. Code names a rule by its id and a
 * day, and asks the rule book (`book.ts`), in which the district's own words lie over these.
 */

const entries = [
  ...branchWork,
  ...membership,
  ...development,
  ...election,
  ...dues,
  ...memberEducation,
  ...dataProtection,
  ...days,
  ...dues,
] as const;

export type RuleId = (typeof entries)[number]['id'];
export type PracticeId = (typeof practices)[number]['id'];
/** Rules that fix a number, and practices, which are nothing else. */
export type NumberId = Extract<(typeof entries)[number], { value: number }>['id'] | PracticeId;

/** Every edition of every rule, as it stands in the files of `entries/`. */
export const allRules: readonly RuleEntry[] = entries;
export const allPractices: readonly PracticeEntry[] = practices;

/** True for a number that no regulation fixes. */
export const isPractice = (id: NumberId): boolean => allPractices.some((one) => one.id === id);

/** A citation as papers and errors say it: the regulation and its article, with a word where it is unsure. */
export const citationText = (citation: Citation): string =>
  [`${citation.regulation}${citation.article}`, doubtOf(citation)].filter(Boolean).join('，');
