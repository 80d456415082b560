import type { GuidanceStage } from '../../../types/shared/guidances';
import { Tag, type Look } from '../kit/tag';

const looks: Record<GuidanceStage, Look> = {
  writing: { tone: 'plain', icon: 'edit', word: '编写中' },
  inReview: { tone: 'warn', icon: 'clock', word: '审核中' },
  approved: { tone: 'gold', icon: 'check', word: '待发布' },
  published: { tone: 'good', icon: 'check', word: '已发布' },
};

/** Where a guidance stands on its way to its readers. */
export const StageTag = ({ stage }: { stage: GuidanceStage }) => <Tag {...looks[stage]} />;
