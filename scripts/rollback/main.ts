import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../cloud';
import { connect as connectData } from '../exit/cloud';
import { connect } from '../deploy/cloud';
import { stop } from '../deploy/fault';
import { folderOf } from '../deploy/kept';
import { showProgress } from '../deploy/progress';
import { readSettings } from '../deploy/settings';
import { rehearse } from './rehearsal';
import { findWayBack, rollBack } from './rollback';

/**
 * `npm run rollback [-- --env ENV] [--to RELEASE]`: puts the functions of the release before back into the cloud, and
 * plays the main job with them on this machine.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      to: { type: 'string', default: '' },
      settings: { type: 'string', default: join(root, 'deployment.json') },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
      releases: { type: 'string' },
    },
  });
  const settings = readSettings({ file: values.settings, env: values.env }, process.env);
  const environment = {
    cloud: connect(settings, values.url),
    data: connectData({ env: settings.environment, url: values.url }),
  };
  const wayBack = await findWayBack(
    environment,
    values.releases ?? folderOf(settings.environment),
    values.to,
  );
  console.log(`环境 ${settings.environment}：退回 ${wayBack.release.id} 的函数，数据库、文件和环境变量不动`);
  const shown = showProgress();
  await rollBack(environment, wayBack, shown.progress).finally(shown.stop);
  console.log('已退回，每个函数都调用过一次，答复正常。正在本机用这些函数走一遍主任务……');
  const faults = await rehearse(wayBack.functions);
  for (const fault of faults) console.error(`  ✗ ${fault}`);
  if (faults.length > 0) throw new Error(`主任务有 ${faults.length} 项与应有的不符，请技术人员看`);
  console.log('主任务走通：发布、签到、台账、推送、统计都对。');
}

main().catch((error: unknown) => stop(error, '退回'));
