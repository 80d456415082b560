import CloudBase from '@cloudbase/manager-node';
import { CloudService } from '@cloudbase/manager-node/lib/utils';
import type { CollectionDeclaration } from '../../cloudfunctions/kernel/database';
import type { Settings } from './settings';

/** A cloud as it is deployed to: what stands there, and how it is changed. */
export interface ManagedCloud {
  /** The environment's own domain of files. Fails for an environment that is not there. */
  downloadDomain(): Promise<string | undefined>;
  collections(): Promise<string[]>;
  indexes(collection: string): Promise<CloudIndex[]>;
  createCollection(name: string): Promise<void>;
  /** Replaces indexes of these names, and adds those that are not there. */
  putIndexes(
    collection: string,
    indexes: CollectionDeclaration['indexes'],
    replaced: string[],
  ): Promise<void>;
  /** The permission of each collection that has one of its own. */
  permissions(collections: string[]): Promise<Map<string, string>>;
  setPermission(collection: string, permission: 'ADMINONLY'): Promise<void>;
  storageRule(): Promise<{ acl: string; rule: unknown }>;
  setStorageRule(rule: { read?: unknown; write?: unknown }): Promise<void>;
  /** A function as it is deployed; `undefined` when there is none. */
  function(name: string): Promise<CloudFunction | undefined>;
  createFunction(wanted: WantedFunction): Promise<void>;
  /** Brings configuration, and the zip if there is one. */
  updateFunction(wanted: WantedFunction): Promise<void>;
  addTimer(name: string, timer: Timer): Promise<void>;
  removeTimer(name: string, timer: string): Promise<void>;
  /** Calls a function as nobody: what it answered, or why it failed. */
  invoke(name: string, event: object): Promise<{ answer: unknown } | { failure: string }>;
}

/** An index: its fields in order, with a `-` before one that runs downwards. */
export interface CloudIndex {
  name: string;
  fields: string[];
}

export interface Timer {
  name: string;
  cron: string;
}

export interface CloudFunction {
  status: string;
  runtime: string;
  description: string;
  timeout: number;
  memorySize: number;
  variables: Record<string, string>;
  timers: Timer[];
}

/** A function as it is to be; without a zip its code stays. */
export interface WantedFunction extends Pick<
  CloudFunction,
  'runtime' | 'description' | 'timeout' | 'memorySize'
> {
  name: string;
  variables: Record<string, string>;
  zip?: Buffer;
}

