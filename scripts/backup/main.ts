import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { minuteOf } from '../../cloudfunctions/kernel/clock';
import { declaredCollections, root } from '../cloud';
import { stop } from '../deploy/fault';
import { showProgress } from '../deploy/progress';
import { readSettings } from '../deploy/settings';
import { connect } from '../exit/cloud';
import { readFolder } from '../exit/folder';
import { isBackup, type Backup } from './format';
import { folderOf, keepBackup, keptBackups } from './kept';
import { takeBackup } from './take';

/**
 * `npm run backup [-- --env ENV] [--out DIR] [--keep N]`: takes a backup of the environment of `deployment.json`, or of
 * `ENV`, and keeps the latest N. `-- --verify [--from BACKUP]` checks the latest one, or the one named.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      out: { type: 'string' },
      keep: { type: 'string', default: '14' },
      verify: { type: 'boolean', default: false },
      from: { type: 'string' },
      settings: { type: 'string', default: join(root, 'deployment.json') },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
    },
  });
  const most = Number(values.keep);
  if (!Number.isInteger(most) || most < 1) throw new Error('留几份要写一个大于零的整数：--keep 14');
  const { environment, appId } = readSettings({ file: values.settings, env: values.env }, process.env);
  const place = values.out ?? folderOf(environment);
  if (values.verify) {
    const folder = values.from ?? keptBackups(place)[0] ?? place;
    const { manifest, sha256 } = readFolder(folder);
    if (!isBackup(manifest)) throw new Error(`${folder} 是导出，不是备份`);
    tell(folder, manifest, sha256);
    return;
  }
  const cloud = connect({ env: environment, url: values.url });
  const collections = declaredCollections();
  const shown = showProgress();
  const { folder, written, sha256 } = await keepBackup({ place, most, now: Date.now() }, (into) =>
    takeBackup({ cloud, folder: into, collections, appId, now: Date.now, progress: shown.progress }),
  ).finally(shown.stop);
  tell(folder, written, sha256);
  console.log(`这里现有 ${keptBackups(place).length} 份，最多留 ${most} 份。`);
}

/** Says what a backup holds whose files were all found to be what its manifest says. */
function tell(folder: string, backup: Backup, sha256: string): void {
  for (const line of summaryOf(backup)) console.log(line);
  console.log(`每个文件都与清单相符。清单 SHA-256：${sha256}`);
  console.log(`位置：${folder}`);
}

function summaryOf({ organizationName, asOf, registers, dataVersion, keys, unsettled }: Backup): string[] {
  const records = registers.reduce((sum, register) => sum + register.records, 0);
  const attached = registers.flatMap(({ parts }) => parts.flatMap((part) => part.attached));
  const files = new Map(attached.map((one) => [one.fileId, 'missing' in one]));
  const missing = [...files.values()].filter(Boolean).length;
  return [
    `${organizationName}：${registers.length} 个集合、${records} 条记录、${files.size - missing} 个文件，资料第 ${dataVersion} 版`,
    ...(missing > 0 ? [`有 ${missing} 个文件备份时云里已经没有`] : []),
    keys.length > 0 ? `手机号是密文，打开要用密钥 ${keys.join('、')}：密钥不在备份里` : '里面没有密文',
    unsettled.length === 0
      ? `内容是 ${minuteOf(asOf)}（北京时间）那一刻的样子`
      : `备份时一直有人在办事，这些集合前后可能差几分钟：${unsettled.join('、')}`,
  ];
}

main().catch((error: unknown) => stop(error, '备份'));
