import { formatTime } from '../../kit/format/time';
import type { Output } from '../../services/contract';

/** Everything that is kept, as a text to take along. */
export function asText({ kept, attendances, consents }: Output<'member.mine'>, now = Date.now()): string {
  return [
    `两新先锋保存的我的资料（${formatTime(now, 0)}）`,
    ...kept.map(({ what, value, why }) => `${what}：${value}（${why}）`),
    `签到记录：${attendances} 次`,
    `同意接收的提醒：还有 ${consents} 次`,
  ].join('\n');
}
