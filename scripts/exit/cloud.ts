import { init } from '@cloudbase/node-sdk';
import { lineOf } from '../../cloudfunctions/exit/format';
import { isConflict } from '../../cloudfunctions/kernel/database/conflict';
import { placeOf } from '../../localcloud';
import { declaredCollections, type DeclaredCollection } from '../cloud';

/**
 * A cloud's data as commands use it: with all rights, through the platform's own SDK. A collection that is not there yet
 * holds nothing.
 */
export interface Cloud {
  find(collection: string, after: string, limit: number): Promise<Stored[]>;
  findByIds(collection: string, ids: string[]): Promise<Stored[]>;
  count(collection: string): Promise<number>;
  add(collection: string, documents: Stored[]): Promise<void>;
  /** Writes a whole document, whether there was one or not. */
  put(collection: string, document: Stored): Promise<void>;
  /**
   * Writes what a document becomes, unless it is so already; whoever writes it meanwhile has it looked at anew. Answers
   * whether it was changed.
   */
  change(collection: string, id: string, becomes: (document: Stored) => Stored): Promise<boolean>;
  remove(collection: string, ids: string[]): Promise<void>;
  /** The bytes of a file, or `undefined` when it is not there. */
  download(fileId: string): Promise<Buffer | undefined>;
  /** Those of some files that are there. */
  existing(fileIds: string[]): Promise<string[]>;
  upload(cloudPath: string, content: Buffer): Promise<string>;
  deleteFiles(fileIds: string[]): Promise<void>;
  /** What every file id begins with. */
  storageRoot(): Promise<string>;
}

export type Stored = { _id: string } & Record<string, unknown>;

interface Database {
  command: { gt(value: string): unknown; in(values: string[]): unknown };
  collection(name: string): {
    where(condition: object): Query;
    add(data: object): Promise<Failing>;
    doc(id: string): { set(data: object): Promise<Failing> };
  };
  startTransaction(): Promise<Transaction>;
}

interface Transaction {
  collection(name: string): {
    doc(id: string): { get(): Promise<{ data: Stored | null }>; set(data: object): Promise<Failing> };
  };
  commit(): Promise<Failing>;
  rollback(): Promise<Failing>;
}

interface Query {
  orderBy(field: string, direction: 'asc'): Query;
  limit(most: number): Query;
  get(): Promise<{ data: Stored[] } & Failing>;
  count(): Promise<{ total: number } & Failing>;
  remove(): Promise<Failing>;
}

/** The SDK answers some failures instead of throwing them. */
interface Failing {
  code?: string;
  message?: string;
}

/** The name of the file that is put into storage to learn where files lie. */
export const probe = 'root.txt';

/**
 * Connects to an environment: `local` is a local cloud at `url`; another is CloudBase's, with the keys of
 * `TENCENTCLOUD_SECRETID` and `TENCENTCLOUD_SECRETKEY` in the command's environment.
 */
