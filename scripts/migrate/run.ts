import { lineOf } from '../../cloudfunctions/exit/format';
import type { MigrationRecord } from '../../cloudfunctions/kernel/model';
import { DeployFault } from '../deploy/fault';
import type { Progress } from '../deploy/progress';
import { each } from '../deploy/step';
import type { Cloud, Stored } from '../exit/cloud';
import type { Clock } from './clock';
import type { Migration } from './migration';
import { pendingOf, recordsOf, saveRecord } from './records';

/** Documents read at once. */
const pageSize = 100;

/** How many walks a migration may take until one finds nothing to change: more, and what it makes is not yet what it wants. */
const mostWalks = 10;

/** What a run works with. */
export interface Running {
  cloud: Cloud;
  clock: Clock;
  progress: Progress;
  /** How long whoever began before may still write as the release before did (ms); 0 where nobody can. */
  settlesAfter: number;
}

/**
 * Brings data up through the migrations that it has before it, one after another, each until a whole walk finds nothing
 * to change. It may be cut off anywhere and run again, and two may run at a time: what a document becomes is written
 * only if nobody wrote it meanwhile, else it is looked at anew. Answers how many documents were changed.
 * @throws DeployFault `migration` when one does not come to an end
 */
export async function migrate(running: Running, migrations: readonly Migration[]): Promise<number> {
  let changed = 0;
  const records = await recordsOf(running.cloud);
  for (const migration of pendingOf(migrations, records)) {
    const found = records.find(({ _id }) => Number(_id) === migration.number);
    changed += await runOne(running, migration, begun(migration, found, running.clock.now()));
  }
  return changed;
}

function begun(
  { number, what, formerFunctions }: Migration,
  found: MigrationRecord | undefined,
  now: number,
): MigrationRecord {
  const { startedAt = null, cursor = '', changed = 0 } = found ?? {};
  return {
    _id: String(number),
    what,
    formerFunctions,
    startedAt: startedAt ?? now,
    cursor,
    changed,
    doneAt: null,
  };
}

async function runOne(running: Running, migration: Migration, record: MigrationRecord): Promise<number> {
  const { cloud, clock, settlesAfter } = running;
  const settled = (record.startedAt ?? 0) + settlesAfter;
  let at = record;
  let total = 0;
  for (let walks = 0; walks < mostWalks; walks += 1) {
    const [isWhole, beganAt] = [at.cursor === '', clock.now()];
    // Before the first document changes it stands written that it was begun.
    await saveRecord(cloud, at);
    const changed = await walk(running, migration, at);
    total += changed;
    at = { ...at, cursor: '', changed: at.changed + changed };
    if (isWhole && changed === 0 && beganAt >= settled) {
      await saveRecord(cloud, { ...at, doneAt: clock.now() });
      return total;
    }
    // The walk that finds nothing must begin after the last that the release before may have written.
    await clock.pause(settled - clock.now());
  }
  throw new DeployFault(
    'migration',
    `资料升级 ${migration.number}（${migration.what}）走了 ${mostWalks} 遍，还有要改的`,
    '请技术人员看：同一条记录改了又要改，或者还有旧版本的函数在写。',
  );
}

/** Goes through the collection from where the record says; answers how many documents were changed. */
async function walk(
  { cloud, progress }: Running,
  migration: Migration,
  record: MigrationRecord,
): Promise<number> {
  const { collection, becomes, what } = migration;
  const total = await cloud.count(collection);
  let [last, seen, changed] = [record.cursor, 0, 0];
  for (;;) {
    const page = await cloud.find(collection, last, pageSize);
    const differing = page.filter((one) => lineOf(becameOf(migration, one)) !== lineOf(one));
    const outcomes = await each(differing, ({ _id }) => cloud.change(collection, _id, becomes));
    changed += outcomes.filter(Boolean).length;
    seen += page.length;
    progress(seen, Math.max(total, seen), `资料升级 ${migration.number}：${what}`);
    if (page.length < pageSize) return changed;
    last = page.at(-1)?._id ?? '';
    await saveRecord(cloud, { ...record, cursor: last, changed: record.changed + changed });
  }
}

function becameOf({ number, becomes }: Migration, document: Stored): Stored {
  const became = becomes(document);
  if (became._id !== document._id) throw new Error(`migration ${number} changes the _id ${document._id}`);
  return became;
}
