import type { Output } from '../services/contract';
import { formatDate } from '../kit/format/time';
import type { Look } from '../kit/tag';
import { yuan } from '../domain/money';

export type Kind = Output<'register.kind'>;
export type Field = Kind['fields'][number];
export type Summary = Output<'register.list'>['records'][number];
export type Whole = Output<'register.get'>;
export type Value = Whole['values'][number];

const icons = { plain: 'edit', waiting: 'clock', good: 'check-circle' } as const;
const tones = { plain: 'plain', waiting: 'gold', good: 'good' } as const;

/** How a state looks. */
export function stateLook({ states }: Pick<Kind, 'states'>, state: string): Look {
  const { word = '', tone = 'plain' } = states.find((one) => one.state === state) ?? {};
  return { word, tone: tones[tone], icon: icons[tone] };
}

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
