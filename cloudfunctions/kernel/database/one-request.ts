import type { Document } from './fields';
import type { Model } from './model';
import { database } from './sdk';
import { stagesOf, those, type Pipeline, type Question } from './together';

/** What is asked by ids of several collections, in one request: most calls ask who calls and what about. */

/** What one reader waits for; told of nothing, it asks for itself. */
interface Read {
  question: Question;
  tell: (found: Document[] | undefined) => void;
}

let begun: Read[] | undefined;

/**
 * Asks in one request for all that `begin` asks by ids before it waits for anything. Where that fails, or where nothing
 * is found of what it asks for first, each asks for itself. The others are looked up beside each document of the first,
 * so that this asks for one or two.
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

/** The documents of some ids that came with what others ask for; nothing where they are to be asked for alone. */
export async function askedWithOthers<Stored extends Document>(
  model: Model<Stored>,
  ids: readonly string[],
): Promise<Stored[] | undefined> {
  const reads = begun;
  if (!reads) return undefined;
  const question = those(model, ids);
  const found = await new Promise<Document[] | undefined>((tell) => reads.push({ question, tell }));
  return found?.flatMap((one) => question.known(one) ?? []) as Stored[] | undefined;
}

async function answer(reads: Read[]): Promise<void> {
  const found = reads.length > 1 ? await ask(reads).catch(() => undefined) : undefined;
  reads.forEach(({ tell }, index) => tell(found?.[index]));
}

/** What stands beside a document of another collection. */
const beside = (index: number): string => `_read${index}`;

/** Looks each up beside what was asked for first; answers nothing when that is not there. */
async function ask([first, ...others]: Read[]): Promise<Document[][] | undefined> {
  if (!first) return undefined;
  const { collection, condition, limit } = first.question;
  let pipeline = database.collection(collection).aggregate() as unknown as Pipeline;
  pipeline = pipeline.match(condition).limit(limit);
  others.forEach(({ question }, index) => {
    pipeline = pipeline.lookup({
      from: question.collection,
      pipeline: stagesOf(question),
      as: beside(index),
    });
  });
  const rows = (await pipeline.end()).list;
  const [row] = rows;
  if (!row) return undefined;
  const own = rows.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([field]) => !field.startsWith('_read'))),
  );
  return [own, ...others.map((_, index) => row[beside(index)])] as unknown as Document[][];
}
