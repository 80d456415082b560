import type { Document } from './fields';
import { database } from './sdk';
import { stagesOf, type Pipeline } from './together';

/** What is asked by ids of several collections, in one request: most calls ask who calls and what about. */

/** What one reader waits for. */
interface Read {
  collection: string;
  ids: string[];
  resolve: (found: Document[]) => void;
  reject: (error: unknown) => void;
}

let begun: Read[] | undefined;

/**
 * Asks in one request for all that `begin` asks by ids before it waits for anything. Where that fails, or where nothing
 * is found of what it asks for first, each asks for itself.
 */
export function inOneRequest<Of>(begin: () => Of): Of {
  const reads: Read[] = [];
  begun = reads;
  try {
    return begin();
  } finally {
    begun = undefined;
    void answer(reads);
  }
}

/** The documents of some ids where several are being asked for in one request; else nothing. */
export const askedWithOthers = (
  collection: string,
  ids: readonly string[],
): Promise<Document[]> | undefined =>
  begun && new Promise((resolve, reject) => begun?.push({ collection, ids: [...ids], resolve, reject }));

async function answer(reads: Read[]): Promise<void> {
  const found = reads.length > 1 ? await ask(reads).catch(() => undefined) : undefined;
  if (found) reads.forEach(({ resolve }, index) => resolve(found[index] ?? []));
  else await Promise.all(reads.map((read) => alone(read).then(read.resolve, read.reject)));
}

const command = database.command as unknown as { in(values: string[]): object };

/** What stands beside a document of another collection. */
const beside = (index: number): string => `_read${index}`;

/** Looks each up beside what was asked for first; answers nothing when that is not there. */
async function ask([first, ...others]: Read[]): Promise<Document[][] | undefined> {
  if (!first) return undefined;
  let pipeline = database.collection(first.collection).aggregate() as unknown as Pipeline;
  pipeline = pipeline.match({ _id: command.in(first.ids) });
  others.forEach(({ collection, ids }, index) => {
    const question = { collection, condition: { _id: command.in(ids) }, limit: ids.length, idsOnly: false };
    pipeline = pipeline.lookup({ from: collection, pipeline: stagesOf(question), as: beside(index) });
  });
  const rows = (await pipeline.end()).list;
  const [row] = rows;
  if (!row) return undefined;
  const own = rows.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([field]) => !field.startsWith('_read'))),
  );
  return [own, ...others.map((_, index) => row[beside(index)])] as unknown as Document[][];
}

async function alone({ collection, ids }: Read): Promise<Document[]> {
  const query = database.collection(collection).where({ _id: command.in(ids) });
  return ((await query.limit(ids.length).get()) as unknown as { data: Document[] }).data;
}