/** Connects to the environment of the settings, through the platform's own library; `url` is a local cloud's. */
export function connect({ environment, keys }: Settings, url: string): ManagedCloud {
  const isLocal = environment === 'local';
  if (isLocal) pointAt(url);
  const app = new CloudBase({ ...keys, envId: isLocal ? 'local-cloud' : environment, region: 'ap-shanghai' });
  const { database, functions, permission, storage } = app;
  const of = ({ name, runtime, description, timeout, memorySize, variables }: WantedFunction) => ({
    name,
    runtime,
    description,
    timeout,
    memorySize,
    envVariables: variables,
    handler: 'index.main',
    installDependency: false,
  });
  return {
    downloadDomain: async () => {
      const found = (await app.currentEnvironment().lazyInit()) as { Storages?: { CdnDomain?: string }[] };
      return found.Storages?.[0]?.CdnDomain;
    },
    collections: async () => {
      const names: string[] = [];
      for (;;) {
        const { Collections: page } = await database.listCollections({
          MgoLimit: 100,
          MgoOffset: names.length,
        });
        names.push(...page.map(({ CollectionName: name }) => name));
        if (page.length < 100) return names;
      }
    },
    indexes: async (collection) => {
      const { Indexes: indexes = [] } = await database.describeCollection(collection);
      return indexes.map(({ Name: name, Keys: keys }) => ({
        name,
        fields: keys.map(({ Name: field = '', Direction: direction }) =>
          direction === '-1' ? `-${field}` : field,
        ),
      }));
    },
    createCollection: async (name) => void (await database.createCollection(name)),
    putIndexes: async (collection, indexes, replaced) => {
      const DropIndexes = replaced.map((IndexName) => ({ IndexName }));
      const CreateIndexes = indexes.map(({ name, keys }) => ({
        IndexName: name,
        MgoKeySchema: {
          MgoIsUnique: false,
          MgoIndexKeys: keys.map(([field, direction]) => ({ Name: field, Direction: String(direction) })),
        },
      }));
      await database.updateCollection(collection, {
        CreateIndexes,
        ...(DropIndexes.length > 0 && { DropIndexes }),
      });
    },
    permissions: async (collections) => {
      const answers = await Promise.all(
        inHundreds(collections).map((resources) =>
          // Marked deprecated in favour of policies of gateways, which say nothing of a collection's basic permission.
          // oxlint-disable-next-line typescript/no-deprecated
          permission.describeResourcePermission({ resourceType: 'collection', resources }),
        ),
      );
      const told = answers.flatMap(({ Data: { PermissionList: list } }) => list);
      return new Map(told.map(({ Resource: name = '', Permission: value = '' }) => [name, value]));
    },
    setPermission: async (resource, value) =>
      // oxlint-disable-next-line typescript/no-deprecated
      void (await permission.modifyResourcePermission({
        resourceType: 'collection',
        resource,
        permission: value,
      })),
    storageRule: async () => {
      const { acl, rule } = (await storage.getStorageAcl({ withRule: true })) as {
        acl: string;
        rule?: unknown;
      };
      return { acl, rule };
    },
    setStorageRule: async (rule) =>
      void (await storage.setStorageAcl('CUSTOM', rule as { read: string; write: string })),
    function: async (name) => {
      try {
        return asTold(await functions.getFunctionDetail(name));
      } catch (error) {
        if ((error as { code?: string }).code?.startsWith('ResourceNotFound.Function')) return undefined;
        throw error;
      }
    },
    createFunction: async (wanted) =>
      void (await functions.createFunction({
        func: of(wanted),
        ...(wanted.zip && { base64Code: wanted.zip.toString('base64') }),
        deployMode: 'zip',
      })),
    updateFunction: async (wanted) => {
      const { name, ...config } = of(wanted);
      const code = wanted.zip && { base64Code: wanted.zip.toString('base64'), deployMode: 'zip' as const };
      await functions.updateFunctionWithProgress({ name, config, ...(code && { code }) });
    },
    addTimer: async (name, { name: timer, cron }) =>
      void (await functions.createFunctionTriggers(name, [{ name: timer, type: 'timer', config: cron }])),
    removeTimer: async (name, timer) => void (await functions.deleteFunctionTrigger(name, timer)),
    invoke: async (name, event) => {
      const {
        InvokeResult: failed,
        RetMsg: text,
        ErrMsg: failure,
      } = await functions.invokeFunction(name, event);
      return failed ? { failure } : { answer: JSON.parse(text || 'null') as unknown };
    },
  };
}

/** The library knows no other address than production's for most of its services. */
function pointAt(url: string): void {
  Object.defineProperty(CloudService.prototype, 'baseUrl', {
    configurable: true,
    get(this: { service: string }) {
      return `${url}/manage/${this.service}`;
    },
  });
}

interface Told {
  Status: string;
  Runtime: string;
  Description?: string;
  Timeout: number;
  MemorySize: number;
  Environment?: { Variables?: { Key: string; Value: string }[] };
  Triggers?: { TriggerName: string; TriggerDesc: string }[];
}

const asTold = (told: unknown): CloudFunction => {
  const {
    Status: status,
    Runtime: runtime,
    Description: description = '',
    Timeout: timeout,
    ...more
  } = told as Told;
  return {
    status,
    runtime,
    description,
    timeout,
    memorySize: more.MemorySize,
    variables: Object.fromEntries((more.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
    timers: (more.Triggers ?? []).map(({ TriggerName: name, TriggerDesc: text }) => ({
      name,
      cron: cronIn(text),
    })),
  };
};

/** A timer's expression comes back inside JSON. */
function cronIn(text: string): string {
  try {
    return (JSON.parse(text) as { cron?: string }).cron ?? text;
  } catch {
    return text;
  }
}

const inHundreds = (names: string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / 100) }, (_, page) =>
    names.slice(page * 100, page * 100 + 100),
  );
