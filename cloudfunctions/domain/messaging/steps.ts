import type { Step } from '../../kernel/steps';
import { push } from './push/push';
import { whetherCampaignsOpen } from './push/store';
import type { Sources } from './push/sources';

/** The timer's share of messaging; `sources` tell of what is pushed whether it is still so. */
export const messagingSteps = (sources: Sources): Step[] => [
  { name: 'push', waitsFor: (now) => [whetherCampaignsOpen(now)], run: (clock) => push(clock, sources) },
];
