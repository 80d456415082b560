import { AsyncLocalStorage } from 'node:async_hooks';
import type { Model } from './model';

/** What is known of the writes of the work that is going on. */
interface Watch {
  /** Refuses them, where the work may not write. */
  refuse?: (() => never) | undefined;
  wrote: boolean;
}

const watching = new AsyncLocalStorage<Watch>();

/** Runs work that may look at everything and change nothing: its first write is refused by `refusal`. */
export const withoutWriting = <T>(refusal: () => never, work: () => Promise<T>): Promise<T> =>
  watching.run({ refuse: refusal, wrote: false }, work);

/** Runs work, and tells whether it wrote anything beside what looking itself leaves. */
export async function noticingWrites<T>(work: () => Promise<T>): Promise<{ outcome: T; wrote: boolean }> {
  const watch: Watch = { refuse: watching.getStore()?.refuse, wrote: false };
  const outcome = await watching.run(watch, work);
  return { outcome, wrote: watch.wrote };
}

/** Stops a write of work that may not write, unless looking itself leaves something in that collection. */
export function requireWriting({ writtenByLooking }: Pick<Model, 'writtenByLooking'>): void {
  const watch = watching.getStore();
  if (!watch || writtenByLooking) return;
  watch.refuse?.();
  watch.wrote = true;
}
