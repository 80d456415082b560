import { requestFailed } from '../errors';
import type { Value } from './documents';
import { arraysAt, candidatesAt, reachedAt } from './paths';
import { sameValue, sortKey } from './sort-key';

/** A test of one document. */
export type Predicate = (document: Value) => boolean;

/** A query operator: from the field and its operand to the test. */
type Condition = (field: string, operand: Value) => Predicate;

const not =
  (condition: Condition): Condition =>
  (field, operand) => {
    const test = condition(field, operand);
    return (document) => !test(document);
  };

// An array meets a condition by its whole or by one of its elements.
const equal: Condition = (field, operand) => (document) =>
  candidatesAt(document, field).some((value) => sameValue(value, operand));

const oneOf: Condition = (field, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('$in needs an array');
  return (document) => {
    const candidates = candidatesAt(document, field);
    return operand.some(
      (wanted: Value) =>
        (wanted instanceof RegExp && matches(wanted, candidates)) ||
        candidates.some((value) => sameValue(value, wanted)),
    );
  };
};

const matches = (pattern: RegExp, candidates: Value[]): boolean =>
  candidates.some((value) => typeof value === 'string' && pattern.test(value));

const regex: Condition = (field, operand) => {
  if (!(operand instanceof RegExp)) throw requestFailed('$regex has to be a string or a pattern');
  return (document) => matches(operand, candidatesAt(document, field));
};

/** Compares a field with a value of the same type, in MongoDB's order. */
const ordering =
  (accepts: (difference: number) => boolean): Condition =>
  (field, operand) => {
    const key = sortKey(operand);
    return (document) =>
      candidatesAt(document, field).some((value) => {
        const other = sortKey(value);
        return other[0] === key[0] && accepts(other.compare(key));
      });
  };

/** A number of the field, its fraction cut off, leaves this remainder. */
const modulo: Condition = (field, operand) => {
  const [divisor, remainder] = (Array.isArray(operand) ? operand : []).map((part) =>
    Math.trunc(Number(part)),
  );
  if (!divisor || remainder === undefined || Number.isNaN(remainder))
    throw requestFailed('malformed mod, it needs a divisor, which is not 0, and a remainder');
  return (document) =>
    candidatesAt(document, field).some(
      (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder,
    );
};

const exists: Condition = (field, operand) => {
  const wanted = operand !== false && operand !== 0 && operand !== null;
  return (document) => reachedAt(document, field).some((value) => value !== undefined) === wanted;
};

const size: Condition = (field, operand) => {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0)
    throw requestFailed('$size must be a whole number, not negative');
  return (document) => arraysAt(document, field).some(({ length }) => length === operand);
};

/** The query operators that are about values alone. */
export const CONDITIONS = {
  $eq: equal,
  $ne: not(equal),
  $in: oneOf,
  $nin: not(oneOf),
  $gt: ordering((difference) => difference > 0),
  $gte: ordering((difference) => difference >= 0),
  $lt: ordering((difference) => difference < 0),
  $lte: ordering((difference) => difference <= 0),
  $mod: modulo,
  $exists: exists,
  $size: size,
  $regex: regex,
} satisfies Record<string, Condition>;
