import { AsyncLocalStorage } from 'node:async_hooks';
import type { Model } from './model';

/** What refuses the writes of the work that is going on; nothing where it may write. */
const refusing = new AsyncLocalStorage<() => never>();

/** Runs work that may look at everything and change nothing: its first write is refused by `refusal`. */
export const withoutWriting = <T>(refusal: () => never, work: () => Promise<T>): Promise<T> =>
  refusing.run(refusal, work);

/** Stops a write of work that may not write, unless looking itself leaves something in that collection. */
export function requireWriting({ writtenByLooking }: Pick<Model, 'writtenByLooking'>): void {
  if (!writtenByLooking) refusing.getStore()?.();
}
