import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { isPlainObject, type Document, type Value } from './documents';
import { arraysAt } from './paths';

const LOGIC = new Set(['$and', '$or', '$nor']);

/** `$elemMatch`: one element of the array meets all criteria, which are about the element itself or about its fields. */
export function elemMatch(field: string, criteria: Value, options: Options): (document: Value) => boolean {
  const conditions = criteria as Document;
  const isAboutItself = Object.keys(conditions).every((key) => key.startsWith('$') && !LOGIC.has(key));
  const query = new Query(isAboutItself ? { element: conditions } : conditions, options);
  const matches = (element: Value): boolean => {
    if (isAboutItself && Object.keys(conditions).length > 0) return query.test({ element });
    return isPlainObject(element) && query.test(element);
  };
  return (document) => arraysAt(document, field).some((elements) => elements.some(matches));
}
