import { requestFailed } from '../errors';
import type { Document, Value } from './documents';
import { meetsArray, valuesAt, type Order } from './paths';
import { descending, sortKey } from './sort-key';

/** An index as declared in code: compound, unique and sparse as in CloudBase. */
export interface IndexDeclaration {
  name: string;
  keys: Order[];
  unique?: boolean;
  sparse?: boolean;
}

/** A collection and its indexes, as declared in code. */
export interface CollectionDeclaration {
  name: string;
  /** The collection in which its documents lie beside those of others, told apart by `modelName`; without it it is one itself. */
  lies?: string;
  indexes: IndexDeclaration[];
}

/** One component of an index key: the value's key, turned round when the field runs downwards. */
export const component = (value: Value, direction: 1 | -1): Buffer =>
  direction === 1 ? sortKey(value) : descending(sortKey(value));

/**
 * The keys under which a document stands in an index (none in a sparse index when it has none of the fields).
 * @throws DATABASE_REQUEST_FAILED when two of the fields are arrays, as MongoDB does
 */
export function indexKeys(document: Document, index: IndexDeclaration): Buffer[] {
  const arrays =
    index.keys.length > 1 ? index.keys.filter(([field]) => meetsArray(document, field)).length : 0;
  if (arrays > 1)
    throw requestFailed(`cannot index parallel arrays [${index.keys.map(([field]) => field).join('] [')}]`);
  const columns = index.keys.map(([field]) => valuesAt(document, field));
  if (index.sparse && columns.every((values) => values.every((value) => value === undefined))) return [];
  const single = columns.length === 1 && columns[0]?.length === 1;
  if (single) return [component(columns[0]?.[0], index.keys[0]?.[1] ?? 1)];
  let keys: Buffer[] = [Buffer.alloc(0)];
  index.keys.forEach(([, direction], i) => {
    const parts = (columns[i] ?? []).map((value) => component(value, direction));
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])));
  });
  if (keys.length === 1) return keys;
  return [...new Map(keys.map((key) => [key.toString('hex'), key])).values()];
}

/** Which of the index's fields meet an array in the document: a bit for each, the lowest for the first; 0 for none. */
export const arraysIn = (document: Document, { keys }: IndexDeclaration): number =>
  keys.reduce((bits, [field], at) => (meetsArray(document, field) ? bits | (1 << at) : bits), 0);
