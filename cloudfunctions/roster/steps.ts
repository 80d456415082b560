import type { Step } from '../kernel/steps';
import { tendImports, whetherLeft } from './tend';

export const rosterSteps: Step[] = [
  { name: 'tend-imports', waitsFor: (now) => [whetherLeft(now)], run: (clock) => tendImports(clock()) },
];
