import type { Output } from '../../services/contract';

export type Rule = Output<'rule.list'>['rules'][number];

/** The rules that have some words in their name, regulation, article or where they count; all of them for none. */
export function found(rules: readonly Rule[], words: string): readonly Rule[] {
  const wanted = words.trim();
  if (!wanted) return rules;
  return rules.filter(
    ({ id, name, citation, usedIn }) =>
      id === wanted ||
      [name, citation?.regulation, citation?.article, ...usedIn].some((text) => text?.includes(wanted)),
  );
}
