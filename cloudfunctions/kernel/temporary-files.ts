import { collection, command, whether, type Transaction } from './database';
import { deleteFiles } from './storage';
import { TemporaryFiles, type TemporaryFileRecord } from './model';
import type { Step } from './steps';

/** Files that are of use for a while only: each is written down before it is used, and the timer removes it. */

/** Sees to it that a file does not stay; said twice, the first word stands. */
export async function dropLater(file: TemporaryFileRecord): Promise<void> {
  await collection(TemporaryFiles).addOnce(file);
}

/** Those of some files that are written down and have not been removed. */
export const knownFiles = (ids: string[]): Promise<TemporaryFileRecord[]> =>
  ids.length > 0 ? collection(TemporaryFiles).findByIds(ids) : Promise.resolve([]);

/** Says anew until when a file stays; `null` keeps it for good. */
export async function keepUntil(within: Transaction, id: string, removeAt: number | null): Promise<void> {
  await within.in(TemporaryFiles).update(id, { removeAt });
}

/** Some files are over now, those that were kept for good too. */
export const dropNow = (ids: readonly string[], now: number): Promise<number> =>
  collection(TemporaryFiles).updateWhere({ _id: command.in(ids) }, { removeAt: now });

const over = (now: number) => ({ removeAt: command.lte(now) });

/** Removes files whose time is over from storage. */
async function removeFiles(now: number): Promise<void> {
  const files = await collection(TemporaryFiles).find(over(now), {
    orderBy: [['removeAt', 'asc']],
    limit: 50,
  });
  if (files.length === 0) return;
  await deleteFiles(files.map(({ fileId }) => fileId));
  await collection(TemporaryFiles).removeWhere({ _id: command.in(files.map(({ _id }) => _id)) });
}

export const fileSteps: Step[] = [
  {
    name: 'remove-files',
    whileReadOnly: true,
    waitsFor: (now) => [whether(TemporaryFiles, over(now))],
    run: (clock) => removeFiles(clock()),
  },
];
