import * as contexts from '../contexts';
import { isSaid } from './context';
import { postLabels } from './labels';
import { dayOf, formatTime } from '../kit/format/time';

/** What the audit keeps, in words. The cloud may know actions and fields that this app does not: those show as they are. */
type Words = Partial<Record<string, string>>;

const said = Object.values(contexts).flatMap(({ audit }) => (isSaid(audit) ? [audit] : []));
const join = (part: 'actions' | 'fields' | 'values'): Words =>
  Object.assign({}, ...said.map((one) => (part in one ? one[part as keyof typeof one] : {}))) as Words;

const actions = join('actions');
const fields = join('fields');
const words = join('values');

const isInstant = (value: unknown): value is number => typeof value === 'number' && value > 1_500_000_000_000;

/** What was done, in words. */
export const actionWords = (action: string): string => actions[action] ?? action;

/** Any word of the product's own that a record holds: an act, a role, a kind. */
export const wordOf = (word: string): string => actions[word] ?? words[word] ?? word;

/** A value as a person reads it. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isInstant(value)) return `${dayOf(value)} ${formatTime(value, 0).slice(-5)}`;
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(valueWords).join('、');
  if (typeof value === 'string') return words[value] ?? value;
  if (typeof value === 'object') return holderWords(value as Record<string, unknown>);
  return JSON.stringify(value);
}

/** A post and who holds it; of anything else its values. */
function holderWords(value: Record<string, unknown>): string {
  const { post, name } = value;
  if (typeof post === 'string' && typeof name === 'string') {
    return `${(postLabels as Partial<Record<string, string>>)[post] ?? post} ${name}`;
  }
  return Object.values(value).map(valueWords).join(' ');
}

interface Recorded {
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Every field that the record tells of, as `before → after`, or as its value when there was nothing before. */
export function changesOf({ before = {}, after = {} }: Recorded): { field: string; text: string }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => {
    const now = key in after ? valueWords(after[key]) : undefined;
    const then = key in before ? valueWords(before[key]) : undefined;
    return {
      field: fields[key] ?? key,
      text:
        then !== undefined && now !== undefined && then !== now ? `${then} → ${now}` : (now ?? then ?? ''),
    };
  });
}
