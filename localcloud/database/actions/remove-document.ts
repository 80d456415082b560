import {
  collectionOf,
  documentId,
  transactionOf,
  type Answer,
  type DatabaseParts,
  type Request,
} from '../request';
import { parseEjsonObject } from '../ejson';
import { withMatching } from './modify-document';

/** Removes documents: one by `_id`, or all (`multi`) or the first that match. */
export async function removeDocument(database: DatabaseParts, request: Request): Promise<Answer> {
  const { tables, transactions } = database;
  const collection = collectionOf(database, request);
  const query = parseEjsonObject(request['query'], 'query');
  const transactionId = transactionOf(request);
  if (transactionId) {
    const id = documentId(request, query);
    return transactions.exclusively(transactionId, (transaction) => {
      const isThere = transactions.peek(transaction, collection, id) !== undefined;
      if (isThere) transactions.write(transaction, collection, id, null);
      return { data: { deleted: isThere ? 1 : 0 } };
    });
  }
  return withMatching(database, { collection, query, multi: request['multi'] === true }, (found) => {
    tables.transaction(() => {
      for (const { row, document } of found) tables.remove(collection, row, document);
    });
    transactions.changed(
      found.map(({ row, document }) => ({ collection, id: document['_id'], before: row.body })),
    );
    return { data: { deleted: found.length } };
  });
}
