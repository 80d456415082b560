import { init as initNodeSdk } from '@cloudbase/node-sdk';
import { startLocalCloud, type CollectionDeclaration, type LocalCloud } from '../../../localcloud';
import type { Command, Vocabulary } from './vocabulary';

// The suite speaks to CloudBase through its two server SDKs only. Pointed at a real environment by CLOUDBASE_ENV,
// CLOUDBASE_SECRET_ID and CLOUDBASE_SECRET_KEY it says whether production still behaves as the local cloud does;
// what needs an index, a moved clock or a wire of our own is then left out.

/** True when the suite runs against a real CloudBase environment. */
export const isReal = process.env['CLOUDBASE_ENV'] !== undefined;

/** Tests that only the local cloud can serve. */
export const onlyLocally = isReal ? test.skip : test;

type Sdk = typeof import('wx-server-sdk');

/** A document. */
export type Document = Record<string, unknown>;

interface RawQuery {
  where(condition: object): RawQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): RawQuery;
  limit(n: number): RawQuery;
  skip(n: number): RawQuery;
  field(projection: object): RawQuery;
  get(): Promise<{ data: Document[] }>;
  count(): Promise<{ total: number }>;
  update(data: object): Promise<{ updated?: number; stats?: { updated: number } }>;
  remove(options?: object): Promise<{ deleted?: number; stats?: { removed: number } }>;
  updateAndReturn(data: object): Promise<{ updated: number; doc: Document | null }>;
  options(options: object): RawQuery;
}

interface RawDocument {
  field(projection: object): RawDocument;
  get(): Promise<{ data: Document | Document[] | null }>;
  set(
    data: object,
  ): Promise<{ updated?: number; upsertedId?: unknown; stats?: { updated: number; created: number } }>;
  update(data: object): Promise<{ updated?: number; stats?: { updated: number } }>;
  remove(): Promise<{ deleted?: number; stats?: { removed: number } }>;
}

interface RawAggregate {
  end(): Promise<{ data?: Document[]; list?: Document[] }>;
}

interface RawCollection extends RawQuery {
  add(data: object): Promise<{ id?: unknown; _id?: unknown; ids?: unknown[]; _ids?: unknown[] }>;
  doc(id: string | number): RawDocument;
  aggregate(): Record<string, (stage: unknown) => RawAggregate> & RawAggregate;
}

interface RawTransaction {
  collection(name: string): RawCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

interface RawDatabase extends Vocabulary {
  collection(name: string): RawCollection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<RawTransaction>;
  runTransaction<T>(work: (transaction: RawTransaction) => Promise<T>, times?: number): Promise<T>;
}

/** One SDK as the suite uses it. */
export interface Driver {
  sdk: 'wx-server-sdk' | '@cloudbase/node-sdk';
  database: RawDatabase;
}

/** A document reference whose answers look the same through both SDKs. */
export class DocumentHandle {
  constructor(
    private readonly driver: Driver,
    private readonly raw: RawDocument,
  ) {}

  field(projection: object): DocumentHandle {
    return new DocumentHandle(this.driver, this.raw.field(projection));
  }

  /** The document, or null; a missing one is an error to wx-server-sdk, which is null here too. */
  async get(): Promise<Document | null> {
    try {
      const { data } = await this.raw.get();
      return Array.isArray(data) ? (data[0] ?? null) : data;
    } catch (error) {
      if (/does not exist$/.test((error as Error).message)) return null;
      throw error;
    }
  }

  async set(data: object): Promise<{ updated: number; created: number }> {
    const answer = await this.raw.set(argument(this.driver, data));
    return (
      answer.stats ?? { updated: answer.updated ?? 0, created: (answer.upsertedId ?? null) === null ? 0 : 1 }
    );
  }

  async update(data: object): Promise<number> {
    const answer = await this.raw.update(argument(this.driver, data));
    return answer.stats?.updated ?? answer.updated ?? 0;
  }

  async remove(): Promise<number> {
    const answer = await this.raw.remove();
    return answer.stats?.removed ?? answer.deleted ?? 0;
  }
}

/** A search whose answers look the same through both SDKs. */
export class Search {
  constructor(
    private readonly driver: Driver,
    private readonly raw: RawQuery,
  ) {}

