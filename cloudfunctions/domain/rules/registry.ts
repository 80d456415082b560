import type { Citation } from '../../../types/domain/citation';
import { doubtOf } from '../../../types/shared/rules';
import { branchWork } from './entries/branch-work';
import { dataProtection } from './entries/data-protection';
import { days } from './entries/days';
import { election } from './entries/election';
import { membership } from './entries/membership';
import { practices } from './entries/practices';
import type { PracticeEntry, RuleEntry } from './entry';
import { regulations } from './regulations';

/**
 * All that is cited and every number that rests on a rule, by edition. Code names a rule by its id and a day; it holds
 * neither the number nor the article.
 */

const entries = [...branchWork, ...membership, ...election, ...dataProtection, ...days] as const;

export type RuleId = (typeof entries)[number]['id'];
export type PracticeId = (typeof practices)[number]['id'];
/** Rules that fix a number, and practices, which are nothing else. */
export type NumberId = Extract<(typeof entries)[number], { value: number }>['id'] | PracticeId;

/** Every edition of every rule, as it stands in the files of `entries/`. */
export const allRules: readonly RuleEntry[] = entries;
export const allPractices: readonly PracticeEntry[] = practices;

/** True for a number that no regulation fixes. */
export const isPractice = (id: NumberId): boolean => allPractices.some((one) => one.id === id);

/** The edition of a rule that holds on a day (`YYYY-MM-DD`, Beijing); nothing before its first. */
export const ruleOn = (id: RuleId, day: string): RuleEntry | undefined =>
  allRules.findLast(
    (one) => one.id === id && one.from <= day && (one.until === undefined || day < one.until),
  );

/** The number that a rule or a practice fixes on a day; nothing before its first. */
export function numberOn(id: NumberId, day: string): number | undefined {
  const practice = allPractices.findLast((one) => one.id === id && one.from <= day);
  return practice ? practice.value : ruleOn(id as RuleId, day)?.value;
}

/** What is shown beside something that rests on a rule; before the rule's first edition, that one. */
export function cite(id: RuleId, day: string): Citation {
  const entry = ruleOn(id, day) ?? allRules.find((one) => one.id === id);
  if (!entry) throw new Error(`no rule is called ${id}`);
  const { regulation, edition, article, from, articleStatus, status, source } = entry;
  return {
    rule: id,
    regulation: regulations[regulation],
    edition,
    article,
    from,
    articleStatus,
    status,
    source,
  };
}

/** A citation as papers and errors say it: the regulation and its article, with a word where it is unsure. */
export const citationText = (citation: Citation): string =>
  [`${citation.regulation}${citation.article}`, doubtOf(citation)].filter(Boolean).join('，');
