import { inTurn } from '../kernel/in-turn';
import { stint } from '../kernel/stint';
import { advance } from './import';
import type { Question } from '../kernel/database';
import { importsLeftBehind, whetherLeftBehind } from './import-store';

/** A call of the client works no longer than this (ms); an import that began before and is not done was left. */
const leftAfter = 60_000;

/** What one tick does of them (ms), beside its other work; the next one goes on. */
const share = 12_000;

/** Asks whether nobody calls for an import any more. */
export const whetherLeft = (now: number): Question => whetherLeftBehind(now - leftAfter);

/** Ends imports that nobody calls for any more, those that began first before the others. */
export async function tendImports(now: number): Promise<void> {
  const goesOn = stint(share);
  await inTurn(await importsLeftBehind(now - leftAfter), ({ _id }) => advance(_id, now, goesOn), goesOn);
}