  where(condition: object): Search {
    return new Search(this.driver, this.raw.where(condition));
  }

  orderBy(field: string, direction: 'asc' | 'desc'): Search {
    return new Search(this.driver, this.raw.orderBy(field, direction));
  }

  limit(n: number): Search {
    return new Search(this.driver, this.raw.limit(n));
  }

  skip(n: number): Search {
    return new Search(this.driver, this.raw.skip(n));
  }

  field(projection: object): Search {
    return new Search(this.driver, this.raw.field(projection));
  }

  async get(): Promise<Document[]> {
    return (await this.raw.get()).data;
  }

  /** The `_id`s of what is found, in the order found. */
  async ids(): Promise<unknown[]> {
    return (await this.get()).map(({ _id: id }) => id);
  }

  async count(): Promise<number> {
    return (await this.raw.count()).total;
  }

  async update(data: object): Promise<number> {
    const answer = await this.raw.update(argument(this.driver, data));
    return answer.stats?.updated ?? answer.updated ?? 0;
  }

  /** Changes the first match only. */
  async updateOne(data: object): Promise<number> {
    if (this.driver.sdk === 'wx-server-sdk') {
      const answer = await this.raw.update({ data, multi: false });
      return answer.stats?.updated ?? 0;
    }
    return (await this.raw.options({ multiple: false }).update(data)).updated ?? 0;
  }

  async remove(): Promise<number> {
    const answer = await this.raw.remove();
    return answer.stats?.removed ?? answer.deleted ?? 0;
  }

  async removeOne(): Promise<number> {
    if (this.driver.sdk === 'wx-server-sdk')
      return (await this.raw.remove({ multi: false })).stats?.removed ?? 0;
    return (await this.raw.options({ multiple: false }).remove()).deleted ?? 0;
  }

  async updateAndReturn(data: object): Promise<{ updated: number; doc: Document | null }> {
    return this.raw.updateAndReturn(data);
  }
}

/** A collection whose answers look the same through both SDKs. */
export class Collection extends Search {
  constructor(
    readonly name: string,
    private readonly owner: Driver,
    private readonly collection: RawCollection,
  ) {
    super(owner, collection);
  }

  async add(data: object): Promise<unknown> {
    const answer = await this.collection.add(argument(this.owner, data));
    return answer._id ?? answer.id;
  }

  async addMany(data: object[]): Promise<unknown[]> {
    const answer = await this.collection.add(argument(this.owner, data));
    return answer._ids ?? answer.ids ?? [];
  }

  doc(id: string | number): DocumentHandle {
    return new DocumentHandle(this.owner, this.collection.doc(id));
  }

  /** Runs a pipeline given as stages by the SDK's names: `[['match', {…}], ['limit', 1]]`. */
  async aggregate(...stages: [name: string, value: unknown][]): Promise<Document[]> {
    let pipeline: RawAggregate = this.collection.aggregate();
    for (const [name, value] of stages) {
      const stage = (pipeline as ReturnType<RawCollection['aggregate']>)[name];
      if (!stage) throw new Error(`the SDK has no stage ${name}`);
      pipeline = stage.call(pipeline, value);
    }
    const answer = await pipeline.end();
    return answer.list ?? answer.data ?? [];
  }
}

/** A transaction whose collections are handles. */
export class TransactionHandle {
  constructor(
    private readonly driver: Driver,
    private readonly raw: RawTransaction,
  ) {}

  collection(name: string): Collection {
    return new Collection(name, this.driver, this.raw.collection(name));
  }

  async commit(): Promise<void> {
    await this.raw.commit();
  }

  async rollback(reason?: unknown): Promise<void> {
    await this.raw.rollback(reason);
  }
}

/** What a suite works with: one SDK, fresh collections, and the local cloud when there is one. */
export class Target {
  private made = 0;

  constructor(
    readonly driver: Driver,
    private readonly cloud: LocalCloud | undefined,
    /** The SDK's storage functions. */
    readonly storage: object,
  ) {}

  /** The local cloud, for what only it can do. */
  get localCloud(): LocalCloud {
    if (!this.cloud) throw new Error('this needs the local cloud');
    return this.cloud;
  }

