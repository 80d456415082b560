import { BSONRegExp, EJSON } from 'bson';
import { CloudError, invalidParameter } from '../errors';
import { isPlainObject, type Document, type Value } from './documents';

// bson's own EJSON takes several times as long as all the rest of a request: its reviver is called for every value. Here
// JSON is read and written by the engine, and only what is not plain is looked at; rare types are left to bson.

/**
 * Reads EJSON as the SDK sends it: numbers and dates become native, regular expressions `RegExp`.
 * @throws INVALID_PARAM when the text is not EJSON
 */
export function parseEjson(text: string): Value {
  try {
    const value = JSON.parse(text) as Value;
    return text.includes('"$') || text.includes('\\u0000') ? revive(value) : value;
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

// Those of bson's names that no operator of the database shares.
const TYPES = new Set(
  (
    '$oid $binary $uuid $symbol $numberDecimal $minKey $maxKey $regularExpression $timestamp $code $dbPointer ' +
    '$numberInt $numberLong $numberDouble $date $undefined'
  ).split(' '),
);

/** Gives what was just parsed its types; works in place. */
function revive(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const holder = value as Record<string, Value>;
  const keys = Object.keys(holder);
  const [first] = keys;
  if (first?.startsWith('$')) {
    if (TYPES.has(first)) return typed(first, holder);
    // Written as the query operator is, with its options beside it.
    if (typeof holder['$regex'] === 'string' && keys.every((key) => key === '$regex' || key === '$options'))
      return toRegExp(holder['$regex'], typeof holder['$options'] === 'string' ? holder['$options'] : '');
  }
  for (const key of keys) {
    if (key.includes('\0')) throw invalidParameter('field names cannot contain null bytes');
    const item = holder[key];
    const revived = revive(item);
    if (revived !== item) holder[key] = revived;
  }
  return value;
}

function typed(type: string, holder: Record<string, Value>): Value {
  const content = holder[type];
  if (type === '$numberInt' || type === '$numberLong' || type === '$numberDouble') return Number(content);
  if (type === '$date') {
    const at = typeof content === 'string' ? Date.parse(content) : revive(content);
    if (typeof at === 'number') return new Date(at);
  }
  const value = EJSON.deserialize(holder, { relaxed: true }) as Value;
  return value instanceof BSONRegExp ? toRegExp(value.pattern, value.options) : value;
}

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

/** Writes relaxed EJSON, the form documents are stored and answered in. */
export const stringifyEjson = (value: Value): string => JSON.stringify(plain(value));

/** The value as JSON can say it; the very same where it is plain already. */
function plain(value: Value): Value {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  if (typeof value === 'object' && value !== null) return plainObject(value);
  return value === undefined ? null : value;
}

function plainObject(value: object): Value {
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (!isPlainObject(value)) return special(value);
  let changed: Record<string, Value> | undefined;
  for (const key of Object.keys(value)) {
    const item = value[key];
    const written = plain(item);
    if (written !== item) (changed ??= { ...value })[key] = written;
  }
  return changed ?? value;
}

const END_OF_YEARS = Date.UTC(10_000, 0, 1);

function special(value: object): Value {
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (!(value instanceof Date)) return EJSON.serialize(value, { relaxed: true });
  const at = value.getTime();
  if (at >= 0 && at < END_OF_YEARS) return { $date: value.toISOString().replace('.000Z', 'Z') };
  return { $date: { $numberLong: String(at) } };
}

/**
 * A stored text as the platform answers it: an ObjectId as its 24 hexadecimal digits. The SDK would turn
 * `{ "$oid": … }` into an empty object; its own tests expect the digits.
 */
export const answerOf = (text: string): string =>
  // Inside a text of JSON every quote is escaped, so this can only be a value of its own.
  text.includes('{"$oid":') ? text.replace(/\{"\$oid":("[0-9a-f]{24}")\}/g, '$1') : text;

/** A document as the platform answers it. */
export const stringifyAnswer = (document: Value): string => answerOf(stringifyEjson(document));
