import * as z from 'zod';
import type { Basis } from './shared/bases';

/**
 * Every required input says at its field why it is asked: `asked` names what it rests on, `upload` the same of a file,
 * and `technical` that no person fills it in. An action with a required input that says nothing does not compile;
 * what is optional, or has a default, is asked of nobody.
 */

declare const saying: unique symbol;

/** A schema that says of itself; `By` is what it rests on, `never` for a technical one. */
export interface Said<By extends Basis = Basis> {
  readonly [saying]: By;
}

/** A single thing that people fill in. What has fields of its own says it at each of them. */
type Single<S> = S extends z.ZodObject | z.ZodArray<z.ZodObject> | z.ZodDiscriminatedUnion ? never : S;

interface Saying {
  /** Nothing for a technical field. */
  basis: Basis[];
  isUpload: boolean;
}

const sayings = z.registry<Saying>();

function say<S extends z.ZodType>(schema: S, saying: Saying): S {
  const own = schema.clone();
  sayings.add(own, saying);
  return own;
}

type Bases<By extends Basis> = By | readonly [By, ...By[]];
const listOf = <By extends Basis>(basis: Bases<By>): By[] =>
  typeof basis === 'string' ? [basis] : [...basis];

/** What a person fills in or decides, and by which rule, document or own act. */
export const asked = <By extends Basis, S extends z.ZodType>(
  basis: Bases<By>,
  schema: S & Single<S>,
): S & Said<By> => say<S>(schema, { basis: listOf(basis), isUpload: false }) as S & Said<By>;

/** The same of a file that a person hands in. */
export const upload = <By extends Basis, S extends z.ZodType>(
  basis: Bases<By>,
  schema: S & Single<S>,
): S & Said<By> => say<S>(schema, { basis: listOf(basis), isUpload: true }) as S & Said<By>;

/** What the app knows by itself: the record acted on, a key, a version, which part of a list is shown. */
export const technical = <S extends z.ZodType>(schema: S): S & Said<never> =>
  say(schema, { basis: [], isUpload: false }) as S & Said<never>;

/** What is not asked, whatever stands in it. */
type Optional = z.ZodOptional | z.ZodDefault;

type Inside<Shape, Path extends string, Found extends 'unsaid' | 'asked'> = {
  [Key in keyof Shape & string]: Fields<Shape[Key], `${Path}${Path extends '' ? '' : '.'}${Key}`, Found>;
}[keyof Shape & string];

/** The paths of an input's required fields that say nothing, or those that ask people. */
export type Fields<S, Path extends string, Found extends 'unsaid' | 'asked'> =
  S extends Said<infer By>
    ? Found extends 'unsaid'
      ? never
      : [By] extends [never]
        ? never
        : Path
    : S extends Optional
      ? never
      : S extends z.ZodObject<infer Shape>
        ? Inside<Shape, Path, Found>
        : S extends z.ZodArray<infer Element>
          ? Fields<Element, Path, Found>
          : S extends z.ZodDiscriminatedUnion<infer Options>
            ? Fields<Options[number], Path, Found>
            : Found extends 'unsaid'
              ? Path
              : never;

/** One thing that an action asks of whoever calls it. */
export interface Ask {
  /** Fields of fields with a dot between: `content.theme`. */
  field: string;
  basis: Basis[];
  isUpload: boolean;
}

/**
 * What an input asks, in the order of its fields, beside `known`, by which the record acted on is loaded; of several
 * forms all that any of them asks. Throws where a required field says nothing, which `action` lets nobody write.
 */
export const asksOf = (input: z.ZodType, known?: string): Ask[] => once(within(input, '', known));

function within(schema: z.ZodType, field: string, known?: string): Ask[] {
  const said = sayings.get(schema);
  if (said) return said.basis.length > 0 ? [{ field, ...said }] : [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return [];
  if (schema instanceof z.ZodArray) return within(schema.element as z.ZodType, field);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schema.options.flatMap((one) => within(one as z.ZodType, field));
  }
  if (!(schema instanceof z.ZodObject)) throw new Error(`${field} says nothing of its basis`);
  return Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([key]) => field !== '' || key !== known)
    .flatMap(([key, inner]) => within(inner, field ? `${field}.${key}` : key));
}

const once = (asks: Ask[]): Ask[] =>
  asks.filter(({ field }, index) => asks.findIndex((one) => one.field === field) === index);
