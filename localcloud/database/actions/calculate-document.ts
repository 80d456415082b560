import { collectionOf, transactionOf, type Answer, type DatabaseParts, type Request } from '../request';
import { parseEjsonObject } from '../ejson';
import { invalidParameter } from '../../errors';

/** Counts the documents that match. */
export function calculateDocument(database: DatabaseParts, request: Request): Answer {
  const collection = collectionOf(database, request);
  if (transactionOf(request)) throw invalidParameter('a transaction does not count');
  return { data: { total: database.finder.count(collection, parseEjsonObject(request['query'], 'query')) } };
}
