import type { MigrationRecord } from './model';

/** The version that stored data begins with; the first migration is number 2. */
export const firstVersion = 1;

/**
 * The version of what is stored: that of the last migration that went through it whole, all before it having done so
 * too. While one is at work, or lets what an earlier release wrote catch up, it is the version before.
 */
export function dataVersionOf(records: readonly Pick<MigrationRecord, '_id' | 'doneAt'>[]): number {
  const done = new Set(records.filter(({ doneAt }) => doneAt !== null).map(({ _id }) => Number(_id)));
  let version = firstVersion;
  while (done.has(version + 1)) version += 1;
  return version;
}
