import { isPlainObject, type Document, type Value } from './documents';
import { descending, EMPTY_ARRAY, sortKey } from './sort-key';

const isPosition = (part: string): boolean => /^\d+$/.test(part);

/**
 * All values a dotted path reaches, stepping into the elements of arrays on the way as MongoDB does; a dead end is
 * `undefined`, and a path that ends at an array gives its elements.
 */
export function valuesAt(document: Value, path: string): Value[] {
  const simple = fieldOf(document, path);
  if (simple) return simple;
  const found = reach(document, path.split('.'), [undefined]);
  return found.flatMap((value) => {
    if (!Array.isArray(value)) return [value];
    return value.length === 0 ? [EMPTY_ARRAY] : (value as Value[]);
  });
}

/** What a dotted path reaches, arrays as they are. */
export const reachedAt = (document: Value, path: string): Value[] => reach(document, path.split('.'), []);

/** The arrays a dotted path ends at. */
export const arraysAt = (document: Value, path: string): Value[][] =>
  reachedAt(document, path).filter((value): value is Value[] => Array.isArray(value));

/**
 * All that a condition on a dotted path is about: the values it reaches and, where one is an array, its elements too. An
 * array without objects on the way is about nothing, not even what is missing.
 */
export const candidatesAt = (document: Value, path: string): Value[] =>
  fieldOf(document, path) ??
  reachedAt(document, path).flatMap((value) =>
    Array.isArray(value) ? [value, ...(value as Value[])] : [value],
  );

/** What most paths are: a field of the document itself, which is no array. */
function fieldOf(document: Value, path: string): [Value] | undefined {
  if (path.includes('.') || !isPlainObject(document)) return undefined;
  const value = document[path];
  return Array.isArray(value) ? undefined : [value];
}

/** `inEmpty` is what is found in an array that has no objects for the path to go on in. */
function reach(value: Value, [part, ...rest]: string[], inEmpty: Value[]): Value[] {
  if (part === undefined) return [value];
  if (Array.isArray(value)) {
    if (isPosition(part)) return reach((value as Value[])[Number(part)], rest, inEmpty);
    const objects = (value as Value[]).filter(isPlainObject);
    return objects.length === 0 ? inEmpty : objects.flatMap((item) => reach(item[part], rest, inEmpty));
  }
  return isPlainObject(value) ? reach(value[part], rest, inEmpty) : [undefined];
}

/** True when the path meets an array in this document, so that one document has several keys in an index. */
export function meetsArray(document: Value, path: string): boolean {
  if (fieldOf(document, path)) return false;
  let value = document;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) return true;
    if (!isPlainObject(value)) return false;
    value = value[part];
  }
  return Array.isArray(value);
}

/** A field and its direction (1 upwards, -1 downwards). */
export type Order = [field: string, direction: 1 | -1];

/** Compares documents in MongoDB's order; an array sorts by its smallest element upwards, its largest downwards. */
export function comparator(order: Order[]): (a: Document, b: Document) => number {
  const keys = new WeakMap<Document, Buffer>();
  const keyOf = (document: Document): Buffer => {
    let key = keys.get(document);
    if (!key) keys.set(document, (key = Buffer.concat(order.map((part) => orderKey(document, part)))));
    return key;
  };
  return (a, b) => keyOf(a).compare(keyOf(b));
}

// Turned round, the largest key of a field that runs downwards is the smallest.
function orderKey(document: Document, [field, direction]: Order): Buffer {
  const keys = valuesAt(document, field).map((value) =>
    direction === 1 ? sortKey(value) : descending(sortKey(value)),
  );
  return keys.reduce((least, key) => (key.compare(least) < 0 ? key : least));
}
