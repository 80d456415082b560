import type { Round, Step } from '../kernel/steps';
import { branchRound, checkClosed, whetherClosedLately } from './check-round';

export const complianceSteps: Step[] = [
  {
    name: 'check-closed',
    waitsFor: (now) => [whetherClosedLately(now)],
    run: (clock) => checkClosed(clock()),
  },
];

export const complianceRounds: Round[] = [branchRound];
