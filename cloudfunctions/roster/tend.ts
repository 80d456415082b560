import { advance, type Share } from './import';
import type { Question } from '../kernel/database';
import { importLeftBehind, whetherLeftBehind } from './import-store';

/** A call of the client works no longer than this (ms); an import that began before and is not done was left. */
const leftAfter = 60_000;

/** What one tick does, beside its other work; the next one goes on. */
const share: Share = { pages: 1000, ms: 12_000 };

/** Asks whether nobody calls for an import any more. */
export const whetherLeft = (now: number): Question => whetherLeftBehind(now - leftAfter);

/** Ends imports that nobody calls for any more. */
export async function tendImports(now: number): Promise<void> {
  const left = await importLeftBehind(now - leftAfter);
  if (left) await advance(left._id, now, share);
}
