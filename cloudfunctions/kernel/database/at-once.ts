import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as thisTurn } from 'node:timers/promises';
import type { Document } from './fields';
import { aggregationOf, stagesOf, type Question } from './questions';

/**
 * What a call asks of the database at the same time goes in one request: each collection is looked up beside a document that
 * is there. A call then makes as many requests as it has steps.
 */

/** What one reader waits for; told of nothing, it asks for itself. */
interface Read {
  question: Question;
  tell: (found: Document[] | undefined) => void;
}

interface Asking {
  /** Asks for the document beside which others are looked up; the first time it is what is asked for first. */
  beside: Question;
  begun: boolean;
  /** It did not work once: from then on each asks for itself. */
  alone: boolean;
  waiting: Read[];
}

const asking = new AsyncLocalStorage<Asking>();

/**
 * Within `work`, reads that wait at the same time go together, beside the document that `beside` asks for. Where that fails, or that
 * document is not there, each asks for itself.
 */
export const askingAtOnce = <Of>(beside: Question, work: () => Of): Of =>
  asking.run({ beside, begun: true, alone: false, waiting: [] }, work);

/**
 * The same for work that begins with asking for that document and another or two by their ids: these go together before it is
 * known whether the document is there.
 */
export const beginningAtOnce = <Of>(beside: Question, work: () => Of): Of =>
  asking.run({ beside, begun: false, alone: false, waiting: [] }, work);

/** What others that wait as well brought along; nothing where it is to be asked for alone. */
export async function askedWithOthers<Answered extends Document>(
  question: Question<Answered>,
): Promise<Answered[] | undefined> {
  const here = asking.getStore();
  if (!here || here.alone) return undefined;
  const found = await new Promise<Document[] | undefined>((tell) => {
    here.waiting.push({ question, tell });
    // Whoever goes on with what came just now asks within the same turn.
    if (here.waiting.length === 1) void thisTurn().then(() => answer(here));
  });
  return found?.flatMap((one) => question.known(one) ?? []);
}

async function answer(here: Asking): Promise<void> {
  const reads = here.waiting.splice(0);
  const beside = here.begun ? here.beside : undefined;
  here.begun = true;
  const found = reads.length > 1 ? await ask(beside, reads).catch(() => undefined) : undefined;
  here.alone ||= reads.length > 1 && !found;
  reads.forEach(({ tell }, index) => tell(found?.[index]));
}

/** What stands beside a document of another collection. */
const nameOf = (index: number): string => `_read${index}`;

/** Looks each up beside one document; answers nothing when that is not there. */
async function ask(
  beside: Question | undefined,
  [first, ...more]: Read[],
): Promise<Document[][] | undefined> {
  if (!first) return undefined;
  const head = beside ?? first.question;
  const others = beside ? [first, ...more] : more;
  let pipeline = head.stages(aggregationOf(head.collection));
  if (beside) pipeline = pipeline.project({ _id: 1 });
  others.forEach(({ question }, index) => {
    pipeline = pipeline.lookup({
      from: question.collection,
      pipeline: stagesOf(question),
      as: nameOf(index),
    });
  });
  const rows = (await pipeline.end()).list;
  const [row] = rows;
  if (!row) return undefined;
  const found = others.map((_, index) => row[nameOf(index)] as Document[]);
  return beside ? found : [rows.map(withoutReads), ...found];
}

const withoutReads = (row: Record<string, unknown>): Document =>
  Object.fromEntries(
    Object.entries(row).filter(([field]) => !field.startsWith('_read')),
  ) as unknown as Document;
