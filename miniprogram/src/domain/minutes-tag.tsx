import type { MinutesState } from '../../../types/shared/minutes';
import { Tag, type Look } from '../kit/tag';

const looks: Record<MinutesState, Look> = {
  none: { tone: 'warn', icon: 'edit', word: '记录还没写' },
  open: { tone: 'warn', icon: 'clock', word: '记录待确认' },
  confirmed: { tone: 'good', icon: 'check', word: '记录已确认' },
};

/** Where the minutes of a gathering stand. */
export const MinutesTag = ({ state }: { state: MinutesState }) => <Tag {...looks[state]} />;
