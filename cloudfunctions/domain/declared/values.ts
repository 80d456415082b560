import { givenDay, idPattern, line as oneLine, text as someLines } from '../../../types/fields';
import { isOfficial } from '../attachments/official-links';
import type { FieldDeclaration, Fields, Needed } from './fields';

/** What was written, held against the declaration. Pure: whether what is named is there is asked elsewhere. */

/** What was written of one field. */
export interface Written {
  field: string;
  text?: string | undefined;
  number?: number | undefined;
  files?: { fileId: string; name: string }[];
}

/** What is wrong with one field. */
export interface ValueFault {
  code:
    | 'REGISTER.VALUE_MISSING'
    | 'REGISTER.VALUE_INVALID'
    | 'REGISTER.DAY_TOO_EARLY'
    | 'REGISTER.LINK_ELSEWHERE';
  field: string;
}

/** What was written, sorted by what becomes of it. */
export interface Sorted {
  values: Record<string, string | number>;
  /** Ids by field. */
  people: Record<string, string>;
  organizations: Record<string, string>;
  subjects: Record<string, string>;
  files: Record<string, { fileId: string; name: string }[]>;
}

const placeOf = { member: 'people', organization: 'organizations', subject: 'subjects' } as const;

/** Whether an answer is asked for, with what else was written. */
export function isNeeded(needed: Needed | undefined, said: (field: string) => string | undefined): boolean {
  if (typeof needed !== 'object') return needed === true;
  return needed.is.includes(said(needed.field) ?? '');
}

/**
 * The answers of a form, or of a transition, sorted; or the first fault. `asked` are the fields that it shows: an answer to
 * any other is a fault, and none that is needed may be missing. `before` are values that stand there already.
 */
export function sortWritten(
  { fields }: { fields: Fields },
  written: readonly Written[],
  asked: readonly string[],
  before: Sorted['values'] = {},
): Sorted | ValueFault {
  const sorted: Sorted = { values: {}, people: {}, organizations: {}, subjects: {}, files: {} };
  const given = new Map(written.map((one) => [one.field, one]));
  for (const { field } of written)
    if (!asked.includes(field)) return { code: 'REGISTER.VALUE_INVALID', field };
  for (const name of asked) {
    const field = fields[name];
    if (!field) return { code: 'REGISTER.VALUE_INVALID', field: name };
    const one = given.get(name);
    if (!one || isEmpty(field, one)) {
      if (isNeeded(field.needed, (other) => given.get(other)?.text))
        return { code: 'REGISTER.VALUE_MISSING', field: name };
      continue;
    }
    const fault = put(sorted, name, field, one);
    if (fault) return { code: fault, field: name };
  }
  const values = { ...before, ...sorted.values };
  const early = asked.find((name) => isTooEarly(values[name], values[fields[name]?.after ?? '']));
  return early === undefined ? sorted : { code: 'REGISTER.DAY_TOO_EARLY', field: early };
}

type Value = Sorted['values'][string] | undefined;

/** True for a day before the one that it comes after; days (`YYYY-MM-DD`) compare as text. */
const isTooEarly = (day: Value, from: Value): boolean =>
  day !== undefined && from !== undefined && day < from;

const isEmpty = ({ kind }: FieldDeclaration, { text = '', number, files = [] }: Written): boolean => {
  if (kind === 'files') return files.length === 0;
  return kind === 'count' || kind === 'money' ? number === undefined : text === '';
};

function put(
  sorted: Sorted,
  name: string,
  field: FieldDeclaration,
  { text = '', number = 0, files = [] }: Written,
): ValueFault['code'] | undefined {
  switch (field.kind) {
    case 'files':
      sorted.files[name] = files;
      return undefined;
    case 'count':
    case 'money':
      sorted.values[name] = number;
      return undefined;
    case 'member':
    case 'organization':
    case 'subject':
      if (!idPattern.test(text)) return 'REGISTER.VALUE_INVALID';
      sorted[placeOf[field.kind]][name] = text;
      return undefined;
    case 'link':
      if (!isAddress(text)) return 'REGISTER.LINK_ELSEWHERE';
      sorted.values[name] = text;
      return undefined;
    default:
      if (!fits(field, text)) return 'REGISTER.VALUE_INVALID';
      sorted.values[name] = text;
      return undefined;
  }
}

function fits({ kind, max = 0, words = {} }: FieldDeclaration, text: string): boolean {
  if (kind === 'choice') return Object.hasOwn(words, text);
  if (kind === 'day') return givenDay.safeParse(text).success;
  return (kind === 'line' ? oneLine(max) : someLines(max)).safeParse(text).success;
}

function isAddress(text: string): boolean {
  if (text.length > 300 || !URL.canParse(text)) return false;
  return isOfficial(text);
}

export const isFault = (outcome: object): outcome is ValueFault => 'code' in outcome;

/** The texts that people wrote themselves. */
export const textsOf = ({ fields }: { fields: Fields }, { values }: Pick<Sorted, 'values'>): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const kind = fields[name]?.kind;
    return (kind === 'line' || kind === 'text') && typeof value === 'string' ? [value] : [];
  });
