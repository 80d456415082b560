import * as contexts from '../audit-words';

/** The words that contexts have for what records hold. The cloud may know some that this app does not. */
type Words = Partial<Record<string, string>>;

const all = Object.values(contexts);

export const actionLabels = Object.assign({}, ...all.map(({ actions }) => actions)) as Words;
export const valueLabels = Object.assign(
  {},
  ...all.map((words) => ('values' in words ? words.values : {})),
) as Words;

/** Any word of the product's own that a record holds: an act, a role, a kind. */
export const wordOf = (word: string): string => actionLabels[word] ?? valueLabels[word] ?? word;
