import { whetherExitIsWritten } from '../domain/asking/exits';
import type { Step } from '../kernel/steps';
import { stint } from '../kernel/stint';
import { writeExit } from './write';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 20_000;

export const exitSteps: Step[] = [
  {
    name: 'write-exit',
    whileReadOnly: true,
    waitsFor: () => [whetherExitIsWritten()],
    run: (clock) => writeExit(clock, stint(share, clock)),
  },
];
