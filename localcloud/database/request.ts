import { CloudError, invalidParameter } from '../errors';
import { within } from '../limits';
import type { Aggregation } from './aggregate';
import type { Finder } from './find';
import type { Tables } from './tables';
import type { Transactions } from './transactions';

/** The body of a database request, as the SDK sends it. */
export type Request = Record<string, unknown>;

/** What a request answers, beside its `requestId`: mostly `{ data }`. */
export type Answer = Record<string, unknown>;

/** What the operations work on. */
export interface DatabaseParts {
  tables: Tables;
  finder: Finder;
  aggregation: Aggregation;
  transactions: Transactions;
  now: () => number;
}

/** The collection a request names. @throws INVALID_PARAM, DATABASE_COLLECTION_NOT_EXIST */
export function collectionOf({ tables }: DatabaseParts, request: Request): string {
  const name = request['collectionName'];
  if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName is missing');
  if (!tables.has(name))
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}.`,
    );
  return name;
}

/** The id of the transaction a request belongs to, or undefined. */
export const transactionOf = (request: Request): string | undefined =>
  typeof request['transactionId'] === 'string' && request['transactionId'] !== ''
    ? request['transactionId']
    : undefined;

/**
 * The `_id` of a request made through `doc()`.
 * @throws INVALID_PARAM for `where()`, by which a transaction neither updates nor removes
 */
export function documentId(request: Request, query: Record<string, unknown>): unknown {
  if (request['queryType'] !== 'DOC' || Object.keys(query).join() !== '_id')
    throw invalidParameter('a transaction changes documents through doc(), add() and updateAndReturn() only');
  return query['_id'];
}

/** The documents of an answer, if they fit in one. @throws EXCEED_REQUEST_LIMIT beyond 16 MB */
export function sized(list: string[]): string[] {
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  within('answerBytes', bytes, 'the answer');
  return list;
}
