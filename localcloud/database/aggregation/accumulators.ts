import { notImplemented, requestFailed } from '../../errors';
import type { Document, Value } from '../documents';
import type { Compile, Operator, Operators, Scope } from './expression';
import { argumentsOf } from './operands';
import { mergeObjects } from './operators/objects';
import { identityOf, isNullish, isNumber, isObject } from './values';
import { compareValues } from '../sort-key';

/** Reduces the values of a group (`undefined` where one is missing). */
type Reduce = (values: Value[]) => Value;

const numbersIn = (values: Value[]): number[] => values.filter(isNumber);
const presentIn = (values: Value[]): Value[] => values.filter((value) => value !== undefined);

const sum: Reduce = (values) => numbersIn(values).reduce((total, number) => total + number, 0);

const average: Reduce = (values) => {
  const numbers = numbersIn(values);
  return numbers.length === 0 ? null : (sum(numbers) as number) / numbers.length;
};

/** The extreme of the values in MongoDB's order; null and what is missing do not count. */
const extreme =
  (sign: 1 | -1): Reduce =>
  (values) => {
    let best: Value = null;
    for (const value of values)
      if (!isNullish(value) && (best === null || compareValues(value, best) * sign > 0)) best = value;
    return best;
  };

/** The standard deviation of a population, or (`isSample`) as a sample of it tells. */
const deviation =
  (isSample: boolean): Reduce =>
  (values) => {
    const numbers = numbersIn(values);
    const degrees = numbers.length - Number(isSample);
    if (degrees < 1) return null;
    const mean = (sum(numbers) as number) / numbers.length;
    return Math.sqrt(numbers.reduce((total, number) => total + (number - mean) ** 2, 0) / degrees);
  };

const distinct: Reduce = (values) => [
  ...new Map(presentIn(values).map((value) => [identityOf(value), value])).values(),
];

/** What `$group` (and the buckets) can reduce a group with, of what the SDK offers. */
const ACCUMULATORS: Record<string, Reduce> = {
  $addToSet: distinct,
  $avg: average,
  $first: ([first]) => first ?? null,
  $last: (values) => values.at(-1) ?? null,
  $max: extreme(1),
  $mergeObjects: (values) => mergeObjects(...values),
  $min: extreme(-1),
  $push: presentIn,
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $sum: sum,
};

/** MongoDB's others, so that they are told from what does not exist. */
const UNSUPPORTED = new Set([
  ...['$accumulator', '$bottom', '$bottomN', '$count', '$firstN', '$lastN', '$maxN', '$median', '$minN'],
  ...['$percentile', '$top', '$topN'],
]);

// One argument that is an array stands for its elements; of several, each is one value.
const asExpression =
  (reduce: Reduce): Operator =>
  (operand, compile) => {
    const parts = argumentsOf(operand).map((part) => compile(part));
    return (scope) => {
      const values = parts.map((part) => part(scope));
      return reduce(values.length === 1 && Array.isArray(values[0]) ? (values[0] as Value[]) : values);
    };
  };

/** The accumulators that are expressions too. */
export const reductions: Operators = Object.fromEntries(
  ['$avg', '$max', '$mergeObjects', '$min', '$stdDevPop', '$stdDevSamp', '$sum'].map((name) => [
    name,
    asExpression(ACCUMULATORS[name] as Reduce),
  ]),
);

/** A compiled field of a group: what it makes of the group's documents. */
export type Accumulate = (documents: Document[], variables: Scope['variables']) => Value;

/**
 * Compiles the fields of a group, such as `{ total: { $sum: '$n' } }`.
 * @throws DATABASE_REQUEST_FAILED for a field that is no accumulator; NOT_IMPLEMENTED for one that is not supported
 */
export const compileAccumulators = (fields: Document, compile: Compile): [string, Accumulate][] =>
  Object.entries(fields).map(([field, accumulator]) => {
    if (field.includes('.')) throw requestFailed(`The field name '${field}' cannot contain '.'`);
    if (field.startsWith('$')) throw requestFailed(`The field name '${field}' cannot be an operator name`);
    const [name, ...more] = isObject(accumulator) ? Object.keys(accumulator) : [];
    if (!isObject(accumulator) || name === undefined || !name.startsWith('$'))
      throw requestFailed(`The field '${field}' must be an accumulator object`);
    if (more.length > 0) throw requestFailed(`The field '${field}' must specify one accumulator`);
    const reduce = ACCUMULATORS[name];
    if (!reduce) throw unknownAccumulator(name);
    const value = compile(accumulator[name]);
    return [
      field,
      (documents, variables) => reduce(documents.map((root) => value({ root, variables }))),
    ] as const satisfies [string, Accumulate];
  });

const unknownAccumulator = (name: string): Error =>
  UNSUPPORTED.has(name)
    ? notImplemented(`the accumulator ${name}`)
    : requestFailed(`unknown group operator '${name}'`);
