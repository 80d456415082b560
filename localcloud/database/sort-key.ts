import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Value } from './documents';

// MongoDB's order of types. Keys of different types never mix: every key starts with its type's tag.
const TAG = {
  minKey: 0x01,
  emptyArray: 0x05,
  null: 0x0a,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x5f,
  regExp: 0x64,
  maxKey: 0x7f,
} as const;

const TERMINATOR = Buffer.from([0x00, 0x00]);
const NULL_KEY = Buffer.from([TAG.null]);
const TRUE_KEY = Buffer.from([TAG.boolean, 1]);
const FALSE_KEY = Buffer.from([TAG.boolean, 0]);

/** Thrown away as a value, never stored: the place an empty array takes in an index (MongoDB calls it undefined). */
export const EMPTY_ARRAY = Symbol('empty array');

/**
 * Encodes a value so that comparing the bytes compares the values in MongoDB's order; missing counts as null.
 */
export function sortKey(value: Value): Buffer {
  if (typeof value === 'string') return stringKey(value);
  if (typeof value === 'number') return numberKey(TAG.number, value);
  if (value === null || value === undefined) return NULL_KEY;
  if (typeof value === 'boolean') return value ? TRUE_KEY : FALSE_KEY;
  if (value === EMPTY_ARRAY) return Buffer.from([TAG.emptyArray]);
  if (typeof value === 'bigint') return numberKey(TAG.number, Number(value));
  if (value instanceof Date) return numberKey(TAG.date, value.getTime());
  if (Array.isArray(value)) return tagged(TAG.array, Buffer.concat([...value.map(sortKey), TERMINATOR]));
  if (value instanceof ObjectId) return tagged(TAG.objectId, Buffer.from(value.id));
  if (value instanceof RegExp) return tagged(TAG.regExp, escaped(`/${value.source}/${value.flags}`));
  if (value instanceof Long || value instanceof Int32) return numberKey(TAG.number, Number(value.toString()));
  if (value instanceof Double) return numberKey(TAG.number, value.valueOf());
  if (value instanceof Decimal128) return numberKey(TAG.number, Number(value.toString()));
  if (value instanceof Timestamp) return numberKey(TAG.timestamp, Number(value.toBigInt()));
  if (value instanceof Binary) return tagged(TAG.binary, escaped(Buffer.from(value.buffer)));
  if (value instanceof MinKey) return Buffer.from([TAG.minKey]);
  if (value instanceof MaxKey) return Buffer.from([TAG.maxKey]);
  const fields = Object.entries(value as Record<string, Value>);
  return tagged(
    TAG.object,
    Buffer.concat([
      ...fields.flatMap(([name, item]) => [sortKey(item).subarray(0, 1), escaped(name), sortKey(item)]),
      TERMINATOR,
    ]),
  );
}

/** The smallest and the first-too-large key of the value's type, for ranges that only match within one type. */
export function typeRange(value: Value): [from: Buffer, to: Buffer] {
  const tag = sortKey(value).readUInt8(0);
  return [Buffer.from([tag]), Buffer.from([tag + 1])];
}

/** True when two values are of one type to the database. */
export const sameType = (a: Value, b: Value): boolean => sortKey(a)[0] === sortKey(b)[0];

/** Every key that starts with `prefix`: from it (inclusive) to the returned key (exclusive). */
export function afterPrefix(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix);
  for (let i = end.length - 1; i >= 0; i--) {
    const byte = end.readUInt8(i);
    if (byte < 0xff) {
      end[i] = byte + 1;
      return end.subarray(0, i + 1);
    }
  }
  return Buffer.from([0xff]);
}

/** The key of all strings beginning with `text`, without the terminator a whole string carries. */
export const stringPrefixKey = (text: string): Buffer => {
  const whole = tagged(TAG.string, escaped(text));
  return whole.subarray(0, whole.length - TERMINATOR.length);
};

/** The same key for an index that runs downwards: larger values come first. */
export const descending = (key: Buffer): Buffer => key.map((byte) => 0xff - byte) as Buffer;

/** The order of two values of any types; what is missing comes before null. */
export function compareValues(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return sortKey(a).compare(sortKey(b));
}

/** True when two values are equal to the database, where what is missing is null. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  // Most comparisons are between simple values, which need no keys.
  if (isSimple(a) && isSimple(b)) return (a ?? null) === (b ?? null);
  return sortKey(a).equals(sortKey(b));
}

const isSimple = (value: Value): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  value === null ||
  value === undefined ||
  (typeof value === 'number' && !Number.isNaN(value));

function numberKey(tag: number, value: number): Buffer {
  const key = Buffer.allocUnsafe(9);
  key[0] = tag;
  // NaN sorts below every number, and -0 equals 0.
  const number = Number.isNaN(value) ? -Infinity : value;
  key.writeDoubleBE(number === 0 ? 0 : number, 1);
  const first = key.readUInt8(1);
  if (Number.isNaN(value)) key.fill(0, 1);
  else if (first & 0x80) for (let i = 1; i < 9; i++) key[i] = 0xff - key.readUInt8(i);
  else key[1] = first | 0x80;
  return key;
}

// The most common of keys, written at once.
function stringKey(value: string): Buffer {
  if (value.includes('\0')) return tagged(TAG.string, escaped(value));
  const length = Buffer.byteLength(value);
  const key = Buffer.allocUnsafe(length + 3);
  key[0] = TAG.string;
  key.write(value, 1);
  key[length + 1] = key[length + 2] = 0;
  return key;
}

const tagged = (tag: number, payload: Buffer): Buffer => Buffer.concat([Buffer.from([tag]), payload]);

// 0x00 inside is written 00 FF, so that the closing 00 00 sorts a string before every longer one.
function escaped(value: string | Buffer): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  if (!bytes.includes(0)) return Buffer.concat([bytes, TERMINATOR]);
  const result: number[] = [];
  for (const byte of bytes) {
    result.push(byte);
    if (byte === 0) result.push(0xff);
  }
  return Buffer.concat([Buffer.from(result), TERMINATOR]);
}
