import { AsyncLocalStorage } from 'node:async_hooks';
import { pagesOf } from '../pages-of';
import type { Document } from './fields';
import { aggregationOf, lookingUp, type Question } from './questions';

/**
 * What a call asks of the database at the same time goes in one request: each collection is looked up beside a document that
 * is there. A call then makes as many requests as it has steps.
 */

/** What one reader waits for; told of nothing, it asks for itself. */
interface Read {
  question: Question;
  /** Beside the one document also where nothing else waits: it wants more than a query answers. */
  evenAlone: boolean;
  tell: (found: Document[] | undefined) => void;
}

interface Asking {
  /** Asks for the one document beside which others are looked up. */
  beside: Question;
  /** It did not work once: from then on each asks for itself. */
  alone: boolean;
  waiting: Read[];
}

/** More that wait go in several requests: an aggregation has its bounds too. */
const mostTogether = 50;

const asking = new AsyncLocalStorage<Asking>();

/**
 * Within `work`, reads that wait at the same time go together, beside the document that `beside` asks for. Where that fails, or that
 * document is not there, each asks for itself.
 */
export const askingAtOnce = <Of>(beside: Question, work: () => Of): Of =>
  asking.run({ beside, alone: false, waiting: [] }, work);

/** What others that wait as well brought along; nothing where it is to be asked for alone. */
export async function askedWithOthers<Answered extends Document>(
  question: Question<Answered>,
  { evenAlone = false } = {},
): Promise<Answered[] | undefined> {
  const here = asking.getStore();
  if (!here || here.alone) return undefined;
  const found = await new Promise<Document[] | undefined>((tell) => {
    here.waiting.push({ question, evenAlone, tell });
    // Whoever goes on with what came just now asks within the same turn.
    if (here.waiting.length === 1) setImmediate(() => void answerAll(here));
  });
  return found?.flatMap((one) => question.known(one) ?? []);
}

const answerAll = (here: Asking): Promise<unknown> =>
  Promise.all(pagesOf(here.waiting.splice(0), mostTogether).map((reads) => answer(here, reads)));

async function answer(here: Asking, reads: readonly Read[]): Promise<void> {
  const isBeside = !here.alone && (reads.length > 1 || reads.some(({ evenAlone }) => evenAlone));
  const found = isBeside ? await ask(here.beside, reads).catch(unasked) : undefined;
  here.alone ||= isBeside && !found;
  reads.forEach(({ tell }, index) => tell(found?.[index]));
}

/** It is asked again in another way; that it did not go is to be seen by the operator. */
function unasked(error: unknown): undefined {
  console.warn('what was to be asked at once is asked one by one', error);
}

/** What each found beside one document; nothing when that is not there. */
async function ask(beside: Question, reads: readonly Read[]): Promise<Document[][] | undefined> {
  const nameOf = (index: number) => `read${index}`;
  const head = beside.stages(aggregationOf(beside.collection)).project({ _id: 1 });
  const pipeline = lookingUp(
    head,
    reads.map(({ question }, index) => [nameOf(index), question]),
  );
  const [row] = (await pipeline.end()).list as Record<string, Document[]>[];
  return row && reads.map((_, index) => row[nameOf(index)] ?? []);
}
