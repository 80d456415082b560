import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { app, product, root } from '../cloud';
import { openids } from '../demo/accounts';
import { loadDemo } from '../demo/load';
import { writeTodaysRoster } from '../demo/roster-today';
import { openToday, visitorPhone } from '../demo/today';
import { goRound } from '../timer';

/** Serves the built product on this machine: local cloud, browser app and, on the first run, the demo district. */

const data = join(root, '.data/demo');

/** Written once the demo district is complete: a load that was cut short starts over. */
const complete = join(data, 'complete');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' } } });
  const fresh = !existsSync(complete);
  if (fresh) rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const cloud = await startLocalCloud({
    port: Number(values.port),
    data,
    ...product(),
    app,
    timers: 'running',
  });
  if (fresh) {
    await load(cloud);
    writeFileSync(complete, '');
  }
  await openToday(cloud, Date.now());
  announce(cloud, await writeTodaysRoster(cloud, data));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void cloud.close().then(() => process.exit(0));
    });
  }
  // What the timer would come to in its first minutes; closed meanwhile, it does that the next time.
  if (fresh) await goRound(cloud).catch(() => undefined);
}

async function load(cloud: LocalCloud): Promise<void> {
  // Where there is no terminal, as in a log, a line now and then instead of a bar that moves.
  const bar = new SingleBar({
    format: '载入演示区 {bar} {percentage}%',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  bar.start(1, 0);
  await loadDemo(cloud, Date.now(), { progress: (done, total) => bar.update(done / total) });
  bar.update(1);
  bar.stop();
}

function announce(cloud: LocalCloud, roster: string): void {
  const as = (who: string, openid: string) => console.log(`  ${who}  ${cloud.url}/app/?as=${openid}`);
  console.log('\n两新先锋已在本机运行（演示数据，人名均为虚构）');
  as('支部书记　', openids.secretary);
  as('党员　　　', openids.member);
  as('街镇党务　', openids.town);
  as('区级党务　', openids.district);
  as('区级管理员', openids.admin);
  as(`访客　　　`, openids.visitor);
  console.log(`  控制台　　  ${cloud.url}/`);
  console.log(
    `\n访客可以用手机号 ${visitorPhone} 绑定；书记可以导入 ${relative(root, roster)}，里面有新增、变更和要改的。`,
  );
  console.log('\n页面上可随时切换身份；Ctrl+C 停止，数据保留在 .data/demo，npm run demo:reset 重新开始。');
}

void main();
