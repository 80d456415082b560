import { SingleBar } from 'cli-progress';
import { startLocalCloud } from '../../localcloud';
import { declaredCollections, environment, functions, rules } from '../cloud';
import { loadDemo } from '../demo/load';
import { Caller } from '../caller';
import { Checks } from './checks';
import { checkInMembers } from './check-in';
import { closeAndLedger } from './close';
import { publishThemeDay } from './publish';
import { pushGuidance } from './push';
import { reportDistrict } from './report';
import { opening, type Play } from './play';

/** The main job, played without a screen on a fresh local cloud. */

async function main(): Promise<void> {
  const startedAt = performance.now();
  const cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    functions,
    collections: declaredCollections(),
    ...rules,
    environment,
    strictIndexes: true,
  });
  cloud.setNow(opening);
  const bar = new SingleBar({ format: '{bar} {percentage}% {step}', hideCursor: true, noTTYOutput: true });
  const steps = ['载入演示区', '发布主题党日', '签到', '结束并入台账', '推送下月清单', '区级统计'];
  const within = (step: number) => (part: number) => bar.update(step + part, { step: steps[step] });
  bar.start(steps.length, 0, { step: steps[0] });

  try {
    const loaded = within(0);
    const district = await loadDemo(cloud, opening, (done, total) => loaded(done / total));
    const play: Play = { cloud, district, caller: new Caller(cloud), checks: new Checks() };
    within(1)(0);
    const activity = await publishThemeDay(play);
    const attendance = await checkInMembers(play, activity, within(2));
    within(3)(0);
    await closeAndLedger(play, activity, attendance);
    const push = await pushGuidance(play, within(4));
    within(5)(0);
    const report = await reportDistrict(play);
    bar.update(steps.length, { step: '完成' });
    bar.stop();

    console.log(`\n主任务（${district.organizations.length} 个组织，${district.members.length} 名党员）`);
    play.checks.print();
    console.table({
      已发布: activity.activityId,
      应到: activity.expected,
      实到: attendance.present,
      ...Object.fromEntries(
        Object.entries(attendance.refused).map(([code, count]) => [`拒绝 ${code}`, count]),
      ),
      收件箱送达: push.inboxes,
      订阅消息送达: push.sent,
      重复推送: push.resent,
      '本月已开主题党日/支部数': `${report.held}/${report.branches}`,
      每次签到的数据库请求: attendance.requestsPerCheckIn,
      用时秒: ((performance.now() - startedAt) / 1000).toFixed(1),
    });
    if (play.checks.failures > 0) throw new Error(`${play.checks.failures} 项与实际不符`);
  } finally {
    bar.stop();
    await cloud.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
