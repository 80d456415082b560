import type { CarryOutStage } from '../../../types/feedback/words';
import { Tag, type Look } from '../kit/tag';

const looks: Record<CarryOutStage, Look> = {
  unplanned: { tone: 'warn', icon: 'warning', word: '未安排' },
  planned: { tone: 'plain', icon: 'calendar', word: '已安排' },
  held: { tone: 'warn', icon: 'clock', word: '待反馈' },
  reported: { tone: 'good', icon: 'check', word: '已反馈' },
};

/** The last day is over; telling back is still open. */
const notTold: Look = { tone: 'warn', icon: 'clock', word: '未反馈' };

/** How far a branch is with a month's guidance. */
export function CarryOutTag({ stage, overdue }: { stage: CarryOutStage; overdue: boolean }) {
  return <Tag {...(overdue ? notTold : looks[stage])} />;
}
