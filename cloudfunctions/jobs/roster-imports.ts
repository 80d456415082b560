import { advance, type Stint } from '../shared/roster-import';
import { forgetRostersBefore, importLeftBehind, removeTemporaryFiles } from './store';

/** A call of the client works no longer than this (ms); an import that began before and is not done was left. */
const leftAfter = 60_000;

/** What one tick does, beside its other work; the next one goes on. */
const stint: Stint = { pages: 1000, ms: 12_000 };

/** Plans hold names and sealed numbers; they are kept while an import can be committed or undone, and a day more (ms). */
const plansKept = 2 * 24 * 3_600_000;

/** Ends imports that nobody calls for any more, and forgets what is not needed any longer. */
export async function tendRosters(now: number): Promise<void> {
  const left = await importLeftBehind(now - leftAfter);
  if (left) await advance(left._id, now, stint);
  await forgetRostersBefore(now - plansKept);
  await removeTemporaryFiles(now);
}
