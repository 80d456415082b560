import * as contexts from '../contexts';

/** The words that contexts have for what records hold: acts, fields, values. The cloud may know some that this app does not. */
type Words = Partial<Record<string, string>>;

const join = (part: 'actions' | 'fields' | 'values'): Words =>
  Object.assign(
    {},
    ...Object.values(contexts).map(({ audit }) => (part in audit ? audit[part as keyof typeof audit] : {})),
  ) as Words;

export const actionLabels = join('actions');
export const fieldLabels = join('fields');
export const valueLabels = join('values');

/** Any word of the product's own that a record holds: an act, a role, a kind. */
export const wordOf = (word: string): string => actionLabels[word] ?? valueLabels[word] ?? word;
