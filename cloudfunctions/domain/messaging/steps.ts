import type { Step } from '../../kernel/steps';
import { push } from './push/push';
import type { Sources } from './push/sources';

/** The timer's share of messaging; `sources` tell of what is pushed whether it is still so. */
export const messagingSteps = (sources: Sources): Step[] => [
  { name: 'push', run: (clock) => push(clock, sources) },
];
