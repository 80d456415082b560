import type { IconName } from '../kit/icon';
import { Tag, type Tone } from '../kit/tag';
import { guidanceStageLabels } from '../domain/labels';
import type { GuidanceStage } from '../services/contract';

const looks: Record<GuidanceStage, { tone: Tone; icon: IconName }> = {
  writing: { tone: 'plain', icon: 'edit' },
  inReview: { tone: 'warn', icon: 'clock' },
  approved: { tone: 'gold', icon: 'check' },
  published: { tone: 'good', icon: 'check' },
};

/** Where a checklist stands on its way to its readers. */
export function StageTag({ stage }: { stage: GuidanceStage }) {
  return <Tag {...looks[stage]}>{guidanceStageLabels[stage]}</Tag>;
}
