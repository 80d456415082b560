import { invalidParameter } from '../../errors';
import { transactionOf, type Answer, type DatabaseParts, type Request } from '../request';

/** Opens a transaction; its id stands beside `data`, not in it. */
export function startTransaction({ transactions }: DatabaseParts): Answer {
  return { transactionId: transactions.start() };
}

/** Makes what the transaction wrote visible, all at once. */
export async function commitTransaction({ transactions }: DatabaseParts, request: Request): Promise<Answer> {
  await transactions.exclusively(id(request), (transaction) => transactions.commit(transaction));
  return { data: {} };
}

/** Drops what the transaction wrote. */
export async function abortTransaction({ transactions }: DatabaseParts, request: Request): Promise<Answer> {
  await transactions.exclusively(id(request), (transaction) => transactions.abort(transaction));
  return { data: {} };
}

function id(request: Request): string {
  const transactionId = transactionOf(request);
  if (!transactionId) throw invalidParameter('transactionId is missing');
  return transactionId;
}
