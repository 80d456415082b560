import { invalidParameter, notImplemented, requestFailed } from '../../errors';
import {
  collectionOf,
  documentId,
  transactionOf,
  type Answer,
  type DatabaseParts,
  type Request,
} from '../request';
import { resolveServerDates, type Document } from '../documents';
import { parseEjson, parseEjsonObject, stringifyEjson } from '../ejson';
import type { Found } from '../find';
import type { Change } from '../transactions';
import { applyUpdate, checkOperators } from '../update';

/**
 * Changes documents: with operators (`merge`), one or all that match (`multi`); or sets one whole document by its
 * `_id`, creating it when missing (`upsert`).
 */
export async function modifyDocument(database: DatabaseParts, request: Request): Promise<Answer> {
  const collection = collectionOf(database, request);
  const query = parseEjsonObject(request['query'], 'query');
  const data = resolveServerDates(parseEjsonObject(request['data'], 'data'), database.now());
  if (request['merge'] === true) {
    if (request['upsert'] === true) throw notImplemented('an update with upsert');
    checkOperators(data);
  } else checkWhole(data);
  const change =
    request['merge'] === true
      ? (document: Document) => applyUpdate(document, data, query)
      : (document: Document) => ({ _id: document['_id'], ...data });

  const transactionId = transactionOf(request);
  if (transactionId)
    return modifyInTransaction(
      database,
      transactionId,
      { collection, id: documentId(request, query), request },
      change,
    );
  if (request['merge'] !== true) return setDocument(database, collection, documentId(request, query), data);
  const { updated } = await changeMatching(
    database,
    { collection, query, multi: request['multi'] === true },
    change,
  );
  return { data: { updated, upsert_id: null } };
}

/** Which documents of a collection are meant: all that match, or the first. */
export interface Matching {
  collection: string;
  query: Document;
  multi: boolean;
}

/**
 * Changes the documents that match, all or the first; those an open transaction holds are waited for. As in MongoDB,
 * a failure ends it and what was changed before stays.
 * @returns how many really changed, and the last document after its change
 */
export async function changeMatching(
  database: DatabaseParts,
  matching: Matching,
  change: (document: Document) => Document,
): Promise<{ updated: number; document?: Document }> {
  const { collection } = matching;
  return withMatching(database, matching, (found) => {
    const changes: Change[] = [];
    let document: Document | undefined;
    let failure: Error | undefined;
    database.tables.transaction(() => {
      try {
        for (const { row, document: before } of found) {
          const after = (document = change(before));
          if (database.tables.transaction(() => database.tables.replace(collection, row, before, after)))
            changes.push({ collection, id: before['_id'], before: row.body });
        }
      } catch (error) {
        failure = error as Error;
      }
    });
    database.transactions.changed(changes);
    if (failure) throw failure;
    return { updated: changes.length, ...(document && { document }) };
  });
}

/**
 * Works on the documents that match, once no open transaction holds any of them. Finding and working are one step:
 * nothing else can change a document in between.
 */
export async function withMatching<T>(
  { finder, transactions }: DatabaseParts,
  { collection, query, multi }: Matching,
  work: (found: Found[]) => T,
): Promise<T> {
  for (;;) {
    const found = [...finder.find(collection, multi ? { query } : { query, limit: 1 })];
    const ids = found.map(({ document }) => document['_id']);
    if (!ids.some((id) => transactions.isLocked(collection, id))) return work(found);
    await transactions.whenFree(collection, ids);
  }
}

async function setDocument(
  database: DatabaseParts,
  collection: string,
  id: unknown,
  data: Document,
): Promise<Answer> {
  const { tables, transactions } = database;
  await transactions.whenFree(collection, [id]);
  const row = tables.body(collection, id);
  const after = { _id: id, ...data };
  tables.transaction(() => {
    if (row) tables.replace(collection, row, parseEjson(row.body) as Document, after);
    else tables.insert(collection, after);
  });
  transactions.changed([{ collection, id, before: row?.body ?? null }]);
  return { data: row ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: id } };
}

function modifyInTransaction(
  { transactions }: DatabaseParts,
  transactionId: string,
  { collection, id, request }: { collection: string; id: unknown; request: Request },
  change: (document: Document) => Document,
): Promise<Answer> {
  return transactions.exclusively(transactionId, (transaction) => {
    const before = transactions.peek(transaction, collection, id);
    if (!before && request['upsert'] !== true) return { data: { updated: 0, upsert_id: null } };
    const after = change(before ?? { _id: id });
    const isSame =
      before !== undefined && request['merge'] === true && stringifyEjson(before) === stringifyEjson(after);
    if (!isSame) transactions.write(transaction, collection, id, after);
    return { data: before ? { updated: isSame ? 0 : 1, upsert_id: null } : { updated: 0, upsert_id: id } };
  });
}

function checkWhole(data: Document): void {
  if ('_id' in data) throw invalidParameter('_id cannot be changed');
  const operator = Object.keys(data).find((field) => field.startsWith('$'));
  if (operator !== undefined)
    throw requestFailed(`The dollar ($) prefixed field '${operator}' is not valid for storage.`);
}
