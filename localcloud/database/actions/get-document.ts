import { invalidParameter } from '../../errors';
import { DOCUMENTS_BY_DEFAULT, LIMITS } from '../../limits';
import {
  collectionOf,
  sized,
  transactionOf,
  type Answer,
  type DatabaseParts,
  type Request,
} from '../request';
import { isPlainObject } from '../documents';
import { answerOf, parseEjsonObject, stringifyAnswer } from '../ejson';
import type { Found, Search } from '../find';
import type { Order } from '../paths';
import { project } from '../library';

/**
 * Finds documents: by `_id` (`queryType` DOC) or by condition, ordered, paged and projected; in a transaction as it sees
 * them.
 */
export async function getDocument(database: DatabaseParts, request: Request): Promise<Answer> {
  const collection = collectionOf(database, request);
  const query = parseEjsonObject(request['query'], 'query');
  const projection = parseEjsonObject(request['projection'], 'projection');
  const order = parseOrder(request['order']);
  const offset = wholeNumber(request['offset'], 'offset') ?? 0;
  const limit = Math.min(
    wholeNumber(request['limit'], 'limit') || DOCUMENTS_BY_DEFAULT,
    LIMITS.documents.most,
  );
  const search: Search = { query, order, offset, limit };
  const transactionId = transactionOf(request);
  const isProjected = Object.keys(projection).length > 0;
  if (!transactionId && !isProjected) {
    const list = Array.from(database.finder.find(collection, search), ({ row }) => answerOf(row.body));
    return { data: { list: sized(list) }, limit, offset };
  }
  const found = transactionId
    ? await findInTransaction(database, transactionId, collection, search)
    : database.finder.find(collection, search);
  const documents = Array.from(found, ({ document }) => document);
  return { data: { list: sized(project(documents, projection).map(stringifyAnswer)) }, limit, offset };
}

/**
 * What a transaction finds: its own writes over its snapshot. What it finds, or finds missing by its `_id`, must not
 * change until its commit.
 */
function findInTransaction(
  { finder, transactions }: DatabaseParts,
  transactionId: string,
  collection: string,
  search: Search,
): Promise<Pick<Found, 'document'>[]> {
  return transactions.exclusively(transactionId, (transaction) => {
    if (isById(search)) {
      const document = transactions.read(transaction, collection, search.query['_id']);
      return document ? [{ document }] : [];
    }
    const overlay = transactions.overlay(transaction, collection);
    const found = [...finder.find(collection, overlay ? { ...search, overlay } : search)];
    for (const { document } of found) transactions.sees(transaction, collection, document['_id']);
    return found;
  });
}

function isById({ query, offset }: Search): boolean {
  const { _id: id, ...others } = query;
  const isCondition = isPlainObject(id) || id instanceof RegExp;
  return id !== undefined && !isCondition && Object.keys(others).length === 0 && offset === 0;
}

function parseOrder(text: unknown): Order[] {
  return Object.entries(parseEjsonObject(text, 'order')).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter('an order is 1 or -1');
    return [field, direction];
  });
}

function wholeNumber(value: unknown, what: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParameter(`${what} must be a whole number, not negative`);
  return value;
}
