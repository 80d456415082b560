import { requestFailed } from '../errors';
import { isPlainObject, type Value } from './documents';
import { candidatesAt } from './paths';
import { sameValue, sortKey } from './sort-key';

type Predicate = (document: Value) => boolean;
type QueryOperator = (field: string, operand: Value) => Predicate;

const not =
  (operator: QueryOperator): QueryOperator =>
  (field, operand) => {
    const test = operator(field, operand);
    return (document) => !test(document);
  };

const meets = (wanted: Value, candidates: Value[]): boolean =>
  wanted instanceof RegExp
    ? candidates.some((value) => typeof value === 'string' && wanted.test(value)) ||
      candidates.some((value) => sameValue(value, wanted))
    : candidates.some((value) => sameValue(value, wanted));

const equal: QueryOperator = (field, operand) => (document) =>
  candidatesAt(document, field).some((value) => sameValue(value, operand));

const oneOf: QueryOperator = (field, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('$in needs an array');
  return (document) => {
    const candidates = candidatesAt(document, field);
    return operand.some((wanted) => meets(wanted, candidates));
  };
};

/** Equality, where an array meets a condition by its whole or by one of its elements. */
export const equality: Record<'$eq' | '$ne' | '$in' | '$nin', QueryOperator> = {
  $eq: equal,
  $ne: not(equal),
  $in: oneOf,
  $nin: not(oneOf),
};

/** Builds a query operator that compares a field with a value of the same type, in MongoDB's order. */
export const ordering =
  (accepts: (difference: number) => boolean): QueryOperator =>
  (field, operand) => {
    const key = sortKey(operand);
    return (document) =>
      candidatesAt(document, field).some((value) => {
        const other = sortKey(value);
        return other[0] === key[0] && accepts(other.compare(key));
      });
  };

/** `$mod`: a number of the field, its fraction cut off, leaves this remainder. */
export const modulo: QueryOperator = (field, operand) => {
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

/** `$all`: every listed value is among the field's, which may be a single one. */
export const all =
  (elemMatch: (field: string, criteria: Value) => Predicate): QueryOperator =>
  (field, operand) => {
    if (!Array.isArray(operand)) throw requestFailed('$all needs an array');
    const tests = (operand as Value[]).map((item): Predicate => {
      if (isPlainObject(item) && '$elemMatch' in item) return elemMatch(field, item['$elemMatch']);
      return (document) => meets(item, candidatesAt(document, field));
    });
    return (document) => tests.length > 0 && tests.every((test) => test(document));
  };
