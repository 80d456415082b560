import { firstVersion } from '../../../cloudfunctions/kernel/data-version';
import type { Cloud } from '../../exit/cloud';
import type { Migration } from '../../migrate/migration';
import { beyond, pendingOf, recordsOf, versionAfter } from '../../migrate/records';
import { DeployFault } from '../fault';
import type { Release } from '../release';

/** A migration that the data has before it, and through how many documents it goes. */
export interface PendingMigration {
  migration: Migration;
  documents: number;
}

/**
 * The migrations that the data of a cloud has before it, after which functions of the release may rely on them.
 * @throws DeployFault `newer` for code older than the data, `skipped` where the functions do not read what is stored,
 * `numbers` when migrations are not numbered one after another
 */
export async function planMigrations(
  data: Cloud,
  { migrations }: Pick<Release, 'migrations'>,
): Promise<PendingMigration[]> {
  checkNumbers(migrations);
  const records = await recordsOf(data);
  const known = versionAfter(migrations);
  const [newer] = beyond(records, known).reverse();
  if (newer) {
    throw new DeployFault(
      'newer',
      `云里的资料已经升到第 ${newer._id} 版，这里的代码只认得第 ${known} 版`,
      '请用最新的代码部署。',
    );
  }
  const pending: PendingMigration[] = [];
  for (const migration of pendingOf(migrations, records)) {
    pending.push({ migration, documents: await data.count(migration.collection) });
  }
  const skipped = pending.find(
    ({ migration, documents }) => migration.formerShape === 'dropped' && documents > 0,
  );
  if (skipped) {
    const { number, what } = skipped.migration;
    throw new DeployFault(
      'skipped',
      `云里的资料还没有升到第 ${number} 版（${what}），这里的函数已经读不了原来的样子`,
      `先取出带来第 ${number} 版的那一次代码，部署一次，再部署这一次。`,
    );
  }
  return pending;
}

function checkNumbers(migrations: readonly Migration[]): void {
  const wrong = migrations.find(({ number }, index) => number !== firstVersion + 1 + index);
  if (wrong) {
    throw new DeployFault(
      'numbers',
      `资料升级 ${wrong.number}（${wrong.what}）的编号不接着前一个`,
      '请技术人员看 scripts/migrate/numbered：编号从 2 开始，一个接一个。',
    );
  }
}

/** What one is called in the plan. */
export const titleOf = ({ migration, documents }: PendingMigration): string => {
  const { number, what, collection, formerFunctions } = migration;
  const after = formerFunctions === 'break' ? '；做了就不能退回以前的函数' : '';
  return `资料升级 ${number}：${what}（${collection}，${documents} 条${after}）`;
};
