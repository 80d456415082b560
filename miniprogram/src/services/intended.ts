import { restart } from './navigate';
import { forget, keep, recall } from './storage';

interface Intended {
  url: string;
  at: number;
}

const memory = 'intended';

/** Who waits for a secretary to confirm may well come back only the next day. */
const keptMs = 2 * 24 * 3_600_000;

/** Keeps the page that someone was heading for before they were known. */
export function intend(url: string) {
  keep(memory, { url, at: Date.now() } satisfies Intended);
}

/** The page that someone was heading for, if that is not long ago. */
export function intended(): string | undefined {
  const kept = recall(memory) as Intended | undefined;
  return kept && Date.now() - kept.at < keptMs ? kept.url : undefined;
}

/** That a branch has been asked by name and nothing was heard of it yet. */
const askedMemory = 'askedToBeBound';

/** Remembers that a branch was asked, so that who is let in meanwhile is told so. */
export const rememberAsked = () => keep(askedMemory, true);

/** Whether a branch was asked and the person has not been told since that they are in. */
export const hasAsked = (): boolean => recall(askedMemory) === true;

/** They know. */
export const forgetAsked = () => forget(askedMemory);

/** Goes on to where the person was heading, else to the first page; resolves when they are there. */
export async function goOn(): Promise<void> {
  const url = intended();
  forget(memory);
  forgetAsked();
  await restart(url);
}
