import {
  ownDevelopmentPaperNames,
  ownDevelopmentPapers,
  type DevelopmentStep,
  type OwnDevelopmentPaper,
  type TickedPaper,
} from '../../../types/shared/developments';
import type { DevelopmentRecord } from './model';

/** A paper of a person's own: of which day it is and where it lies; never what it says. */
export interface OwnPaper {
  on?: string;
  lies?: string;
  paper: OwnDevelopmentPaper;
  step: DevelopmentStep;
  /** Whether it is there. */
  isThere: boolean;
  /** The step says so: it is recorded and put right there, and nowhere else. */
  isTheStep: boolean;
}

/** Papers of a person's own and of the political review, in the order of their steps, with what is known of each. Pure. */
export const ownPapersOf = ({ steps, held = {} }: Pick<DevelopmentRecord, 'steps' | 'held'>): OwnPaper[] =>
  ownDevelopmentPaperNames.map((paper) => {
    const { step, isTheStep } = ownDevelopmentPapers[paper];
    const found = isTheStep ? steps[step] : held[paper as TickedPaper];
    const { on, lies } = found ?? {};
    return { paper, step, isTheStep, isThere: !!found, ...(on && { on }), ...(lies && { lies }) };
  });
