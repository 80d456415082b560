import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { notImplemented, requestFailed } from '../../errors';
import { isPlainObject, type Value } from '../documents';
import { sortKey } from '../sort-key';

/** True for null and for what is missing. */
export const isNullish = (value: Value): value is null | undefined => value === null || value === undefined;

/** MongoDB's truth: only false, null, what is missing and zero are false; an empty text and NaN are true. */
export const isTrue = (value: Value): boolean => !isNullish(value) && value !== false && value !== 0;

/** A key under which equal values fall together. */
export const identityOf = (value: Value): string =>
  value === undefined ? '' : sortKey(value).toString('latin1');

/**
 * True for a number.
 * @throws NOT_IMPLEMENTED for numbers that JavaScript's cannot stand for
 */
export function isNumber(value: Value): value is number {
  if (value instanceof Decimal128 || value instanceof Long)
    throw notImplemented(`arithmetic with ${typeName(value)}`);
  return typeof value === 'number';
}

/** What MongoDB calls the type of a value, for messages. */
export function typeName(value: Value): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  const known = KINDS.find(([kind]) => value instanceof kind);
  return known?.[1] ?? 'object';
}

const KINDS: [new (...parts: never[]) => object, string][] = [
  [ObjectId, 'objectId'],
  [Decimal128, 'decimal'],
  // A timestamp is a long to the library.
  [Timestamp, 'timestamp'],
  [Long, 'long'],
  [Binary, 'binData'],
  [MinKey, 'minKey'],
  [MaxKey, 'maxKey'],
];

/** True for an object that is a document, not an array, a date or another single value. */
export const isObject = isPlainObject;

/** The array given as `what`. @throws DATABASE_REQUEST_FAILED when it is none */
export function arrayOf(value: Value, what: string): Value[] {
  if (!Array.isArray(value)) throw requestFailed(`${what} must be an array, but is ${typeName(value)}`);
  return value as Value[];
}

/** The text given as `what`. @throws DATABASE_REQUEST_FAILED when it is none */
export function textOf(value: Value, what: string): string {
  if (typeof value !== 'string') throw requestFailed(`${what} must be a string, but is ${typeName(value)}`);
  return value;
}

/** The whole number of 32 bits given as `what`, not below `least`. @throws DATABASE_REQUEST_FAILED */
export function integerOf(value: Value, what: string, least = -(2 ** 31)): number {
  if (!isNumber(value) || !Number.isInteger(value) || value < least || value >= 2 ** 31)
    throw requestFailed(
      `${what} must be a ${least === 0 ? 'non-negative ' : ''}whole number, but is ${String(value)}`,
    );
  return value;
}

/** Text as the operators on text take it: numbers and dates are written out, what is missing is empty. @throws */
export function coerceToText(value: Value): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to String`);
}
