import { randomUUID } from 'node:crypto';
import { CloudError } from '../errors';
import type { Document, Value } from './documents';
import { parseEjson } from './ejson';
import type { Overlay } from './find';
import { LIMITS } from '../limits';
import { sortKey } from './sort-key';
import { duplicateKey, type Tables } from './tables';
import { indexKeys } from './index-keys';

const CONFLICT_MESSAGE =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
  'Please check your request, but if the problem persists, contact us.';

interface Write {
  collection: string;
  id: Value;
  /** What the document becomes; null when it is removed. */
  after: Document | null;
}

interface Transaction {
  id: string;
  startedAt: number;
  /** The commit this transaction's snapshot was taken after. */
  snapshot: number;
  reads: Set<string>;
  writes: Map<string, Write>;
  busy: boolean;
}

/** A document that was changed, and its text before that; null when it did not exist. */
export interface Change {
  collection: string;
  id: Value;
  before: string | null;
}

interface Version {
  commit: number;
  /** The text the document had before that commit; null when it did not exist. */
  before: string | null;
}

/**
 * Snapshot transactions over the tables. Nothing a transaction writes reaches SQLite before its commit, which is one
 * SQLite transaction; while any is open, the former texts of documents that others change are kept for its snapshot.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly locks = new Map<string, string>();
  private readonly versions = new Map<string, Version[]>();
  private waiting: (() => void)[] = [];
  private commits = 0;

  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
  ) {}

  /** Ends what is open, as if it had never been. */
  forget(): void {
    this.open.clear();
    this.locks.clear();
    this.versions.clear();
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Opens a transaction and answers its id. */
  start(): string {
    this.expire();
    const id = randomUUID();
    this.open.set(id, {
      id,
      startedAt: this.now(),
      snapshot: this.commits,
      reads: new Set(),
      writes: new Map(),
      busy: false,
    });
    return id;
  }

  /**
   * Runs one operation of a transaction, and refuses a second one that arrives meanwhile, as production does.
   * @throws DATABASE_TRANSACTION_FAIL when it is over, expired or busy
   */
  async exclusively<T>(id: string, work: (transaction: Transaction) => T): Promise<T> {
    const transaction = this.get(id);
    if (transaction.busy) throw failed('[ResourceUnavailable.TransactionBusy] Transaction is busy.');
    transaction.busy = true;
    try {
      // Requests sent at the same time arrive a moment apart; the transaction stays busy for as long as that takes.
      await new Promise((resolve) => setTimeout(resolve, 1));
      return work(transaction);
    } finally {
      transaction.busy = false;
    }
  }

  /** The document as the transaction sees it: its own writes over its snapshot. */
  read(transaction: Transaction, collection: string, id: Value): Document | undefined {
    this.sees(transaction, collection, id);
    return this.peek(transaction, collection, id);
  }

  /** Like {@link read}, without counting as a read whose document must not change until the commit. */
  peek(transaction: Transaction, collection: string, id: Value): Document | undefined {
    const key = keyOf(collection, id);
    const own = transaction.writes.get(key);
    if (own) return own.after ?? undefined;
    const later = this.versions.get(key)?.find(({ commit }) => commit > transaction.snapshot);
    const text = later ? later.before : (this.tables.body(collection, id)?.body ?? null);
    return text === null ? undefined : (parseEjson(text) as Document);
  }

  /** What the transaction sees of a collection in place of what is stored now, or undefined when that is the same. */
  overlay(transaction: Transaction, collection: string): Overlay | undefined {
    const documents = new Map<string, Document | undefined>();
    for (const [key, versions] of this.versions) {
      const later = versions.find(({ commit }) => commit > transaction.snapshot);
      if (later && isIn(collection, key))
        documents.set(key, later.before === null ? undefined : (parseEjson(later.before) as Document));
    }
    for (const [key, write] of transaction.writes)
      if (write.collection === collection) documents.set(key, write.after ?? undefined);
    if (documents.size === 0) return undefined;
    return {
      hides: (id) => documents.has(keyOf(collection, id)),
      documents: [...documents.values()].filter((document) => document !== undefined),
    };
  }

  /** Counts a document that was found as read: it must not change until the commit. */
  sees(transaction: Transaction, collection: string, id: Value): void {
    transaction.reads.add(keyOf(collection, id));
  }

  /**
   * Keeps a write for the commit.
   * @throws DATABASE_TRANSACTION_CONFLICT when another transaction has written the document, or it changed since the
   *   snapshot; the transaction is then rolled back
   */
  write(transaction: Transaction, collection: string, id: Value, after: Document | null): void {
    this.tables.indexes(collection);
    const key = keyOf(collection, id);
    const holder = this.locks.get(key);
    if ((holder !== undefined && holder !== transaction.id) || this.changedSince(key, transaction.snapshot)) {
      this.end(transaction);
      throw conflict();
    }
    if (after) this.checkUnique(transaction, collection, key, after);
    this.locks.set(key, transaction.id);
    transaction.writes.set(key, { collection, id, after });
  }

  /**
   * Makes all writes visible at once, or none.
   * @throws DATABASE_TRANSACTION_CONFLICT when a document it read has changed, or a unique key was taken meanwhile
   */
  commit(transaction: Transaction): void {
    const stale =
      transaction.writes.size > 0 &&
      [...transaction.reads].some((key) => this.changedSince(key, transaction.snapshot));
    if (stale) {
      this.end(transaction);
      throw conflict();
    }
    try {
      // Removals first: a unique key one document gives up may be taken by another.
      const writes = [...transaction.writes.values()].sort(
        (a, b) => Number(a.after !== null) - Number(b.after !== null),
      );
      const changes = this.tables.transaction(() => writes.map((write) => this.apply(write)));
      this.changed(changes);
    } catch (error) {
      if (error instanceof CloudError && error.code === 'DATABASE_DUPLICATE_WRITE') throw conflict();
      throw error;
    } finally {
      this.end(transaction);
    }
  }

  /** Drops the transaction and all it wrote. */
  abort(transaction: Transaction): void {
    this.end(transaction);
  }

  /** Waits until no open transaction has written any of the documents, as a plain write does in production. */
  async whenFree(collection: string, ids: Iterable<Value>): Promise<void> {
    if (this.locks.size === 0) return;
    const keys = [...ids].map((id) => keyOf(collection, id));
    for (;;) {
      this.expire();
      if (!keys.some((key) => this.locks.has(key))) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 250);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** True when an open transaction has written the document. */
  isLocked(collection: string, id: Value): boolean {
    return this.locks.size > 0 && this.locks.has(keyOf(collection, id));
  }

  /** Remembers, after a commit, what the changed documents were before, for the snapshots that still need it. */
  changed(changes: Change[]): void {
    if (this.open.size === 0) return;
    const commit = ++this.commits;
    for (const { collection, id, before } of changes) {
      const key = keyOf(collection, id);
      const known = this.versions.get(key);
      if (known) known.push({ commit, before });
      else this.versions.set(key, [{ commit, before }]);
    }
  }

  /** How many transactions are open. */
  get size(): number {
    return this.open.size;
  }

  /** Drops transactions that have been open for too long. */
  expire(): void {
    const oldest = this.now() - LIMITS.transactionSeconds.most * 1000;
    for (const transaction of this.open.values()) if (transaction.startedAt < oldest) this.end(transaction);
  }

  private get(id: string): Transaction {
    this.expire();
    const transaction = this.open.get(id);
    if (transaction) return transaction;
    throw failed(
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be ' +
        `commit or abort in ${LIMITS.transactionSeconds.most} seconds.`,
    );
  }

  private apply({ collection, id, after }: Write): Change {
    const row = this.tables.body(collection, id);
    if (row) {
      const before = parseEjson(row.body) as Document;
      if (after) this.tables.replace(collection, row, before, after);
      else this.tables.remove(collection, row, before);
    } else if (after) this.tables.insert(collection, after);
    return { collection, id, before: row?.body ?? null };
  }

  // A unique key is refused when it is written, as MongoDB does, and that ends the transaction.
  private checkUnique(transaction: Transaction, collection: string, key: string, after: Document): void {
    const own = [...transaction.writes.values()].filter((write) => write.collection === collection);
    for (const index of this.tables.indexes(collection).filter(({ unique }) => unique)) {
      const wanted = indexKeys(after, index);
      const taken = (other: Document): boolean =>
        indexKeys(other, index).some((a) => wanted.some((b) => a.equals(b)));
      const rewritten = new Set(own.map((write) => keyOf(collection, write.id)));
      const inOwn = own.some(
        (write) => keyOf(collection, write.id) !== key && write.after && taken(write.after),
      );
      const inTables = wanted.some((value) => {
        const holder = this.tables.holder(collection, index, value);
        const holderKey = holder && keyOf(collection, (parseEjson(holder.body) as Document)['_id']);
        return holderKey !== undefined && holderKey !== key && !rewritten.has(holderKey);
      });
      if (!inOwn && !inTables) continue;
      this.end(transaction);
      throw duplicateKey(
        collection,
        index.name,
        Object.fromEntries(index.keys.map(([field]) => [field, after[field]])),
      );
    }
  }

  private changedSince(key: string, snapshot: number): boolean {
    return this.versions.get(key)?.some(({ commit }) => commit > snapshot) ?? false;
  }

  private unlock(transaction: Transaction): void {
    for (const key of transaction.writes.keys())
      if (this.locks.get(key) === transaction.id) this.locks.delete(key);
  }

  private end(transaction: Transaction): void {
    this.open.delete(transaction.id);
    this.unlock(transaction);
    if (this.open.size === 0) this.versions.clear();
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
  }
}

export type { Transaction };

const keyOf = (collection: string, id: Value): string => `${collection}\0${sortKey(id).toString('latin1')}`;

const isIn = (collection: string, key: string): boolean => key.startsWith(`${collection}\0`);

const conflict = (): CloudError => new CloudError('DATABASE_TRANSACTION_CONFLICT', CONFLICT_MESSAGE);

const failed = (message: string): CloudError => new CloudError('DATABASE_TRANSACTION_FAIL', message);
