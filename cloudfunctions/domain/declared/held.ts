import type * as z from 'zod';
import type { shownValues } from '../../../types/domain/declared';
import type { Attachment } from '../attachments/inspect';
import type { Fields } from './fields';

/** What a record of declared fields holds, and how it is said. Pure. */

/** Somebody or something that a field names, with what it is called. */
export interface Named {
  field: string;
  id: string;
  name: string;
}

/** What was written of the fields of a record. Names lie in lists of their own, so that they follow whom they name. */
export interface Held {
  /** By field: words, days, choices, addresses; counts, and money in fen. */
  values: Record<string, string | number>;
  people: Named[];
  organizations: Named[];
  subjects: Named[];
  files: (Attachment & { field: string })[];
}

/** What a record holds before anything is written. */
export const nothing: Held = { values: {}, people: [], organizations: [], subjects: [], files: [] };

/** A value in words, as people read it; empty where there is none. */
export function wordsOf(fields: Fields, record: Held, name: string): string {
  const field = fields[name];
  const value = record.values[name];
  switch (field?.kind) {
    case undefined:
      return '';
    case 'member':
    case 'organization':
    case 'subject':
      return namedIn(record, name)?.name ?? '';
    case 'files':
      return record.files
        .filter((one) => one.field === name)
        .map((one) => one.name)
        .join('、');
    case 'choice':
      return field.words?.[String(value ?? '')] ?? '';
    case 'money':
      return typeof value === 'number' ? `${(value / 100).toFixed(2)} 元` : '';
    case 'count':
      return typeof value === 'number' ? `${value} ${field.unit ?? ''}`.trim() : '';
    default:
      return String(value ?? '');
  }
}

/** The person, organisation or subject that a field names. */
export const namedIn = ({ people, organizations, subjects }: Held, name: string) =>
  [...people, ...organizations, ...subjects].find(({ field }) => field === name);

type Shown = z.infer<typeof shownValues>;

/** What stands in the fields that are not empty, in the order of the declaration. */
export const valuesOf = (fields: Fields, record: Held): Shown =>
  Object.keys(fields).flatMap((field): Shown => {
    const named = namedIn(record, field);
    if (named) return [{ field, text: named.name, of: named.id }];
    const files = record.files
      .filter((one) => one.field === field)
      .map(({ fileId, name, kind, bytes }) => ({ fileId, name, kind, bytes }));
    if (files.length > 0) return [{ field, files }];
    const value = record.values[field];
    if (value === undefined) return [];
    return [typeof value === 'number' ? { field, number: value } : { field, text: value }];
  });

/** What an audit record says of a record at the most, in characters. */
const saidAtMost = 300;

/** What of a record is other than in another, in words: as the audit says it. */
export function said(fields: Fields, record: Held, other?: Held): string {
  const lines = Object.entries(fields).flatMap(([name, { label }]) => {
    const words = wordsOf(fields, record, name);
    return words === (other ? wordsOf(fields, other, name) : '') ? [] : [`${label}：${words}`];
  });
  return Array.from(lines.join('；')).slice(0, saidAtMost).join('');
}
