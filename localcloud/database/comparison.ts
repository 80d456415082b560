import type { Value } from './documents';
import { valuesAt } from './paths';
import { sortKey } from './sort-key';
import { isPlainObject } from './documents';

type Predicate = (document: Value) => boolean;

/** Builds a query operator that compares a field with a value of the same type, in MongoDB's order. */
export const ordering =
  (accepts: (difference: number) => boolean) =>
  (field: string, operand: Value): Predicate => {
    const key = sortKey(operand);
    return (document) =>
      valuesAt(document, field).some((value) => {
        const other = sortKey(value);
        return other[0] === key[0] && accepts(other.compare(key));
      });
  };

/** `$all`: every listed value is among the field's, which may be a single one. */
export const all =
  (elemMatch: (field: string, criteria: Value) => Predicate) =>
  (field: string, operand: Value): Predicate => {
    const wanted = operand as Value[];
    const tests = wanted.map((item): Predicate => {
      if (isPlainObject(item) && '$elemMatch' in item) return elemMatch(field, item['$elemMatch']);
      if (item instanceof RegExp)
        return (document) =>
          valuesAt(document, field).some((value) => typeof value === 'string' && item.test(value));
      const key = sortKey(item);
      return (document) =>
        valuesAt(document, field).some((value) => value !== undefined && sortKey(value).equals(key));
    });
    return (document) => tests.length > 0 && tests.every((test) => test(document));
  };
