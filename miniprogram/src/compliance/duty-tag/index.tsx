import { dutyStateLabels } from '../../domain/labels';
import type { DutyState } from '../../services/contract';
import type { IconName } from '../../kit/icon';
import { Tag, type Tone } from '../../kit/tag';

const looks: Record<DutyState, { tone: Tone; icon: IconName }> = {
  done: { tone: 'good', icon: 'check' },
  open: { tone: 'plain', icon: 'calendar' },
  soon: { tone: 'warn', icon: 'clock' },
  overdue: { tone: 'bad', icon: 'warning' },
  exempt: { tone: 'plain', icon: 'info' },
  future: { tone: 'plain', icon: 'calendar' },
  unknown: { tone: 'plain', icon: 'info' },
};

/** Where a meeting that is due stands: red, amber or green, and always in a word. */
export const DutyTag = ({ state }: { state: DutyState }) => (
  <Tag {...looks[state]}>{dutyStateLabels[state]}</Tag>
);
