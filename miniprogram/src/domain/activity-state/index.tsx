import { phaseLabels } from '../labels';
import { formatClock } from '../../kit/format/time';
import type { CheckInPhase } from '../../services/contract';
import { Tag } from '../../kit/tag';

interface Props {
  activity: { phase: CheckInPhase; checkedInAt?: number; toConfirm?: boolean };
}

/** Where an activity stands for the reader: checked in at what time, else whether check-in is open. */
export function ActivityState({ activity }: Props) {
  if (activity.toConfirm) {
    return (
      <Tag tone="warn" icon="clock">
        签到待确认
      </Tag>
    );
  }
  if (activity.checkedInAt !== undefined) {
    return (
      <Tag tone="good" icon="check">
        {`已签到 ${formatClock(activity.checkedInAt)}`}
      </Tag>
    );
  }
  if (activity.phase === 'open') {
    return (
      <Tag tone="warn" icon="clock">
        {phaseLabels.open}
      </Tag>
    );
  }
  return (
    <Tag tone="plain" icon={activity.phase === 'closed' ? 'lock' : 'calendar'}>
      {phaseLabels[activity.phase]}
    </Tag>
  );
}
