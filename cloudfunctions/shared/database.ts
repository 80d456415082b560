import * as cloud from 'wx-server-sdk';
import type { CollectionName } from './collections';
import { subtreeRange } from './paths';
import type { Records } from './records';

/** The only file that knows the SDK: everything a store needs of CloudBase, typed by our records. */

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

const database = cloud.database({ throwOnNotFound: false } as unknown as cloud.DB.IDatabaseConfig);

/** Query and update operators (`command.in([...])`, `command.inc(1)` …). */
export const command = database.command as unknown as Command;

/** Expression operators for aggregation. */
export const expression = (
  database.command as unknown as { aggregate: Record<string, (value: unknown) => unknown> }
).aggregate;

/** A condition or update built by `command`; conditions can be joined. */
export interface Operator {
  and(...others: Operator[]): Operator;
}

interface Command {
  gt(value: unknown): Operator;
  gte(value: unknown): Operator;
  lt(value: unknown): Operator;
  lte(value: unknown): Operator;
  in(values: readonly unknown[]): Operator;
  nin(values: readonly unknown[]): Operator;
  neq(value: unknown): Operator;
  inc(by: number): Operator;
  /** Puts an object in the place of what was there; without it, an update merges the two. */
  set(value: object): Operator;
  /** Takes the field away. */
  remove(): Operator;
  push(value: { each: unknown[]; slice?: number }): Operator;
}

export type Condition = Record<string, unknown>;

interface FindOptions {
  orderBy?: [field: string, direction: 'asc' | 'desc'][];
  /** At most 1,000, the platform's cap; always said, since the SDK's default of 100 cuts silently. */
  limit: number;
}

/** The condition that an organisation's path is `path` or lies below it; served by an index on the field. */
export function within(path: string): Operator {
  const { from, to } = subtreeRange(path);
  return command.gte(from).and(command.lt(to));
}

/** A collection outside or inside a transaction, as far as the SDK offers the same there. */
function documents<Name extends CollectionName>(name: Name, source: typeof database) {
  type Stored = Records[Name];
  return {
    /** The document, or `undefined`. */
    async findById(id: string): Promise<Stored | undefined> {
      const answer = (await source.collection(name).doc(id).get()) as unknown as { data: Stored | null };
      return answer.data ?? undefined;
    },
    /** Writes a new document; fails when the `_id` is taken. */
    async add(document: Stored): Promise<void> {
      await source.collection(name).add({ data: document });
    },
    /** Changes fields of one document; tells whether there was one. */
    async update(id: string, changes: Partial<Record<keyof Stored, unknown>>): Promise<boolean> {
      const answer = (await source.collection(name).doc(id).update({ data: changes })) as Updated;
      return answer.stats.updated > 0;
    },
    /** Writes a whole document, whether there was one or not. */
    async put(document: Stored): Promise<void> {
      const { _id, ...data } = document;
      await source.collection(name).doc(_id).set({ data });
    },
  };
}

interface Updated {
  stats: { updated: number };
}

