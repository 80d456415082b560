import { notImplemented, requestFailed } from '../../../errors';
import type { Document, Value } from '../../documents';
import { comparator, type Order } from '../../paths';
import { isNumber, isObject } from '../values';
import type { CompileStage } from './stage';

/**
 * The order that `$sort` asks for.
 * @throws DATABASE_REQUEST_FAILED for a direction that is not 1 or -1
 */
export function orderOf(parameters: Value): Order[] {
  const fields = isObject(parameters) ? Object.entries(parameters) : [];
  if (fields.length === 0) throw requestFailed('the $sort stage must have at least one sort key');
  return fields.map(([field, direction]) => {
    if (isObject(direction) && '$meta' in direction) throw notImplemented('$sort by $meta (text search)');
    if (direction !== 1 && direction !== -1)
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [field, direction];
  });
}

/** How many documents `$limit` lets through. @throws DATABASE_REQUEST_FAILED when that is not positive */
export function limitOf(parameters: Value): number {
  if (!isNumber(parameters) || !Number.isInteger(parameters) || parameters <= 0)
    throw requestFailed('the limit must be positive');
  return parameters;
}

/** How many documents `$skip` leaves out. @throws DATABASE_REQUEST_FAILED when that is negative */
export function skipOf(parameters: Value): number {
  if (!isNumber(parameters) || !Number.isInteger(parameters) || parameters < 0)
    throw requestFailed('Argument to $skip cannot be negative');
  return parameters;
}

export const $sort: CompileStage = (parameters) => {
  const order = orderOf(parameters);
  return (documents) => [...documents].sort(comparator(order));
};

export const $limit: CompileStage = (parameters) => {
  const limit = limitOf(parameters);
  return function* run(documents) {
    let left = limit;
    for (const document of documents) {
      yield document;
      if (--left === 0) return;
    }
  };
};

export const $skip: CompileStage = (parameters) => {
  const skip = skipOf(parameters);
  return function* run(documents) {
    let left = skip;
    for (const document of documents) if (left-- <= 0) yield document;
  };
};

/** `$count`: one document with their number, or none when there are none. */
export const $count: CompileStage = (field) => {
  if (typeof field !== 'string' || field === '' || field.startsWith('$') || field.includes('.'))
    throw requestFailed("the count field must be a non-empty string, without '$' at its beginning or '.'");
  return function* run(documents) {
    let count = 0;
    for (const _ of documents) count++;
    if (count > 0) yield { [field]: count };
  };
};

/** `$sample`: so many documents by chance, none of them twice. */
export const $sample: CompileStage = (parameters) => {
  const size = isObject(parameters) ? parameters['size'] : undefined;
  if (!isNumber(size) || size < 0)
    throw requestFailed('size argument to $sample must be a number, not negative');
  return (documents) => draw([...documents], size);
};

function draw(documents: Document[], size: number): Document[] {
  for (let i = 0; i < Math.min(size, documents.length); i++) {
    const drawn = i + Math.floor(Math.random() * (documents.length - i));
    [documents[i], documents[drawn]] = [documents[drawn], documents[i]] as [Document, Document];
  }
  return documents.slice(0, size);
}
