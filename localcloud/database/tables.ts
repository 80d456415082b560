import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  DatabaseSync,
  enhance,
  type DatabaseSyncInstance,
  type EnhancedDatabaseSync,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { CloudError, requestFailed } from '../errors';
import { LIMITS, within } from '../limits';
import type { Document, Value } from './documents';
import { parseEjson, stringifyEjson } from './ejson';
import { collectionsOf } from './shared';
import { indexKeys, arraysIn, type CollectionDeclaration, type IndexDeclaration } from './index-keys';
import { sortKey } from './sort-key';

/** A byte range of keys: `from` inclusive, `to` exclusive. */
export type KeyRange = [from: Buffer, to: Buffer];

/** A stored document: its insertion order, its text as answered to the SDK. */
export interface Row {
  seq: number;
  body: string;
}

interface IndexTable extends IndexDeclaration {
  table: string;
  /** Which of its fields some document had an array in, a bit each; such a field is neither sorted by nor bounded at both ends. */
  multikey: number;
}

interface CollectionTable {
  name: string;
  table: string;
  indexes: IndexTable[];
}

/** How long one waits for another cloud, which may just be ending, to give up the file. */
const BUSY_MS = 1000;

/** The tables that say what there is, and not what is in it. */
const CATALOGUE = ['_collections', '_indexes', '_settings'];

/** SQLite's extended result codes that mean something here. */
const CONSTRAINT_PRIMARYKEY = 1555;
const CONSTRAINT_UNIQUE = 2067;
const BUSY = 5;

const codeOf = (error: unknown): number | undefined => (error as { errcode?: number }).errcode;

const FIRST_PAGE = 128;
const LARGEST_PAGE = 4096;

/**
 * Documents in one SQLite file. A collection is a table; an index is a table of byte keys that sort in MongoDB's
 * order, so that types, arrays and directions behave as they do there and every range is one SQLite range.
 */
export class Tables {
  readonly sqlite: EnhancedDatabaseSync<DatabaseSyncInstance>;
  private readonly collections = new Map<string, CollectionTable>();
  private readonly statements = new Map<string, StatementSyncInstance>();
  private readonly run: <T>(work: () => T) => T;

  /**
   * Opens the database in directory `data`, or in memory for `:memory:`.
   * @throws SYS_ERR when another cloud has it open
   */
  constructor(data: string) {
    if (data !== ':memory:') mkdirSync(data, { recursive: true });
    const file = data === ':memory:' ? data : join(data, 'cloud.sqlite');
    this.sqlite = enhance(new DatabaseSync(file, { timeout: BUSY_MS }));
    // One cloud to a directory, which also spares it the locks that several would need for each transaction.
    this.sqlite.pragma('locking_mode = EXCLUSIVE');
    try {
      this.openFile();
    } catch (error) {
      this.sqlite.close();
      if (codeOf(error) !== BUSY) throw error;
      throw new CloudError('SYS_ERR', `${data} is in use by another local cloud`);
    }
    // Made once: putting the wrapper around a function costs more than a small write.
    this.run = this.sqlite.transaction((work: () => unknown) => work()) as <T>(work: () => T) => T;
    this.readCatalogue();
  }

  private openFile(): void {
    // A commit is in the operating system's hands before it is answered: it survives the death of this process. Only
    // a power cut can take the last moments, and never half a transaction.
    this.sqlite.pragma('journal_mode = WAL');
    this.sqlite.pragma('synchronous = NORMAL');
    this.sqlite.pragma('cache_size = -196608');
    this.sqlite.exec(`
      CREATE TABLE IF NOT EXISTS _collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
      CREATE TABLE IF NOT EXISTS _indexes (
        id INTEGER PRIMARY KEY, collection TEXT NOT NULL, name TEXT NOT NULL,
        declaration TEXT NOT NULL, multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));
      CREATE TABLE IF NOT EXISTS _settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    `);
    // Of data that was kept before it was told which field has met an array, any of them may have.
    if (this.sqlite.pragma('user_version', { simple: true }) === 0) {
      this.sqlite.exec('UPDATE _indexes SET multikey = -1 WHERE multikey <> 0');
      this.sqlite.pragma('user_version = 1');
    }
  }