/** One collection: the single-document calls, and those that only work outside a transaction. */
export function collection<Name extends CollectionName>(name: Name) {
  type Stored = Records[Name];
  const single = documents(name, database);
  return {
    ...single,
    /**
     * Adds a document unless its `_id` is taken, and answers the one that stands: ours or the first.
     * The SDK hides the duplicate's own error code, so that after any failure the document itself is asked.
     */
    async addOnce(document: Stored): Promise<{ stands: Stored; added: boolean }> {
      try {
        await single.add(document);
        return { stands: document, added: true };
      } catch (error) {
        const first = await single.findById(document._id);
        if (!first) throw error;
        return { stands: first, added: false };
      }
    },
    /** Adds many documents; those whose `_id` is taken stay as they are. */
    async addMissing(all: Stored[]): Promise<void> {
      if (all.length === 0) return;
      try {
        await database.collection(name).add({ data: all });
      } catch {
        const taken = await this.find(
          { _id: command.in(all.map(({ _id }) => _id)) },
          { limit: Math.min(all.length, 1000) },
        );
        const missing = all.filter(({ _id }) => !taken.some((one) => one._id === _id));
        // Another may be adding the same ones.
        if (missing.length < all.length) return this.addMissing(missing);
        for (const document of all) await this.addOnce(document);
      }
    },
    async find(condition: Condition, { orderBy = [], limit }: FindOptions): Promise<Stored[]> {
      let query = database.collection(name).where(condition as never);
      for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
      const answer = (await query.limit(limit).get()) as unknown as { data: Stored[] };
      return answer.data;
    },
    /** Everything that fits, page by page in the order of `_id`. */
    async findAll(condition: Condition): Promise<Stored[]> {
      const all: Stored[] = [];
      for (;;) {
        const last = all.at(-1);
        const page: Stored[] = await this.find(
          last ? { ...condition, _id: command.gt(last._id) } : condition,
          {
            orderBy: [['_id', 'asc']],
            limit: 1000,
          },
        );
        all.push(...page);
        if (page.length < 1000) return all;
      }
    },
    async count(condition: Condition): Promise<number> {
      const answer = (await database
        .collection(name)
        .where(condition as never)
        .count()) as unknown as { total: number };
      return answer.total;
    },
    /** Changes every document that fits; answers how many. */
    async updateWhere(
      condition: Condition,
      changes: Partial<Record<keyof Stored, unknown>>,
    ): Promise<number> {
      const answer = (await database
        .collection(name)
        .where(condition as never)
        .update({ data: changes })) as unknown as Updated;
      return answer.stats.updated;
    },
    /** Takes documents away for good: for what never came to count, and for what may be kept for a while only. */
    async removeWhere(condition: Condition): Promise<number> {
      const answer = (await database
        .collection(name)
        .where(condition as never)
        .remove()) as unknown as { stats: { removed: number } };
      return answer.stats.removed;
    },
    /** Groups what fits and reduces each group; `fields` are accumulators over expressions. */
    async group<Row>(
      condition: Condition,
      by: unknown,
      fields: Record<string, unknown>,
    ): Promise<(Row & { _id: string })[]> {
      const answer = (await database
        .collection(name)
        .aggregate()
        .match(condition)
        .group({ _id: by, ...fields })
        .limit(1000)
        .end()) as unknown as { list: (Row & { _id: string })[] };
      return answer.list;
    },
  };
}

/** The collections inside a transaction. */
export interface Transaction {
  in<Name extends CollectionName>(name: Name): ReturnType<typeof documents<Name>>;
}

const attempts = 4;

/**
 * Runs `work` as one transaction: all of it or nothing. It may run several times when others write the same
 * documents meanwhile, so it must have no effect beside its writes.
 */