  /** From here on no time passes in the local cloud: what takes long on a slow machine runs out of nothing. */
  standStill(): void {
    this.cloud?.setNow(Date.now());
  }

  get database(): RawDatabase {
    return this.driver.database;
  }

  get command(): Command {
    return this.driver.database.command;
  }

  /** A new empty collection. */
  async collection(...documents: object[]): Promise<Collection> {
    const name = `suite-${Date.now().toString(36)}-${this.driver.sdk === 'wx-server-sdk' ? 'w' : 'n'}${++this.made}`;
    await this.database.createCollection(name);
    const collection = this.existing(name);
    if (documents.length > 0) await collection.addMany(documents);
    return collection;
  }

  /** A collection by name. */
  existing(name: string): Collection {
    return new Collection(name, this.driver, this.database.collection(name));
  }

  async startTransaction(): Promise<TransactionHandle> {
    return new TransactionHandle(this.driver, await this.database.startTransaction());
  }

  async runTransaction<T>(work: (transaction: TransactionHandle) => Promise<T>, times?: number): Promise<T> {
    return this.database.runTransaction((raw) => work(new TransactionHandle(this.driver, raw)), times);
  }
}

const NUMBERS: Record<string, number> = {
  INVALID_PARAM: -501007,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  STORAGE_FILE_NONEXIST: -503003,
};
const OTHER_ERRORS = -501001;

/** Expects a refusal with production's code; wx-server-sdk turns codes into numbers and knows only some of them. */
export async function expectRefusal(answer: Promise<unknown>, code: string, message?: RegExp): Promise<void> {
  const error = await answer.then(
    (value: unknown) => {
      throw new Error(`expected ${code}, got ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason as { code?: string; errCode?: number; message: string },
  );
  // wx-server-sdk drops the code of these calls altogether.
  const isUntranslated = /^(collection\.aggregate|createCollection):fail/.test(error.message);
  if (error.errCode === undefined) expect(error).toMatchObject({ code });
  else if (isUntranslated) expect(error.errCode).toBe(-1);
  else
    expect({ errCode: error.errCode, message: error.message }).toMatchObject({
      errCode: NUMBERS[code] ?? OTHER_ERRORS,
    });
  if (message) expect(error.message).toMatch(message);
}

/** Runs a suite once with each SDK. */
export function describeWithEachSdk(
  title: string,
  suite: (target: () => Target) => void,
  collections: CollectionDeclaration[] = [],
): void {
  describe.each(['wx-server-sdk', '@cloudbase/node-sdk'] as const)(`${title} (%s)`, (sdk) => {
    let target: Target;
    let cloud: LocalCloud | undefined;

    beforeAll(async () => {
      if (!isReal) {
        cloud = await startLocalCloud({ data: ':memory:', functions: '', collections, strictIndexes: true });
        Object.assign(process.env, cloud.sdkEnvironment());
      }
      target = openTarget(sdk, cloud);
    });
    afterAll(async () => cloud?.close());

    suite(() => target);
  });
}

function openTarget(name: Driver['sdk'], cloud: LocalCloud | undefined): Target {
  const { CLOUDBASE_ENV: env, CLOUDBASE_SECRET_ID: secretId, CLOUDBASE_SECRET_KEY: secretKey } = process.env;
  // oxlint-disable-next-line typescript/no-require-imports -- it reads the environment when it is loaded
  const sdk = require('wx-server-sdk') as Sdk;
  const options = { env: env ?? sdk.DYNAMIC_CURRENT_ENV, secretId, secretKey };
  sdk.init(options as unknown as Parameters<Sdk['init']>[0]);
  if (name === 'wx-server-sdk')
    return new Target({ sdk: name, database: sdk.database() as unknown as RawDatabase }, cloud, sdk);
  const app = initNodeSdk({ env: env ?? 'local-cloud', secretId, secretKey });
  return new Target({ sdk: name, database: app.database() as unknown as RawDatabase }, cloud, app);
}

const argument = (driver: Driver, data: object): object => (driver.sdk === 'wx-server-sdk' ? { data } : data);
