import { whetherDraftsDue } from '../domain/guidance/drafts';
import type { Step } from '../kernel/steps';
import { publishDue } from './publish-due';

export const guidanceSteps: Step[] = [
  {
    name: 'publish-guidances',
    waitsFor: (now) => [whetherDraftsDue(now)],
    run: (clock) => publishDue(clock()),
  },
];
