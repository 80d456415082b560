import { minutesStateLabels } from '../labels';
import type { MinutesState } from '../../services/contract';
import type { IconName } from '../../kit/icon';
import { Tag, type Tone } from '../../kit/tag';

const looks: Record<MinutesState, { tone: Tone; icon: IconName }> = {
  none: { tone: 'warn', icon: 'edit' },
  open: { tone: 'warn', icon: 'clock' },
  confirmed: { tone: 'good', icon: 'check' },
};

/** Where the minutes of a gathering stand. */
export const MinutesTag = ({ state }: { state: MinutesState }) => (
  <Tag {...looks[state]}>{minutesStateLabels[state]}</Tag>
);
