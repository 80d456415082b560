import type { Look } from '../kit/tag';
import type { ClassPhase, EnrolmentState, SuperiorState } from '../../../types/shared/trainings';
import { enrolmentStateLabels, phaseLabels, superiorStateLabels } from './labels';

const phases: Record<ClassPhase, Pick<Look, 'tone' | 'icon'>> = {
  draft: { tone: 'plain', icon: 'edit' },
  enrolling: { tone: 'gold', icon: 'flag' },
  enrolled: { tone: 'plain', icon: 'clock' },
  underWay: { tone: 'gold', icon: 'clock' },
  over: { tone: 'plain', icon: 'clock' },
  settled: { tone: 'good', icon: 'check-circle' },
  cancelled: { tone: 'plain', icon: 'close' },
};

/** Where a class stands. */
export const phaseLook = (phase: ClassPhase): Look => ({ ...phases[phase], word: phaseLabels[phase] });

const states: Record<EnrolmentState, Pick<Look, 'tone' | 'icon'>> = {
  invited: { tone: 'gold', icon: 'flag' },
  enrolled: { tone: 'good', icon: 'check-circle' },
  waiting: { tone: 'warn', icon: 'clock' },
  withdrawn: { tone: 'plain', icon: 'close' },
};

/** Where a person stands with it. */
export const stateLook = (state: EnrolmentState): Look => ({
  ...states[state],
  word: enrolmentStateLabels[state],
});

const superior: Record<SuperiorState, Pick<Look, 'tone' | 'icon'>> = {
  recommended: { tone: 'warn', icon: 'clock' },
  attended: { tone: 'good', icon: 'check-circle' },
  notGone: { tone: 'plain', icon: 'close' },
};

/** What came of a recommendation. */
export const superiorLook = (state: SuperiorState): Look => ({
  ...superior[state],
  word: superiorStateLabels[state],
});
