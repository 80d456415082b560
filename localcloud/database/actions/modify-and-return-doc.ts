import { invalidParameter } from '../../errors';
import { collectionOf, transactionOf, type Answer, type DatabaseParts, type Request } from '../request';
import { parseEjsonObject, resolveServerDates, stringifyEjson } from '../documents';
import { applyUpdate, checkOperators } from '../update';
import { changeMatching } from './modify-document';

/** Changes the first document that matches and answers it as it is afterwards. */
export async function modifyAndReturnDoc(database: DatabaseParts, request: Request): Promise<Answer> {
  const collection = collectionOf(database, request);
  if (transactionOf(request))
    throw invalidParameter('a transaction takes doc() and add() only, not updateAndReturn()');
  const operators = resolveServerDates(parseEjsonObject(request['data'], 'data'), database.now());
  checkOperators(operators);
  const query = parseEjsonObject(request['query'], 'query');
  const { updated, document } = await changeMatching(database, collection, query, false, (before) =>
    applyUpdate(before, operators, query),
  );
  return { data: { updated, doc: document ? stringifyEjson(document) : null } };
}
