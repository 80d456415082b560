import * as contexts from '../audit-words';
import type { AuditWords } from '../domain/audit-words';

/** The words that contexts have for what records hold. The cloud may know some that this app does not. */
type Words = Partial<Record<string, string>>;

const join = (part: keyof AuditWords): Words =>
  Object.assign({}, ...Object.values<AuditWords>(contexts).map((words) => words[part])) as Words;

export const actionLabels = join('actions');
export const valueLabels = join('values');

/** Any word of the product's own that a record holds: an act, a role, a kind. */
export const wordOf = (word: string): string => actionLabels[word] ?? valueLabels[word] ?? word;