export function connect({ env, url }: { env: string; url: string }): Cloud {
  if (env === 'local') {
    Object.assign(process.env, {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local-cloud',
      TCB_ENV: 'local-cloud',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
    });
  }
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
  if (!secretId || !secretKey)
    throw new Error('缺少密钥：请先设置环境变量 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY');
  const app = init({ env: env === 'local' ? 'local-cloud' : env, secretId, secretKey, timeout: 60_000 });
  const database = app.database() as unknown as Database;
  const { command } = database;
  const upload = async (cloudPath: string, fileContent: Buffer) =>
    (await app.uploadFile({ cloudPath, fileContent: fileContent as never })).fileID;
  // Read when a collection is asked for first.
  let declared: DeclaredCollection[] | undefined;
  const placed = (name: string) => placeOf(name, (declared ??= declaredCollections()));
  return {
    find: async (name, after, limit) => {
      const { collection, own, known } = placed(name);
      const { data } = await orNothing({ data: [] }, () =>
        database
          .collection(collection)
          .where({ ...own, _id: command.gt(after) })
          .orderBy('_id', 'asc')
          .limit(limit)
          .get(),
      );
      return data.flatMap((one) => known(one));
    },
    findByIds: async (name, ids) => {
      const { collection, own, known } = placed(name);
      const { data } = await orNothing({ data: [] }, () =>
        database
          .collection(collection)
          .where({ ...own, _id: command.in(ids) })
          .limit(ids.length)
          .get(),
      );
      return data.flatMap((one) => known(one));
    },
    count: async (name) => {
      const { collection, own } = placed(name);
      const { total } = await orNothing({ total: 0 }, () =>
        database.collection(collection).where(own).count(),
      );
      return total;
    },
    add: async (name, documents) => {
      const { collection, stored } = placed(name);
      sound(await database.collection(collection).add(documents.map((one) => stored(one))));
    },
    put: async (name, { _id, ...data }) => {
      const { collection, stored } = placed(name);
      sound(await database.collection(collection).doc(_id).set(stored(data)));
    },
    change: (name, id, becomes) => {
      const { collection, stored, known } = placed(name);
      const changed = (document: Stored): Stored => {
        const [own] = known(document);
        return own ? stored(becomes(own)) : document;
      };
      return changeWithin(database, { collection, id, becomes: changed });
    },
    remove: async (name, ids) => {
      const { collection, own } = placed(name);
      sound(
        await database
          .collection(collection)
          .where({ ...own, _id: command.in(ids) })
          .remove(),
      );
    },
    download: async (fileID) => {
      const { fileList } = await app.getTempFileURL({ fileList: [fileID] });
      const address = fileList[0]?.tempFileURL;
      if (!address) return undefined;
      const answer = await fetch(address);
      if (answer.status === 404) return undefined;
      if (!answer.ok) throw new Error(`文件没有取到（${answer.status}）：${fileID}`);
      return Buffer.from(await answer.arrayBuffer());
    },
    existing: async (fileIds) => {
      const there: string[] = [];
      for (const fileList of inFifties(fileIds)) {
        const answer = await app.getTempFileURL({ fileList });
        there.push(...answer.fileList.filter((one) => one.tempFileURL).map((one) => one.fileID));
      }
      return there;
    },
    upload,
    deleteFiles: async (fileIds) => {
      for (const fileList of inFifties(fileIds)) await app.deleteFile({ fileList });
    },
    storageRoot: async () => (await upload(probe, Buffer.from('-'))).slice(0, -probe.length),
  };
}

/** How often a document is looked at anew before giving up. */
const attempts = 8;

interface Changing {
  collection: string;
  id: string;
  becomes: (document: Stored) => Stored;
}

async function changeWithin(database: Database, { collection, id, becomes }: Changing): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await database.startTransaction();
    try {
      const document = running.collection(collection).doc(id);
      const { data: found } = await document.get();
      const next = found && becomes(found);
      const changes = next !== null && lineOf(next) !== lineOf(found ?? {});
      if (changes) {
        const { _id, ...data } = next;
        sound(await document.set(data));
      }
      sound(await running.commit());
      return changes;
    } catch (error) {
      // One that cannot be rolled back has ended already, or ends by itself.
      await running.rollback().catch(() => undefined);
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}

/** Production takes fifty files at a time. */
const inFifties = (fileIds: string[]): string[][] =>
  Array.from({ length: Math.ceil(fileIds.length / 50) }, (_, page) =>
    fileIds.slice(page * 50, page * 50 + 50),
  );

/** What a query answers; nothing where its collection is not there. */
async function orNothing<Answer extends Failing>(
  nothing: Answer,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return sound(await ask());
  } catch (error) {
    const { code } = error as Failing;
    if (code === 'DATABASE_COLLECTION_NOT_EXIST') return nothing;
    throw error;
  }
}

function sound<Answer extends Failing>(answer: Answer): Answer {
  const { code, message = '' } = answer;
  if (typeof code === 'string') throw Object.assign(new Error(`${code} ${message}`), { code });
  return answer;
}
