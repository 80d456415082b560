import { carryOutStageLabels } from '../labels';
import type { CarryOutStage } from '../../services/contract';
import type { IconName } from '../../kit/icon';
import { Tag, type Tone } from '../../kit/tag';

const looks: Record<CarryOutStage, { tone: Tone; icon: IconName }> = {
  unplanned: { tone: 'warn', icon: 'warning' },
  planned: { tone: 'plain', icon: 'calendar' },
  held: { tone: 'warn', icon: 'clock' },
  reported: { tone: 'good', icon: 'check' },
};

/** How far a branch is with a month's checklist. */
export const CarryOutTag = ({ stage, overdue }: { stage: CarryOutStage; overdue: boolean }) =>
  overdue ? (
    <Tag tone="bad" icon="warning">
      {`${carryOutStageLabels[stage]} · 逾期`}
    </Tag>
  ) : (
    <Tag {...looks[stage]}>{carryOutStageLabels[stage]}</Tag>
  );
