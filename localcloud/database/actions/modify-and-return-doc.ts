import { collectionOf, transactionOf, type Answer, type DatabaseParts, type Request } from '../request';
import { resolveServerDates, type Document } from '../documents';
import { parseEjsonObject, stringifyAnswer } from '../ejson';
import { applyUpdate, checkOperators } from '../update';
import { changeMatching } from './modify-document';

/**
 * Changes the first document that matches and answers it as it is afterwards. Unlike an update's, its `updated` says
 * that one was found, not that it changed.
 */
export async function modifyAndReturnDoc(database: DatabaseParts, request: Request): Promise<Answer> {
  const collection = collectionOf(database, request);
  const operators = resolveServerDates(parseEjsonObject(request['data'], 'data'), database.now());
  checkOperators(operators);
  const query = parseEjsonObject(request['query'], 'query');
  const change = (before: Document): Document => applyUpdate(before, operators, query);
  const transactionId = transactionOf(request);
  const document = transactionId
    ? await changeInTransaction(database, transactionId, { collection, query, change })
    : (await changeMatching(database, { collection, query, multi: false }, change)).document;
  return { data: { updated: document ? 1 : 0, doc: document ? stringifyAnswer(document) : null } };
}

interface Task {
  collection: string;
  query: Document;
  change: (before: Document) => Document;
}

function changeInTransaction(
  { finder, transactions }: DatabaseParts,
  transactionId: string,
  { collection, query, change }: Task,
): Promise<Document | undefined> {
  return transactions.exclusively(transactionId, (transaction) => {
    const overlay = transactions.overlay(transaction, collection);
    const [found] = finder.find(collection, { query, limit: 1, ...(overlay && { overlay }) });
    if (!found) return undefined;
    const after = change(found.document);
    transactions.write(transaction, collection, after['_id'], after);
    return after;
  });
}
