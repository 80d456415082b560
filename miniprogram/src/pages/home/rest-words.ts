import type { Output } from '../../services/contract';
import type { Moment } from './moment';

type Known = Pick<Output<'home.get'>, 'branchThemeDay' | 'checkedInToday'>;

/** Why there is nothing to do now, true to what is known. */
export function restWords({ branchThemeDay, checkedInToday }: Known, { open, next }: Moment): string {
  if (branchThemeDay === 'held' || branchThemeDay === 'reported') return '本月任务都完成了';
  if (checkedInToday) return '今天的签到已完成';
  if (open.some(({ onLeave }) => onLeave)) return '您已请假，不用签到';
  if (next.length > 0) return '现在没有要办的事，活动开始前会开放签到';
  return '现在没有要办的事，支部发布活动后会出现在这里';
}
