import { postLabels } from '../domain/labels';
import { dayOf, formatTime } from '../kit/format/time';
import { fieldLabels } from '../services/field-labels';
import { actionLabels, valueLabels } from '../services/words';

const isInstant = (value: unknown): value is number => typeof value === 'number' && value > 1_500_000_000_000;

/** What was done, in words. */
export const actionWords = (action: string): string => actionLabels[action] ?? action;

/** A value as a person reads it. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isInstant(value)) return `${dayOf(value)} ${formatTime(value, 0).slice(-5)}`;
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(valueWords).join('、');
  if (typeof value === 'string') return valueLabels[value] ?? value;
  if (typeof value === 'object') return holderWords(value as Record<string, unknown>);
  return JSON.stringify(value);
}

/** A post and who holds it; a file by its name; of anything else its values. */
function holderWords(value: Record<string, unknown>): string {
  const { post, name, fileId } = value;
  if (typeof fileId === 'string' && typeof name === 'string') return name;
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
      field: fieldLabels[key] ?? key,
      text:
        then !== undefined && now !== undefined && then !== now ? `${then} → ${now}` : (now ?? then ?? ''),
    };
  });
}
