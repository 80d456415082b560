import { subtreeRange } from '../paths';
import type { Field, Value } from './fields';
import { database } from './sdk';

/** A condition on a value of this type, built by `command`; conditions can be joined. */
export interface Operator<Of = unknown> {
  and(...others: Operator<Of>[]): Operator<Of>;
  /** Never there: it carries the type. */
  readonly of?: Of;
}

/** A change of a value of this type, built by `change`. */
export interface Change<Of = unknown> {
  readonly changes?: Of;
}

interface Command {
  gt<Of>(value: Of): Operator<Of>;
  gte<Of>(value: Of): Operator<Of>;
  lt<Of>(value: Of): Operator<Of>;
  lte<Of>(value: Of): Operator<Of>;
  in<const Of>(values: readonly Of[]): Operator<Of>;
  nin<const Of>(values: readonly Of[]): Operator<Of>;
  neq<const Of>(value: Of): Operator<Of>;
}

/** Conditions: `command.in([...])`, `command.gt(1)` … */
export const command = database.command as unknown as Command;

/** Conditions of which one must hold. */
export const either = <Stored>(...conditions: Condition<Stored>[]): Condition<Stored> =>
  (database.command as unknown as { or(all: unknown[]): Condition<Stored> }).or(conditions);

interface Changing {
  inc(by: number): Change<number>;
  /** Takes the field away. */
  remove(): Change<undefined>;
  push<Item>(value: { each: Item[]; slice?: number }): Change<Item[]>;
  set<Of>(value: Of): Change<Of>;
}

/** Changes beyond a plain value: `change.inc(1)`, `change.remove()` … */
export const change = database.command as unknown as Changing;

/** What the SDK makes of every change, whichever it is. */
const Made = change.inc(0).constructor;

/** True for what `change` made, which is no value to be stored. */
export const isChange = (value: unknown): boolean => value instanceof Made;

type Matching<Of> =
  | Of
  | Operator<NonNullable<Of>>
  | Operator<Of>
  | (undefined extends Of ? null : never)
  | (NonNullable<Of> extends readonly (infer Item)[] ? Item | Operator<Item> : never);

/** What a document must be like; an absent field equals `null`. */
export type Condition<Stored> = {
  [Name in Field<Stored>]?: Matching<Value<Stored, Name>>;
};

/** A condition, or several of which one must hold. */
export type Asked<Stored> = Condition<Stored> | readonly Condition<Stored>[];

export const eachOf = <Stored>(asked: Asked<Stored>): readonly Condition<Stored>[] =>
  Array.isArray(asked) ? (asked as readonly Condition<Stored>[]) : [asked as Condition<Stored>];

/** Several conditions, of which one must hold, as one. */
export const oneOf = <Stored>(conditions: readonly Condition<Stored>[]): Condition<Stored> => {
  const [only, ...others] = conditions;
  return only && others.length === 0 ? only : either(...conditions);
};

/**
 * What changes of a document. A value that is an object takes the place of the one before; it is not merged. A field that
 * is named and `undefined` is taken away.
 */
export type Changes<Stored> = {
  [Name in Field<Stored>]?:
    | Value<Stored, Name>
    | Change<Value<Stored, Name>>
    | (undefined extends Value<Stored, Name> ? null : never);
};

/** What of an order: a field and which way. */
export type Order<Stored> = [field: Field<Stored>, direction: 'asc' | 'desc'];

/** The condition that an organisation's path is `path` or lies below it; served by an index on the field. */
export function within(path: string): Operator<string> {
  const { from, to } = subtreeRange(path);
  return command.gte(from).and(command.lt(to));
}

/** A value worked out for each document while grouping: a field as `$name`, or what `expression` makes. */
export type Expression = { readonly worked?: true } | string | number | boolean | null;

interface Expressions {
  sum(value: Expression): Expression;
  push(value: Expression): Expression;
  add(values: Expression[]): Expression;
  size(value: Expression): Expression;
  max(value: Expression): Expression;
  min(value: Expression): Expression;
  cond(parts: [condition: Expression, then: Expression, otherwise: Expression | Expression[]]): Expression;
  eq(pair: [Expression, Expression]): Expression;
  gt(pair: [Expression, Expression]): Expression;
  gte(pair: [Expression, Expression]): Expression;
  lt(pair: [Expression, Expression]): Expression;
  and(all: Expression[]): Expression;
  ifNull(pair: [Expression, Expression | Expression[]]): Expression;
  concat(values: Expression[]): Expression;
  concatArrays(lists: (Expression | Expression[])[]): Expression;
  filter(parts: { input: Expression; as: string; cond: Expression }): Expression;
  map(parts: { input: Expression; as: string; in: Expression }): Expression;
  split(pair: [Expression, string]): Expression;
  arrayElemAt(pair: [Expression, number]): Expression;
}

/** Expressions for grouping. */
export const expression = (database.command as unknown as { aggregate: Expressions }).aggregate;

/** Counts those of a group for which something holds. */
export const countWhere = (holds: Expression): Expression => expression.sum(expression.cond([holds, 1, 0]));
