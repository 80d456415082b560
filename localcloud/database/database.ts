import { CloudError, invalidParameter, notImplemented } from '../errors';
import { addCollection } from './actions/add-collection';
import { aggregateDocuments } from './actions/aggregate-documents';
import { calculateDocument } from './actions/calculate-document';
import { getDocument } from './actions/get-document';
import { insertDocument } from './actions/insert-document';
import { modifyAndReturnDoc } from './actions/modify-and-return-doc';
import { modifyDocument } from './actions/modify-document';
import { removeDocument } from './actions/remove-document';
import { abortTransaction, commitTransaction, startTransaction } from './actions/transaction';
import { Aggregation } from './aggregate';
import { Finder } from './find';
import type { CollectionDeclaration } from './index-keys';
import { Tables } from './tables';
import { Transactions } from './transactions';

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

const ACTIONS: Record<string, (database: DatabaseParts, request: Request) => Answer | Promise<Answer>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
};

/** The document database: one operation for each action of the SDK, by production's names. */
export class Database implements DatabaseParts {
  readonly tables: Tables;
  readonly finder: Finder;
  readonly aggregation: Aggregation;
  readonly transactions: Transactions;

  /**
   * Opens the database and creates the declared collections.
   * @param options `data`: a directory or `:memory:`; `now`: epoch ms; `strictIndexes`: refuse to scan
   */
  constructor(
    private readonly options: {
      data: string;
      collections: CollectionDeclaration[];
      strictIndexes: boolean;
      now: () => number;
    },
  ) {
    this.tables = new Tables(options.data);
    this.tables.declare(options.collections);
    this.finder = new Finder(this.tables, options.strictIndexes);
    this.aggregation = new Aggregation(this.tables, this.finder);
    this.transactions = new Transactions(this.tables, options.now);
  }

  /** Now, in epoch milliseconds. */
  now = (): number => this.options.now();

  /**
   * Performs one request.
   * @throws CloudError with production's code; NOT_IMPLEMENTED for an action it does not know
   */
  async perform(action: string, request: Request): Promise<Answer> {
    const operation = ACTIONS[action];
    if (!operation) throw notImplemented(action);
    return operation(this, request);
  }

  /** Closes the files. */
  close(): void {
    this.tables.close();
  }
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
 * @throws INVALID_PARAM for `where()`, which a transaction does not take
 */
export function documentId(request: Request, query: Record<string, unknown>): unknown {
  if (request['queryType'] !== 'DOC' || Object.keys(query).join() !== '_id')
    throw invalidParameter('a transaction takes doc() and add() only, not where()');
  return query['_id'];
}
