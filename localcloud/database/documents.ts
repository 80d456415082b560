import { randomBytes } from 'node:crypto';

/** A value as MongoDB knows it: plain JSON, `Date`, `RegExp`, or one of bson's classes (`ObjectId` …). */
export type Value = unknown;

/** A document: an object with an `_id`. */
export type Document = Record<string, Value>;

export const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** An `_id` as the platform makes them: 32 hexadecimal digits. */
export const randomId = (): string => randomBytes(16).toString('hex');

/**
 * Replaces `{ $tcb_server_date: { offset } }`, wherever it stands, by the server's clock plus the offset (ms). Works in
 * place, on what was just parsed.
 */
export function resolveServerDates<T extends Value>(value: T, now: number): T {
  if (typeof value !== 'object' || value === null) return value;
  const holder = value as Record<string, Value>;
  for (const key of Object.keys(holder)) {
    const item = holder[key];
    if (typeof item !== 'object' || item === null) continue;
    const marker = (item as Record<string, Value>)['$tcb_server_date'];
    if (marker === undefined) resolveServerDates(item, now);
    else holder[key] = new Date(now + (isPlainObject(marker) ? Number(marker['offset'] ?? 0) : 0));
  }
  return value;
}
