import type { DutyState } from '../../../types/shared/duties';
import { Tag, type Look } from '../kit/tag';
import { dutyWord } from './labels';

const looks: Record<DutyState, Omit<Look, 'word'>> = {
  done: { tone: 'good', icon: 'check' },
  open: { tone: 'plain', icon: 'calendar' },
  soon: { tone: 'warn', icon: 'clock' },
  overdue: { tone: 'bad', icon: 'warning' },
  exempt: { tone: 'plain', icon: 'info' },
  future: { tone: 'plain', icon: 'calendar' },
  unknown: { tone: 'plain', icon: 'info' },
};

/** Where a meeting that is due stands: red, amber or green, and always in a word. */
export const DutyTag = ({ state, isPractice }: { state: DutyState; isPractice: boolean }) => (
  <Tag {...looks[state]} word={dutyWord(state, isPractice)} />
);
