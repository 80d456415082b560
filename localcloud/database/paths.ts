import { isPlainObject, type Document, type Value } from './documents';
import { EMPTY_ARRAY, sortKey } from './sort-key';

const isPosition = (part: string): boolean => /^\d+$/.test(part);

/**
 * All values a dotted path reaches, stepping into the elements of arrays on the way as MongoDB does; a dead end is
 * `undefined`, and a path that ends at an array gives its elements.
 */
export function valuesAt(document: Value, path: string): Value[] {
  const found = reach(document, path.split('.'), 0);
  return found.flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [EMPTY_ARRAY] : (value as Value[])) : [value],
  );
}

function reach(value: Value, parts: string[], at: number): Value[] {
  if (at === parts.length) return [value];
  const part = parts[at]!;
  if (Array.isArray(value)) {
    if (isPosition(part)) return reach((value as Value[])[Number(part)], parts, at + 1);
    const inside = (value as Value[]).filter(isPlainObject).flatMap((item) => reach(item, parts, at));
    return inside.length > 0 ? inside : [undefined];
  }
  return isPlainObject(value) ? reach(value[part], parts, at + 1) : [undefined];
}

/** True when the path meets an array in this document, so that one document has several keys in an index. */
export function meetsArray(document: Value, path: string): boolean {
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
  const keys = new WeakMap<Document, Buffer[]>();
  const keysOf = (document: Document): Buffer[] => {
    let known = keys.get(document);
    if (!known) {
      known = order.map(([field, direction]) => {
        const candidates = valuesAt(document, field)
          .map(sortKey)
          .sort((a, b) => a.compare(b));
        return direction === 1 ? candidates[0]! : candidates[candidates.length - 1]!;
      });
      keys.set(document, known);
    }
    return known;
  };
  return (a, b) => {
    const left = keysOf(a);
    const right = keysOf(b);
    for (let i = 0; i < order.length; i++) {
      const difference = left[i]!.compare(right[i]!) * order[i]![1];
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
