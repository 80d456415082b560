import { whether } from '../../kernel/database';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { Organizations } from './model';
import { outOfStep, propagateDue } from './propagate';

/** What one tick does (ms), beside its other work; the next one goes on. */
const share = 3_000;

export const organizationSteps: Step[] = [
  {
    name: 'propagate',
    waitsFor: (now) => [whether(Organizations, outOfStep(now))],
    run: (clock) => propagateDue(clock(), stint(share, clock)),
  },
];
