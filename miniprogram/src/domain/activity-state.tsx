import type { CheckInPhase } from '../../../types/shared/activities';
import { formatClock } from '../kit/format/time';
import { Tag, type Look } from '../kit/tag';

interface Props {
  activity: { phase: CheckInPhase; checkedInAt?: number; toConfirm?: boolean; onLeave?: boolean };
}

const looks: Record<CheckInPhase, Look> = {
  notOpenYet: { tone: 'plain', icon: 'calendar', word: '未开始' },
  open: { tone: 'warn', icon: 'clock', word: '签到中' },
  closed: { tone: 'plain', icon: 'lock', word: '已结束' },
};

/** Where an activity stands for the reader: checked in at what time, on leave, else whether check-in is open. */
export function ActivityState({ activity: { phase, checkedInAt, toConfirm, onLeave } }: Props) {
  if (toConfirm) return <Tag tone="warn" icon="clock" word="签到待确认" />;
  if (checkedInAt !== undefined)
    return <Tag tone="good" icon="check" word={`已签到 ${formatClock(checkedInAt)}`} />;
  if (onLeave) return <Tag tone="plain" icon="calendar" word="已请假" />;
  return <Tag {...looks[phase]} />;
}
