import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { propagateDue } from './propagate';

/** What one tick does (ms), beside its other work; the next one goes on. */
const share = 3_000;

export const organizationSteps: Step[] = [
  { name: 'propagate', run: (clock) => propagateDue(clock(), stint(share, clock)) },
];
