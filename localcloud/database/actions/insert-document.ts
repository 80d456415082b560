import { invalidParameter } from '../../errors';
import { randomId, resolveServerDates, type Document } from '../documents';
import { parseEjsonObject } from '../ejson';
import { collectionOf, transactionOf, type Answer, type DatabaseParts, type Request } from '../request';
import { duplicateKey } from '../tables';
import type { Change } from '../transactions';

/**
 * Adds one or more documents. Several are added one after another, as MongoDB's ordered bulk does: the first that
 * fails ends it, and those before it stay.
 */
export async function insertDocument(database: DatabaseParts, request: Request): Promise<Answer> {
  const collection = collectionOf(database, request);
  const { data } = request;
  if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a list of documents');
  const documents = data.map((text) => newDocument(text, database.now()));
  const insertedIds = documents.map((document) => document['_id']);
  const transactionId = transactionOf(request);
  if (transactionId) await insertInTransaction(database, transactionId, collection, documents);
  else {
    await database.transactions.whenFree(collection, insertedIds);
    insertEach(database, collection, documents);
  }
  return { data: { insertedIds } };
}

function insertEach(
  { tables, transactions }: DatabaseParts,
  collection: string,
  documents: Document[],
): void {
  const changes: Change[] = [];
  const [only] = documents;
  if (only && documents.length === 1) {
    tables.transaction(() => tables.insert(collection, only));
    transactions.changed([{ collection, id: only['_id'], before: null }]);
    return;
  }
  let failure: Error | undefined;
  tables.transaction(() => {
    try {
      for (const document of documents) {
        tables.transaction(() => tables.insert(collection, document));
        changes.push({ collection, id: document['_id'], before: null });
      }
    } catch (error) {
      failure = error as Error;
    }
  });
  transactions.changed(changes);
  if (failure) throw failure;
}

function insertInTransaction(
  { transactions }: DatabaseParts,
  transactionId: string,
  collection: string,
  documents: Document[],
): Promise<void> {
  return transactions.exclusively(transactionId, (transaction) => {
    for (const document of documents) {
      const id = document['_id'];
      if (transactions.peek(transaction, collection, id)) {
        transactions.abort(transaction);
        throw duplicateKey(collection, '_id_', { _id: id });
      }
      transactions.write(transaction, collection, id, document);
    }
  });
}

function newDocument(text: unknown, now: number): Document {
  const document = resolveServerDates(parseEjsonObject(text, 'a document'), now);
  const bad = Object.keys(document).find((field) => field.startsWith('$'));
  if (bad !== undefined) throw invalidParameter(`a field name must not start with '$': ${bad}`);
  const { _id: id = randomId() } = document;
  if (Array.isArray(id) || id === null || id instanceof RegExp)
    throw invalidParameter('_id must not be an array, null or a pattern');
  // MongoDB keeps the _id first, wherever it was given.
  return { _id: id, ...document };
}
