import type * as z from 'zod';
import type { declaredField, shownValues } from '../../../../types/domain/declared';
import { formatDate } from '../../kit/format/time';
import { yuan } from '../money';

export type Field = z.infer<typeof declaredField>;
export type Value = z.infer<typeof shownValues>[number];

/** What a label says without the remark that it may stay empty. */
export const bare = (label: string): string => label.replace(/（可以不[写选]）$/, '');

/** The word of a choice. */
export const wordOf = ({ options = [] }: Field, value: string | undefined): string =>
  options.find((one) => one.value === value)?.word ?? '';

/** A value as it is read. */
export function saidOf(field: Field, { text = '', number = 0 }: Value): string {
  if (field.kind === 'money') return yuan(number);
  if (field.kind === 'count') return `${number} ${field.unit ?? ''}`.trim();
  if (field.kind === 'choice') return wordOf(field, text);
  return field.kind === 'day' ? formatDate(text) : text;
}
