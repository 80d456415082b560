import { dataVersionOf, firstVersion } from '../../cloudfunctions/kernel/data-version';
import type { MigrationRecord } from '../../cloudfunctions/kernel/model';
import type { Cloud, Stored } from '../exit/cloud';
import type { Migration } from './migration';

const collection = 'migrations';

/** Which migrations were begun in a cloud, by number. */
export async function recordsOf(cloud: Cloud): Promise<MigrationRecord[]> {
  const found = (await cloud.find(collection, '', 1000)) as unknown as MigrationRecord[];
  return found.sort((one, other) => Number(one._id) - Number(other._id));
}

/** Writes down how far a migration has come. */
export const saveRecord = (cloud: Cloud, record: MigrationRecord): Promise<void> =>
  cloud.put(collection, record as unknown as Stored);

/** The version that data has once all of some migrations went through it. */
export const versionAfter = (migrations: readonly Migration[]): number =>
  migrations.at(-1)?.number ?? firstVersion;

/** The migrations that data has before it, in order. */
export function pendingOf(
  migrations: readonly Migration[],
  records: readonly Pick<MigrationRecord, '_id' | 'doneAt'>[],
): Migration[] {
  const version = dataVersionOf(records);
  return migrations.filter(({ number }) => number > version);
}

/** What was begun of later versions than one; functions that know only that one may not know what it left. */
export const beyond = (records: readonly MigrationRecord[], version: number): MigrationRecord[] =>
  records.filter(({ _id }) => Number(_id) > version);

/**
 * Writes down that the data of a cloud is of a version: what came before went through it, what comes after did not. For
 * data that is brought into a cloud in which nothing was.
 */
export async function standAt(
  cloud: Cloud,
  migrations: readonly Migration[],
  { version, now }: { version: number; now: number },
): Promise<void> {
  for (const { number, what, formerFunctions } of migrations) {
    const isPast = number <= version;
    const [startedAt, doneAt] = isPast ? [now, now] : [null, null];
    await saveRecord(cloud, {
      _id: String(number),
      what,
      formerFunctions,
      startedAt,
      cursor: '',
      changed: 0,
      doneAt,
    });
  }
}

/**
 * Has some migrations go through the data again, the next time they are asked for: functions of a release before them are
 * about to write as they know it.
 */
export async function beginAnew(cloud: Cloud, records: readonly MigrationRecord[]): Promise<void> {
  for (const record of records)
    await saveRecord(cloud, { ...record, startedAt: null, cursor: '', doneAt: null });
}
