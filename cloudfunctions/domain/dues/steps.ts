import { walk, type NightStep } from '../../kernel/night';
import type { Step } from '../../kernel/steps';
import { markLeft } from './left';
import { DuesAssessments } from './model';
import { resealBases, whetherBasesSealedBefore } from './reseal';

export const duesSteps: Step[] = [
  { name: 'reseal-bases', waitsFor: whetherBasesSealedBefore, run: resealBases },
];

/** Whose base a branch has no more business with. */
export const duesNight: NightStep[] = [{ name: 'dues-left', run: walk(DuesAssessments, markLeft) }];
