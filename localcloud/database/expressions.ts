import { evalExpr } from 'mingo/core';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { notImplemented, requestFailed } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';
import { sortKey } from './sort-key';

/** An expression operator: it gives a value for a document. */
type Expression = (document: Value, operand: Value, options: Options) => Value;

// Expressions compare values of any types, in MongoDB's order; what is missing comes before null.
const compare = (a: Value, b: Value): number => {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return sortKey(a).compare(sortKey(b));
};

const comparing =
  (accepts: (difference: number) => Value): Expression =>
  (document, operand, options) => {
    const sides = evalExpr(document, operand, options);
    if (!Array.isArray(sides) || sides.length !== 2)
      throw requestFailed('a comparison takes exactly two arguments');
    return accepts(compare(sides[0], sides[1]));
  };

const $size: Expression = (document, operand, options) => {
  const argument: Value = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
  const value = evalExpr(document, argument, options);
  if (!Array.isArray(value)) throw requestFailed('The argument to $size must be an array');
  return value.length;
};

const $switch: Expression = (document, operand, options) => {
  const { branches, default: otherwise } = (isPlainObject(operand) ? operand : {}) as {
    branches?: { case: Value; then: Value }[];
    default?: Value;
  };
  const branch = branches?.find((candidate) => isTrue(evalExpr(document, candidate.case, options)));
  if (branch) return evalExpr(document, branch.then, options);
  if (otherwise === undefined)
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified',
    );
  return evalExpr(document, otherwise, options);
};

const isTrue = (value: Value): boolean =>
  value !== undefined && value !== null && value !== false && value !== 0;

const $trunc: Expression = (document, operand, options) => {
  const parts = Array.isArray(operand) ? operand : [operand];
  return expressions.$trunc(
    document as Document,
    (parts.length === 1 ? [...(parts as Value[]), 0] : parts) as never,
    options,
  );
};

const $indexOfCP: Expression = (document, operand, options) => {
  const [text, wanted, start = 0, end] = evalExpr(document, operand, options) as [
    Value,
    Value,
    number?,
    number?,
  ];
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string' || typeof wanted !== 'string')
    throw requestFailed('$indexOfCP requires strings');
  const points = Array.from(text).slice(0, end);
  const sought = Array.from(wanted);
  for (let at = start; at + sought.length <= points.length; at++)
    if (sought.every((point, i) => points[at + i] === point)) return at;
  return -1;
};

const $meta: Expression = () => {
  throw notImplemented('the expression $meta (text search)');
};

/** Expression operators that mingo lacks, or in which it is not MongoDB. */
export const ownExpressions: Record<`$${string}`, Expression> = {
  $eq: comparing((difference) => difference === 0),
  $ne: comparing((difference) => difference !== 0),
  $gt: comparing((difference) => difference > 0),
  $gte: comparing((difference) => difference >= 0),
  $lt: comparing((difference) => difference < 0),
  $lte: comparing((difference) => difference <= 0),
  $cmp: comparing((difference) => Math.sign(difference)),
  $size,
  $switch,
  $trunc,
  $indexOfCP,
  $meta,
};