  /** Names of all collections, sorted. */
  names(): string[] {
    return [...this.collections.keys()].sort();
  }

  /** True when the collection exists. */
  has(name: string): boolean {
    return this.collections.has(name);
  }

  /**
   * Creates a collection.
   * @throws DATABASE_COLLECTION_ALREADY_EXIST, EXCEED_REQUEST_LIMIT
   */
  create(name: string): void {
    if (this.has(name))
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}`);
    within('collections', this.collections.size + 1, 'the environment');
    const { lastInsertRowid } = this.sqlite.prepare('INSERT INTO _collections (name) VALUES (?)').run(name);
    const table = `c${lastInsertRowid}`;
    this.sqlite.exec(
      `CREATE TABLE ${table} (seq INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    );
    this.collections.set(name, { name, table, indexes: [] });
  }

  /** Creates what is declared and missing, rebuilds indexes whose declaration changed, drops those no longer declared. */
  declare(declarations: CollectionDeclaration[]): void {
    this.transaction(() => {
      for (const { name, indexes } of collectionsOf(declarations)) {
        within('indexes', indexes.length, `collection ${name}`);
        if (!this.has(name)) this.create(name);
        const collection = this.collection(name);
        const wanted = new Map(indexes.map((index) => [index.name, index]));
        for (const index of [...collection.indexes]) {
          const declared = wanted.get(index.name);
          if (declared && fingerprint(declared) === fingerprint(index)) wanted.delete(index.name);
          else this.dropIndex(collection, index);
        }
        for (const index of wanted.values()) this.createIndex(collection, index);
      }
    });
  }

  /** The declared indexes of a collection. */
  indexes(name: string): readonly IndexTable[] {
    return this.collection(name).indexes;
  }

  /** Runs `work` in one SQLite transaction (or inside the one that runs): all of it is kept, or none. */
  transaction<T>(work: () => T): T {
    return this.run(work);
  }

  /** The stored text of a document, or undefined. */
  body(name: string, id: Value): Row | undefined {
    const { table } = this.collection(name);
    return this.statement(`SELECT seq, body FROM ${table} WHERE k = ?`).get(sortKey(id)) as Row | undefined;
  }

  /**
   * Adds a document that has an `_id`.
   * @throws DATABASE_DUPLICATE_WRITE when its `_id` or a unique key is taken; DATABASE_REQUEST_FAILED when a key is too long
   */
  insert(name: string, document: Document): void {
    const { table } = this.collection(name);
    let seq: number | bigint;
    try {
      seq = this.statement(`INSERT INTO ${table} (k, body) VALUES (?, ?)`).run(
        indexable(sortKey(document['_id'])),
        stringifyEjson(document),
      ).lastInsertRowid;
    } catch (error) {
      throw isUniqueViolation(error) ? duplicateKey(name, '_id_', { _id: document['_id'] }) : error;
    }
    this.addKeys(name, document, seq);
  }

  /** Replaces the document in row `seq`; answers whether anything changed. */
  replace(name: string, row: Row, before: Document, after: Document): boolean {
    const body = stringifyEjson(after);
    if (body === row.body) return false;
    this.removeKeys(name, before, row.seq);
    this.statement(`UPDATE ${this.collection(name).table} SET body = ? WHERE seq = ?`).run(body, row.seq);
    this.addKeys(name, after, row.seq);
    return true;
  }

  /** Removes the document in row `seq`. */
  remove(name: string, row: Row, document: Document): void {
    this.removeKeys(name, document, row.seq);
    this.statement(`DELETE FROM ${this.collection(name).table} WHERE seq = ?`).run(row.seq);
  }

  /** Rows in insertion order. */
  *scan(name: string): Generator<Row> {
    const { table } = this.collection(name);
    let after = -1;
    for (let size = FIRST_PAGE; ; size = Math.min(size * 2, LARGEST_PAGE)) {
      const sql = `SELECT seq, body FROM ${table} WHERE seq > ? ORDER BY seq LIMIT ?`;
      const page = this.statement(sql).all(after, size) as Row[];
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < size) return;
      after = last.seq;
    }
  }

  /** Rows whose text contains `text`, the newest first. */
  search(name: string, text: string, offset: number, limit: number): Row[] {
    const { table } = this.collection(name);
    const sql = `SELECT seq, body FROM ${table} WHERE instr(body, ?) > 0 ORDER BY seq DESC LIMIT ? OFFSET ?`;
    return this.statement(sql).all(text, limit, offset) as Row[];
  }

  /**
   * Rows whose key in `index` (null: the `_id`) lies in the range, in the order of the keys or in reverse.
   * @param page how many to read first: as many as are wanted, when that is known
   */
  *range(
    name: string,
    index: IndexTable | null,
    [from, to]: KeyRange,
    { reverse = false, page: first = FIRST_PAGE }: { reverse?: boolean; page?: number } = {},
  ): Generator<Row> {
    const { table } = this.collection(name);
    const source = index
      ? `SELECT i.k AS k, c.seq AS seq, c.body AS body FROM ${index.table} i JOIN ${table} c ON c.seq = i.seq`
      : `SELECT i.k AS k, i.seq AS seq, i.body AS body FROM ${table} i`;
    const next = reverse
      ? `${source} WHERE (i.k, i.seq) < (?, ?) AND i.k >= ? ORDER BY i.k DESC, i.seq DESC LIMIT ?`
      : `${source} WHERE (i.k, i.seq) > (?, ?) AND i.k < ? ORDER BY i.k, i.seq LIMIT ?`;
    let key = reverse ? to : from;
    let seq = -1;
    const end = reverse ? from : to;
    for (let size = Math.max(1, Math.min(first, FIRST_PAGE)); ; size = Math.min(size * 2, LARGEST_PAGE)) {
      const page = this.statement(next).all(key, seq, end, size) as (Row & { k: Buffer })[];
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < size) return;
      ({ k: key, seq } = last);
    }
  }

  /** The row that holds a key of a unique index, or undefined. */
  holder(name: string, index: IndexTable, key: Buffer): Row | undefined {
    const { table } = this.collection(name);
    const sql = `SELECT c.seq, c.body FROM ${index.table} i JOIN ${table} c ON c.seq = i.seq WHERE i.k = ?`;
    return this.statement(sql).get(key) as Row | undefined;
  }

  /** How many keys of `index` (null: the `_id`) lie in the range. */
  countRange(name: string, index: IndexTable | null, [from, to]: KeyRange): number {
    const table = index?.table ?? this.collection(name).table;
    return (
      this.statement(`SELECT count(*) AS n FROM ${table} WHERE k >= ? AND k < ?`).get(from, to) as {
        n: number;
      }
    ).n;
  }

  /** How many documents the collection holds. */
  size(name: string): number {
    return (this.statement(`SELECT count(*) AS n FROM ${this.collection(name).table}`).get() as { n: number })
      .n;
  }

  /** True when the collection holds more than `limit` documents; looks at no more than that many. */
  isLargerThan(name: string, limit: number): boolean {
    return (
      this.statement(`SELECT 1 FROM ${this.collection(name).table} LIMIT 1 OFFSET ?`).get(limit) !== undefined
    );
  }

  /** Takes everything away but the collections, their indexes and the settings. */
  empty(): void {
    const tables = this.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    this.transaction(() => {
      for (const table of (tables as string[]).filter((name) => !CATALOGUE.includes(name)))
        this.sqlite.exec(`DELETE FROM ${table}`);
      this.sqlite.exec('UPDATE _indexes SET multikey = 0');
    });
    for (const { indexes } of this.collections.values()) for (const index of indexes) index.multikey = 0;
  }

  /** A value kept with the data, made by `create` the first time it is asked for. */
  setting(key: string, create: () => string = () => randomBytes(32).toString('hex')): string {
    const known = this.statement('SELECT value FROM _settings WHERE key = ?').get(key) as
      | { value: string }
      | undefined;
    if (known) return known.value;
    const value = create();
    this.statement('INSERT INTO _settings (key, value) VALUES (?, ?)').run(key, value);
    return value;
  }

  /** Prepares a statement once. */
  statement(sql: string): StatementSyncInstance {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.sqlite.prepare(sql)));
    return statement;
  }

  /** Closes the file and gives it up. */
  close(): void {
    // Statements live until they are collected, and would hold the file locked for whoever opens it next.
    this.sqlite.exec(
      'PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_master',
    );
    this.sqlite.close();
  }

  private collection(name: string): CollectionTable {
    const collection = this.collections.get(name);
    if (!collection)
      throw new CloudError(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${name}.`,
      );
    return collection;
  }

  private readCatalogue(): void {
    const rows = this.sqlite.prepare('SELECT id, name FROM _collections').all() as {
      id: number;
      name: string;
    }[];
    for (const { id, name } of rows) this.collections.set(name, { name, table: `c${id}`, indexes: [] });
    const indexes = this.sqlite.prepare('SELECT * FROM _indexes ORDER BY id').all() as {
      id: number;
      collection: string;
      declaration: string;
      multikey: number;
    }[];
    for (const { id, collection, declaration, multikey } of indexes)
      this.collection(collection).indexes.push({
        ...(JSON.parse(declaration) as IndexDeclaration),
        table: `i${id}`,
        multikey,
      });
  }

  private createIndex(collection: CollectionTable, declaration: IndexDeclaration): void {
    const { lastInsertRowid } = this.sqlite
      .prepare('INSERT INTO _indexes (collection, name, declaration) VALUES (?, ?, ?)')
      .run(collection.name, declaration.name, JSON.stringify(declaration));
    const table = `i${lastInsertRowid}`;
    const primaryKey = declaration.unique ? 'k' : 'k, seq';
    this.sqlite.exec(
      `CREATE TABLE ${table} (k BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (${primaryKey})) WITHOUT ROWID`,
    );
    const index: IndexTable = { ...declaration, table, multikey: 0 };
    collection.indexes.push(index);
    for (const row of this.scan(collection.name))
      this.addIndexKeys(collection, index, parseEjson(row.body) as Document, row.seq);
  }

  private dropIndex(collection: CollectionTable, index: IndexTable): void {
    this.sqlite.exec(`DROP TABLE ${index.table}`);
    this.sqlite
      .prepare('DELETE FROM _indexes WHERE collection = ? AND name = ?')
      .run(collection.name, index.name);
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
  }

  private addKeys(name: string, document: Document, seq: number | bigint): void {
    const collection = this.collection(name);
    for (const index of collection.indexes) this.addIndexKeys(collection, index, document, seq);
  }

  private addIndexKeys(
    collection: CollectionTable,
    index: IndexTable,
    document: Document,
    seq: number | bigint,
  ): void {
    const insert = this.statement(`INSERT INTO ${index.table} (k, seq) VALUES (?, ?)`);
    for (const key of indexKeys(document, index)) {
      try {
        insert.run(indexable(key), seq);
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        throw duplicateKey(
          collection.name,
          index.name,
          Object.fromEntries(index.keys.map(([field]) => [field, document[field]])),
        );
      }
    }
    const multikey = index.multikey | arraysIn(document, index);
    if (multikey !== index.multikey) {
      index.multikey = multikey;
      this.statement('UPDATE _indexes SET multikey = ? WHERE collection = ? AND name = ?').run(
        multikey,
        collection.name,
        index.name,
      );
    }
  }

  private removeKeys(name: string, document: Document, seq: number): void {
    for (const index of this.collection(name).indexes) {
      const remove = this.statement(`DELETE FROM ${index.table} WHERE k = ? AND seq = ?`);
      for (const key of indexKeys(document, index)) remove.run(key, seq);
    }
  }
}

export type { IndexTable };

// MongoDB refuses a document of which an index could not hold the key.
function indexable(key: Buffer): Buffer {
  const { most } = LIMITS.indexKeyBytes;
  if (key.length > most)
    throw requestFailed(`WiredTigerIndex::insert: key too large to index, failing ${key.length} > ${most}`);
  return key;
}

const isUniqueViolation = (error: unknown): boolean =>
  [CONSTRAINT_UNIQUE, CONSTRAINT_PRIMARYKEY].includes(codeOf(error) ?? 0);

/** The error for a taken `_id` or unique key. */
export const duplicateKey = (collection: string, index: string, key: Document): CloudError =>
  new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    '[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ' +
      `${collection} index: ${index} dup key: ${stringifyEjson(key)}}]}, {<nil>}]`,
  );

const fingerprint = ({ name, keys, unique, sparse }: IndexDeclaration): string =>
  createHash('sha256')
    .update(JSON.stringify([name, keys, !!unique, !!sparse]))
    .digest('hex');
