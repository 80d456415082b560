import { readFunctions } from './functions/config';
import type { CallRecord, CloudRequest, LogLine } from './functions/calls';
import { FunctionHost } from './functions/host';
import { timerEvent, Timers } from './functions/timers';
import { Clock } from './clock';
import type { CloudParts } from './cloud';
import { Database } from './database/database';
import { DatabaseFaults, type DatabaseFault, type InjectedFault } from './database/faults';
import { parseEjson } from './database/ejson';
import type { CollectionDeclaration } from './database/index-keys';
import { placeOf } from './database/shared';
import { importDocuments } from './database/import';
import { CloudError } from './errors';
import { Hosts } from './http/hosts';
import { createServer } from './http/server';
import { Deployed } from './management/deployed';
import { within } from './limits';
import { DatabasePermissions, type DatabaseRules } from './rules/database';
import { StoragePermissions, type StorageRules } from './rules/storage';
import { Files } from './storage/files';
import { Wechat } from './wechat/wechat';

export type { CollectionDeclaration } from './database/index-keys';
export { collectionsOf, placeOf } from './database/shared';
export type { DatabaseRules } from './rules/database';
export type { StorageRules } from './rules/storage';
export { requestsInSequence, type CallRecord, type CloudRequest } from './functions/calls';

/** How a local cloud is started. */
export interface LocalCloudOptions {
  /** TCP port; any free one when absent or 0. */
  port?: number;
  /** Directory that keeps the data, or `:memory:`. */
  data: string;
  /** Directory of function bundles: `<name>/{index.js,config.json}`. */
  functions: string;
  collections: CollectionDeclaration[];
  /** Directory of a static browser build, served under `/app/`. */
  app?: string;
  /** Names it is reached by beside this machine's own, such as a proxy's `box.local:8443`. */
  hosts?: string[];
  /** What clients may do with collections by themselves; nothing (ADMINONLY) with those not named. */
  databaseRules?: DatabaseRules;
  /** What clients may do with files by themselves. Default PRIVATE: with those they uploaded, everything. */
  storageRules?: StorageRules;
  /** The time (epoch ms), when it is not the machine's. */
  now?: () => number;
  /** Refuse a query that scans more than 200 documents. Default false. */
  strictIndexes?: boolean;
  /** Instances of each function; further calls wait. Default 4. */
  instancesPerFunction?: number;
  /** How many times as long a call may take as its function says: for a machine that is busy with other things. Default 1. */
  patience?: number;
  /** The program of the Node that functions run under; this process's own when absent. */
  node?: string;
  /** Lets its process end while it runs. Default false. */
  background?: boolean;
  /** More environment variables for functions, such as keys. */
  environment?: Record<string, string>;
  /** `running` fires timers by the clock, `manual` only by `runTimer`. Default manual. */
  timers?: 'running' | 'manual';
  /** Field names of each message template; without it any template id is taken as known. */
  templates?: Record<string, string[]>;
  /** Is told of each action of the management interface before it is done, which waits for it. */
  onManagement?: (action: string) => void | Promise<void>;
}

/** What a call of a function answered, and what it cost. */
export interface CallAnswer {
  result: unknown;
  requestId: string;
  durationMs: number;
  databaseRequests: number;
  /** What it asked of the database, storage and WeChat, in the order of the answers. */
  requests: CloudRequest[];
  coldStart: boolean;
  log: LogLine[];
}

/** A function call that failed: `code` is production's, `call` what is known about it. */
export class FunctionFailure extends CloudError {
  constructor(
    error: { code: string; message: string },
    readonly call: CallRecord,
  ) {
    super(error.code, error.message);
    this.name = 'FunctionFailure';
  }
}

/** A running local cloud. */
export interface LocalCloud {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** Calls a function as a person (`openid`) or, without one, as the platform. @throws FunctionFailure */
  call(functionName: string, event: unknown, options?: { openid?: string }): Promise<CallAnswer>;
  /** Fires the function's timer now. @throws FunctionFailure */
  runTimer(functionName: string): Promise<CallAnswer>;
  /** Stops the clock at an instant (epoch ms). */
  setNow(epochMs: number): void;
  /** Moves the clock forward (ms). */
  advance(ms: number): void;
  /** Goes back to the machine's time. */
  useRealTime(): void;
  /** Now by the cloud's clock, epoch ms. */
  now(): number;
  /** Waits for the timers that the clock has fired. */
  timersSettled(): Promise<void>;
  /** The stand-in for WeChat's open APIs. */
  wechat: Pick<
    Wechat,
    'sentMessages' | 'grant' | 'issuePhoneCode' | 'injectFault' | 'clearFaults' | 'flagWords' | 'sawPerson'
  >;
  /** Makes requests to the database fail, such as `injectFault({ collection: 'things', drop: true, times: 1 })`. */
  database: {
    injectFault(fault: DatabaseFault): InjectedFault;
    clearFaults(): void;
  };
  /** Variables that point an unmodified SDK at this cloud. */
  sdkEnvironment(): Record<string, string>;
  /** Recent calls, newest first. */
  recentCalls(): readonly CallRecord[];
  /** Adds many documents at once, in one transaction; with `over` it writes over those that are there. */
  importDocuments(collection: string, documents: readonly object[], how?: { over?: boolean }): Promise<void>;
  /** The documents of a collection, the oldest first. */
  documents(collection: string): object[];
  /** The paths of the stored files, the newest first, five hundred at most. */
  files(): string[];
  /**
   * Becomes as it was when it started: no data, no faults, the machine's time. Only the instances stay that are idle,
   * with what their code remembers, unless that is to be forgotten.
   */
  renew(how?: { forgets?: boolean }): Promise<void>;
  /** True while no collection holds a document. */
  isEmpty(): boolean;
  close(): Promise<void>;
}

