import { randomBytes } from 'node:crypto';
import { BSONRegExp, EJSON } from 'bson';
import { CloudError, invalidParameter } from '../errors';

/** A value as MongoDB knows it: plain JSON, `Date`, `RegExp`, or one of bson's classes (`ObjectId` …). */
export type Value = unknown;

/** A document: an object with an `_id`. */
export type Document = Record<string, Value>;

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

/**
 * Reads EJSON as the SDK sends it: numbers and dates become native, regular expressions `RegExp`.
 * @throws INVALID_PARAM when the text is not EJSON
 */
export function parseEjson(text: string): Value {
  try {
    if (!text.includes('"$')) return JSON.parse(text) as Value;
    const value = EJSON.parse(text, { relaxed: true }) as Value;
    return text.includes('$regularExpression') || text.includes('$regex') ? nativeRegExps(value) : value;
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw invalidParameter(`not extended JSON: ${(error as Error).message}`);
  }
}

/** Like {@link parseEjson}, for text that must hold an object. */
export function parseEjsonObject(text: unknown, what: string): Document {
  if (text === undefined || text === '') return {};
  if (typeof text !== 'string') throw invalidParameter(`${what} must be an extended JSON string`);
  const value = parseEjson(text);
  if (!isPlainObject(value)) throw invalidParameter(`${what} must be an object`);
  return value;
}

/** Writes relaxed EJSON, the form documents are stored and answered in. */
export const stringifyEjson = (value: Value): string =>
  // Most documents hold nothing that plain JSON cannot say, and plain JSON is several times faster.
  isJson(value) ? JSON.stringify(value) : EJSON.stringify(value, { relaxed: true });

/**
 * A stored text as the platform answers it: an ObjectId as its 24 hexadecimal digits. The SDK would turn
 * `{ "$oid": … }` into an empty object; its own tests expect the digits.
 */
export const answerOf = (text: string): string =>
  // Inside a text of JSON every quote is escaped, so this can only be a value of its own.
  text.includes('{"$oid":') ? text.replace(/\{"\$oid":("[0-9a-f]{24}")\}/g, '$1') : text;

/** A document as the platform answers it. */
export const stringifyAnswer = (document: Value): string => answerOf(stringifyEjson(document));

function isJson(value: Value): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isJson);
  return isPlainObject(value) && Object.values(value).every(isJson);
}

/** An `_id` as the platform makes them: 32 hexadecimal digits. */
export const randomId = (): string => randomBytes(16).toString('hex');

/** Replaces `{ $tcb_server_date: { offset } }`, wherever it stands, by the server's clock plus the offset (ms). */
export function resolveServerDates<T>(value: T, now: number): T {
  return mapValues(value, (item) => {
    const marker = isPlainObject(item) ? item['$tcb_server_date'] : undefined;
    if (marker === undefined) return undefined;
    const offset = isPlainObject(marker) ? Number(marker['offset'] ?? 0) : 0;
    return new Date(now + offset);
  }) as T;
}

const nativeRegExps = (value: Value): Value =>
  mapValues(value, (item) => (item instanceof BSONRegExp ? toRegExp(item.pattern, item.options) : undefined));

/**
 * A JavaScript regular expression with MongoDB's options (`i m s`; `x` has no counterpart here).
 * @throws INVALID_PARAM for a pattern or an option that cannot be compiled
 */
export function toRegExp(pattern: string, options: string): RegExp {
  if (/[^ims]/.test(options))
    throw invalidParameter(`regular expression option [${options}] is not supported`);
  try {
    return new RegExp(pattern, options);
  } catch (error) {
    throw invalidParameter(`invalid regular expression: ${(error as Error).message}`);
  }
}

function mapValues(value: Value, replace: (item: Value) => Value): Value {
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((item: Value) => mapValues(item, replace));
  if (!isPlainObject(value)) return value;
  const result: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) result[key] = mapValues(item, replace);
  return result;
}