export async function transaction<T>(work: (within: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const running = (await database.startTransaction()) as typeof database & {
      commit(): Promise<void>;
      rollback(): Promise<void>;
    };
    try {
      const result = await work({ in: (name) => documents(name, running) });
      await running.commit();
      return result;
    } catch (error) {
      // A transaction that cannot be rolled back has ended already, or expires by itself.
      await running.rollback().catch(() => undefined);
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}

/**
 * True for the platform's answer that another transaction wrote the same documents first. At a commit the SDK
 * passes the code on; at a write inside the transaction it keeps only the text.
 */
export function isConflict(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    code === 'DATABASE_TRANSACTION_CONFLICT' || /Transaction_?Conflict|WriteConflict/i.test(String(message))
  );
}

/** The caller's identity as the platform vouches for it; empty when a timer calls. */
export function callerOpenid(): string {
  return cloud.getWXContext().OPENID ?? '';
}

/** What WeChat said to a message: 0 for sent; no code when no answer came, so that it may have been sent. */
export interface SendAnswer {
  code: number | undefined;
  message: string;
}

/** Sends one subscribe message. */
export async function sendSubscribeMessage(message: {
  touser: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}): Promise<SendAnswer> {
  try {
    await (cloud.openapi.subscribeMessage as { send(message: unknown): Promise<unknown> }).send(message);
    return { code: 0, message: '' };
  } catch (error) {
    const { errCode: code, errMsg = '' } = error as { errCode?: unknown; errMsg?: string };
    return { code: saidByWechat(code) ? code : undefined, message: errMsg.slice(0, 200) };
  }
}

/** WeChat's codes are positive, or -1 for being busy; -6041xx says that the call was not let through to it. */
const saidByWechat = (code: unknown): code is number =>
  typeof code === 'number' && (code >= -1 || Math.floor(code / -100) === 6041);

/** The phone number behind a code of WeChat's button; rejects with WeChat's code in `errCode`. */
export async function exchangePhoneCode(code: string): Promise<string> {
  const phonenumber = cloud.openapi.phonenumber as {
    getPhoneNumber(query: { code: string }): Promise<{ phoneInfo: { purePhoneNumber: string } }>;
  };
  const { phoneInfo } = await phonenumber.getPhoneNumber({ code });
  return phoneInfo.purePhoneNumber;
}

/**
 * What WeChat says of a text that a person wrote: `risky` may not be published, `review` is for us to judge.
 * `undefined` when it did not say.
 */
export async function securityVerdict(
  openid: string,
  content: string,
): Promise<'pass' | 'review' | 'risky' | undefined> {
  const security = cloud.openapi.security as unknown as {
    msgSecCheck(text: object): Promise<{ result?: { suggest: 'pass' | 'review' | 'risky' } }>;
  };
  try {
    // A comment (2) is the nearest of WeChat's scenes to what is written down of a meeting.
    return (await security.msgSecCheck({ openid, content, version: 2, scene: 2 })).result?.suggest;
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

/** Draws a mini-program code (小程序码) that opens `page` with `scene`; rejects with WeChat's code in `errCode`. */
export async function drawCode(wanted: { scene: string; page: string; width: number }): Promise<Buffer> {
  const wxacode = cloud.openapi.wxacode as {
    getUnlimited(wanted: object): Promise<{ buffer: Buffer }>;
  };
  return (await wxacode.getUnlimited(wanted)).buffer;
}

/**
 * The bytes of an uploaded file of `atMost` bytes; `undefined` when it is not there. A larger one is `tooLarge`, and
 * is not taken into memory to find that out.
 */
export async function downloadWithin(
  fileId: string,
  atMost: number,
): Promise<Buffer | 'tooLarge' | undefined> {
  const url = await temporaryUrl(fileId, 600).catch(() => undefined);
  const answer = url ? await fetch(url) : undefined;
  if (!answer?.ok || !answer.body) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest of the download.
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > atMost) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Puts a file into storage and answers its id. */
export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const answer = await cloud.uploadFile({ cloudPath, fileContent: fileContent as never });
  return answer.fileID;
}

/** An address to download a file from for `seconds`. */
export async function temporaryUrl(fileId: string, seconds: number): Promise<string> {
  const url = (await temporaryUrls([fileId], seconds)).get(fileId);
  if (!url) throw new Error(`no such file: ${fileId}`);
  return url;
}

/** Addresses to download files from for `seconds`, by file; a file that is not there has none. */
export async function temporaryUrls(fileIds: string[], seconds: number): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = (await cloud.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })),
  })) as unknown as { fileList: { fileID: string; tempFileURL: string }[] };
  return new Map(fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL]] : [])));
}

/** Removes files from storage; those that are gone already are no failure. */
export async function deleteFiles(fileIds: string[]): Promise<void> {
  if (fileIds.length > 0) await cloud.deleteFile({ fileList: fileIds });
}
