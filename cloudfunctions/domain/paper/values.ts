import * as z from 'zod';
import { minuteOf } from '../../kernel/clock';
import { writable } from '../../kernel/writable';
import type { PaperFormat } from '../../../types/shared/papers';
import { tagOf, type Owner, type Tag, type Takes } from './facts';

/** What stands where a fact is missing. */
export const blank = '＿＿＿＿＿＿';

/** What a template is filled with: by tag, and never without a value. */
export type Value = string | number | boolean | Date | Values[];
export interface Values {
  [tag: string]: Value;
}

/** A fact that no record has. */
export interface Missing {
  tag: string;
  from: Owner['collection'];
}

/**
 * The facts of a paper by their tags, in the form that the file takes, without characters that Office refuses; and what is
 * missing, each named once. Throws where the facts are not what the paper takes.
 */
export function valuesOf(
  takes: Takes,
  given: unknown,
  format: PaperFormat,
): { values: Values; missing: Missing[] } {
  const missing = new Map<string, Missing>();
  const facts = takes.parse(writable(given));
  return { values: filled(takes, facts, { format, missing }), missing: [...missing.values()] };
}

interface Filling {
  format: PaperFormat;
  missing: Map<string, Missing>;
}

function filled(takes: Takes, facts: Record<string, unknown>, filling: Filling): Values {
  const shape = takes.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => {
      const tag = tagOf(schema);
      return [tag.tag, valueOf(tag, schema, facts[field], filling)];
    }),
  );
}

function valueOf(tag: Tag, schema: z.ZodType, given: unknown, filling: Filling): Value {
  if (schema instanceof z.ZodArray) return itemsOf(tag, schema.element as Takes, given as [], filling);
  if (tag.kind === 'share') return shareOf(given as number | null, filling.format);
  if (given === null || (tag.kind === 'fact' && given === '')) {
    note(tag, filling);
    return blank;
  }
  if (tag.kind === 'moment') return momentOf(given as number, filling.format);
  // A spreadsheet reckons with numbers; a text only prints them.
  if (typeof given === 'number' && filling.format === 'docx') return String(given);
  return given as Value;
}

function itemsOf(tag: Tag, item: Takes, given: Record<string, unknown>[], filling: Filling): Values[] {
  if (given.length > 0 || !tag.owner) return given.map((one) => filled(item, one, filling));
  note(tag, filling);
  // One line to write on by hand; what it lacks is said already.
  const shape = item.shape as Record<string, z.ZodType>;
  const line = Object.values(shape).map((schema) => {
    const { tag: inner, kind } = tagOf(schema);
    return [inner, kind === 'fact' || kind === 'moment' ? blank : emptyOf(kind)] as const;
  });
  return [Object.fromEntries(line)];
}

const emptyOf = (kind: Tag['kind']): Value => {
  if (kind === 'many') return [];
  return kind === 'whether' ? false : '';
};

function note({ tag, owner }: Tag, { missing }: Filling): void {
  if (owner) missing.set(tag, { tag, from: owner.collection });
}

const shareOf = (given: number | null, format: PaperFormat): Value => {
  if (given === null) return '';
  return format === 'docx' ? `${Math.floor(given * 100)}%` : given;
};

/** A spreadsheet knows no zones: it is given Beijing's clock face. */
const momentOf = (instant: number, format: PaperFormat): string | Date =>
  format === 'docx' ? minuteOf(instant) : new Date(instant + 8 * 3_600_000);
