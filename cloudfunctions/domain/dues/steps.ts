import { walk, type NightStep } from '../../kernel/night';
import { whether } from '../../kernel/database';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { markLeft } from './left';
import { DuesAssessments, DuesYears } from './model';
import { resealBases, whetherBasesSealedBefore } from './reseal';
import { sumUpDues, unsummed } from './years';

/** What one tick does of the sums (ms), beside its other work; the next one goes on. */
const share = 4_000;

export const duesSteps: Step[] = [
  {
    name: 'sum-up-dues',
    waitsFor: (now) => [whether(DuesYears, unsummed(now))],
    run: (clock) => sumUpDues(clock(), stint(share, clock)),
  },
  { name: 'reseal-bases', waitsFor: whetherBasesSealedBefore, run: resealBases },
];

/** Whose base a branch has no more business with. */
export const duesNight: NightStep[] = [{ name: 'dues-left', run: walk(DuesAssessments, markLeft) }];
