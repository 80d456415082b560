import type { AskedStatus } from '../../../types/shared/asked-questions';
import type { Look } from '../kit/tag';

/** How a question to the district stands, in an icon and a word. */
export const askedLooks: Record<AskedStatus, Look> = {
  open: { tone: 'gold', icon: 'clock', word: '等答复' },
  answered: { tone: 'good', icon: 'check-circle', word: '已答复' },
};