const ENVIRONMENT_ID = 'local-cloud';
const APP_ID = 'wx0000000000000000';

/** Starts CloudBase on this machine: database, functions, storage, timers and a stand-in for WeChat. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  // Functions run in UTC in production; a thread takes the zone of its process.
  process.env['TZ'] = 'UTC';
  const clock = new Clock(options.now);
  const database = new Database({
    data: options.data,
    collections: options.collections,
    strictIndexes: options.strictIndexes ?? false,
    now: () => clock.now(),
  });
  try {
    return await serve(database, clock, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function serve(database: Database, clock: Clock, options: LocalCloudOptions): Promise<LocalCloud> {
  let url = '';
  const now = (): number => clock.now();
  const functions = readFunctions(options.functions);
  const deployed = new Deployed(options.data);
  for (const config of deployed.configs()) functions.set(config.name, config);
  const variables = Object.entries(options.environment ?? {}).map(([name, value]) => name + value);
  within('variablesBytes', Buffer.byteLength(variables.join('')), 'each function');
  const wechat = new Wechat({
    tables: database.tables,
    now,
    appId: APP_ID,
    address: (page, scene) => `${url}/app/#/${page}?scene=${encodeURIComponent(scene)}`,
    ...(options.templates && { templates: options.templates }),
  });
  const host = new FunctionHost(functions, {
    clock,
    appId: APP_ID,
    instancesPerFunction: options.instancesPerFunction ?? 4,
    patience: options.patience ?? 1,
    node: options.node,
    environmentFor: (instance, { variables = options.environment }) => ({
      ...sdkVariables(`${url}/admin?instance=${instance}&`),
      ...variables,
    }),
  });
  const runTimer = (functionName: string): Promise<CallRecord> => {
    const trigger = triggerOf(host, functionName);
    return host.call(functionName, timerEvent(trigger, now()), { source: 'timer' });
  };
  const timers = new Timers([...functions.values()], clock, runTimer);
  const databaseFaults = new DatabaseFaults();
  const parts: CloudParts = {
    environment: ENVIRONMENT_ID,
    appId: APP_ID,
    clock,
    database,
    databaseFaults,
    files: new Files(database.tables, ENVIRONMENT_ID, now),
    deployed,
    ...(options.onManagement && { onManagement: options.onManagement }),
    permissions: {
      database: new DatabasePermissions(options.databaseRules ?? {}),
      storage: new StoragePermissions(options.storageRules ?? deployed.storageRules()),
    },
    wechat,
    host,
    timers,
    url: () => url,
    hosts: new Hosts(() => url, options.hosts ?? []),
    runTimer,
  };
  const server = await createServer(parts, options.app);
  url = await server.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  if (options.background) server.server.on('connection', (socket) => socket.unref()).unref();
  if (options.timers === 'running') timers.start();

  return {
    url,
    call: async (functionName, event, { openid } = {}) => {
      if (openid !== undefined) wechat.sawPerson(openid, now());
      const caller =
        openid === undefined ? { source: 'test' as const } : { openid, source: 'client' as const };
      // What a caller passes crosses the wire as JSON, in production and here.
      const text = JSON.stringify(event ?? {});
      const bytes = Buffer.byteLength(text);
      return toAnswer(await host.call(functionName, JSON.parse(text), { ...caller, bytes }));
    },
    runTimer: async (functionName) => toAnswer(await runTimer(functionName)),
    setNow: (epochMs) => clock.setNow(epochMs),
    advance: (ms) => clock.advance(ms),
    useRealTime: () => clock.useRealTime(),
    now,
    timersSettled: () => timers.settled(),
    wechat,
    database: {
      injectFault: (fault) => databaseFaults.inject(fault),
      clearFaults: () => databaseFaults.clear(),
    },
    sdkEnvironment: () => sdkVariables(`${url}/admin`),
    recentCalls: () => host.history.list(),
    importDocuments: (name, documents, how) => {
      const { collection, stored } = placeOf(name, options.collections);
      return importDocuments(database, collection, documents.map(stored), how);
    },
    documents: (name) => {
      const { collection, known } = placeOf(name, options.collections);
      return [...database.tables.scan(collection)].flatMap(({ body }) => known(parseEjson(body) as object));
    },
    files: () => parts.files.list().map(({ path }) => path),
    renew: async ({ forgets = false } = {}) => {
      await host.interrupt();
      if (forgets) host.forgetAll();
      databaseFaults.clear();
      wechat.forget();
      database.empty();
      clock.useRealTime();
    },
    isEmpty: () => database.tables.names().every((name) => !database.tables.isLargerThan(name, 0)),
    close: async () => {
      timers.stop();
      await host.close();
      await server.close();
      database.close();
      deployed.close();
    },
  };
}

function toAnswer(record: CallRecord): CallAnswer {
  if (record.error) throw new FunctionFailure(record.error, record);
  const { requestId, durationMs, databaseRequests, requests, coldStart, log, result } = record;
  return {
    result: result === undefined ? undefined : JSON.parse(result),
    requestId,
    durationMs,
    databaseRequests,
    requests,
    coldStart,
    log,
  };
}

function triggerOf(host: FunctionHost, name: string) {
  const trigger = host.functions().find((config) => config.name === name)?.triggers[0];
  if (!trigger) throw new CloudError('FUNCTION_NOT_FOUND', `function ${name} has no timer`);
  return trigger;
}

const sdkVariables = (admin: string): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: admin }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: ENVIRONMENT_ID,
  TCB_ENV: ENVIRONMENT_ID,
});
