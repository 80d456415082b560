import { notImplemented } from '../errors';
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
import type { Answer, DatabaseParts, Request } from './request';
import { Tables } from './tables';
import { Transactions } from './transactions';

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
    try {
      this.tables.declare(options.collections);
    } catch (error) {
      this.tables.close();
      throw error;
    }
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

  /** Takes all documents away, and what is open with them. */
  empty(): void {
    this.transactions.forget();
    this.tables.empty();
  }

  /** Closes the files. */
  close(): void {
    this.tables.close();
  }
}
