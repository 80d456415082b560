import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../cloud';
import { connect as connectData } from '../exit/cloud';
import { connect } from './cloud';
import { deploy, planDeployment } from './deploy';
import { faultOf, stop } from './fault';
import { folderOf } from './kept';
import { titleOf } from './plan/migrations';
import { showProgress } from './progress';
import { readRelease } from './release';
import { readSettings, variablesOf } from './settings';
import { connectWechat, WechatRefusal } from './wechat';

/**
 * `npm run deploy [-- --plan] [--env ENV] [--settings FILE] [--url URL]`: brings what was built to the environment of
 * `deployment.json`, or to `ENV`; `local` is a local cloud at `URL`. `--plan` only tells what it would do; `--releases`
 * keeps zips elsewhere than in `.data/releases`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      plan: { type: 'boolean', default: false },
      env: { type: 'string' },
      settings: { type: 'string', default: join(root, 'deployment.json') },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
      releases: { type: 'string' },
    },
  });
  const settings = readSettings({ file: values.settings, env: values.env }, process.env);
  const deployment = {
    settings,
    variables: variablesOf(settings, process.env),
    release: readRelease(),
    cloud: connect(settings, values.url),
    data: connectData({ env: settings.environment, url: values.url }),
    wechat: await connectWechat(settings, values.url).catch((error: unknown) => {
      if (error instanceof WechatRefusal) return error;
      throw faultOf(error, '连接微信的服务器');
    }),
  };
  const planned = await planDeployment(deployment);
  const steps = [...planned.plan, ...planned.interfaces].flat().map(({ what }) => what);
  steps.push(...planned.migrations.map(titleOf));
  console.log(
    `环境 ${settings.environment}：${steps.length > 0 ? `要做 ${steps.length} 件事` : '已经是这个样子，没有要改的'}`,
  );
  for (const what of steps) console.log(`  ${what}`);
  if (values.plan) return;
  const shown = showProgress();
  const folder = values.releases ?? folderOf(settings.environment);
  const { checked, migrated, byHand } = await deploy(deployment, planned, {
    folder,
    progress: shown.progress,
    now: Date.now(),
  }).finally(shown.stop);
  console.log(`\n部署完成，${checked.length} 个函数都调用过一次，答复正常。`);
  if (planned.migrations.length > 0) console.log(`资料已升级，改了 ${migrated} 条。`);
  console.log('\n还有这些只能由人在微信公众平台和微信开发者工具里办：');
  byHand.forEach(({ what, details }, index) => {
    console.log(`${index + 1}. ${what}`);
    for (const detail of details) console.log(`   - ${detail}`);
  });
}

main().catch((error: unknown) => stop(error, '部署'));
