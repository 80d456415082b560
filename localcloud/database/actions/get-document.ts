import { invalidParameter } from '../../errors';
import {
  collectionOf,
  documentId,
  transactionOf,
  type Answer,
  type DatabaseParts,
  type Request,
} from '../request';
import { parseEjsonObject, stringifyEjson, type Document } from '../documents';
import type { Order } from '../paths';
import { project } from '../query';

const DEFAULT_LIMIT = 100;
const MOST_DOCUMENTS = 1000;

/** Finds documents: by `_id` (`queryType` DOC) or by condition, ordered, paged and projected. */
export async function getDocument(database: DatabaseParts, request: Request): Promise<Answer> {
  const collection = collectionOf(database, request);
  const query = parseEjsonObject(request['query'], 'query');
  const projection = parseEjsonObject(request['projection'], 'projection');
  const transactionId = transactionOf(request);
  if (transactionId) {
    const id = documentId(request, query);
    const found = await database.transactions.exclusively(transactionId, (transaction) =>
      database.transactions.read(transaction, collection, id),
    );
    return { data: { list: found ? project([found], projection).map(stringifyEjson) : [] } };
  }
  const order = parseOrder(request['order']);
  const offset = wholeNumber(request['offset'], 'offset') ?? 0;
  const limit = Math.min(wholeNumber(request['limit'], 'limit') || DEFAULT_LIMIT, MOST_DOCUMENTS);
  const texts: string[] = [];
  const documents: Document[] = [];
  const isProjected = Object.keys(projection).length > 0;
  for (const { row, document } of database.finder.find(collection, { query, order, offset, limit })) {
    if (isProjected) documents.push(document);
    else texts.push(row.body);
  }
  const list = isProjected ? project(documents, projection).map(stringifyEjson) : texts;
  return { data: { list }, limit, offset };
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
