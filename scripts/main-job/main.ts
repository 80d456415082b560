import { SingleBar } from 'cli-progress';
import { startLocalCloud } from '../../localcloud';
import { product } from '../cloud';
import { playMainJob, steps } from './steps';

/** The main job, played without a screen on a fresh local cloud. */

async function main(): Promise<void> {
  const startedAt = performance.now();
  const cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    ...product(),
    strictIndexes: true,
  });
  const bar = new SingleBar({ format: '{bar} {percentage}% {step}', hideCursor: true, noTTYOutput: true });
  const within = (step: number) => (part: number) => bar.update(step + part, { step: steps[step] });
  bar.start(steps.length, 0, { step: steps[0] });

  try {
    const { district, checks, activity, attendance, push, report } = await playMainJob(cloud, { within });
    bar.update(steps.length, { step: '完成' });
    bar.stop();

    console.log(`\n主任务（${district.organizations.length} 个组织，${district.members.length} 名党员）`);
    checks.print();
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
    const faults = checks.faults();
    if (faults.length > 0) throw new Error(`${faults.length} 项与实际不符`);
  } finally {
    bar.stop();
    await cloud.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
