import type { CheckInPhase } from '../../../types/shared/activities';
import { formatClock } from '../kit/format/time';
import { Tag, type Look } from '../kit/tag';

interface Props {
  activity: { phase: CheckInPhase; checkedInAt?: number; toConfirm?: boolean };
}

const looks: Record<CheckInPhase, Look> = {
  notOpenYet: { tone: 'plain', icon: 'calendar', word: '未开始' },
  open: { tone: 'warn', icon: 'clock', word: '签到中' },
  closed: { tone: 'plain', icon: 'lock', word: '已结束' },
};

/** Where an activity stands for the reader: checked in at what time, else whether check-in is open. */
export function ActivityState({ activity: { phase, checkedInAt, toConfirm } }: Props) {
  if (toConfirm) return <Tag tone="warn" icon="clock" word="签到待确认" />;
  if (checkedInAt === undefined) return <Tag {...looks[phase]} />;
  return <Tag tone="good" icon="check" word={`已签到 ${formatClock(checkedInAt)}`} />;
}
