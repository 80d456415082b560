import {
  developmentSteps,
  type DevelopmentActor,
  type DevelopmentStage,
  type DevelopmentStep,
  type StepOutcome,
} from '../../../types/shared/developments';

/** The twenty-five steps: who acts, what must be there before, and what a record of one says beside its day. Pure. */

/** What is written down of a step beside its day, where its paper lies, and why it was late. */
export type StepDetail =
  | 'people'
  | 'publicity'
  | 'training'
  | 'vote'
  | 'document'
  | 'special'
  | 'extension'
  | 'member';

interface Planned {
  stage: DevelopmentStage;
  actor: DevelopmentActor;
  needs: readonly DevelopmentStep[];
  /** What may come of it beside `done`. */
  outcomes?: readonly StepOutcome[];
  /** It goes on for as long as its stage, by reviews, and is not recorded by itself. */
  goesOn?: true;
  details?: readonly StepDetail[];
}

/** The plan, in the order of the steps. */
export const plan: Record<DevelopmentStep, Planned> = {
  application: { stage: 'applicant', actor: 'applicant', needs: [] },
  talk: { stage: 'applicant', actor: 'branch', needs: ['application'] },
  activist: { stage: 'activist', actor: 'branch', needs: ['talk'] },
  activistFiled: {
    stage: 'activist',
    actor: 'approver',
    needs: ['activist'],
    details: ['document'],
  },
  contacts: { stage: 'activist', actor: 'branch', needs: ['activist'], details: ['people'] },
  // Reviews are due from the day somebody became an activist, whether contacts are named by then or not.
  cultivation: { stage: 'activist', actor: 'branch', needs: ['activist'], goesOn: true },
  candidate: {
    stage: 'candidate',
    actor: 'branch',
    needs: ['activistFiled', 'contacts'],
    details: ['publicity'],
  },
  candidateFiled: {
    stage: 'candidate',
    actor: 'approver',
    needs: ['candidate'],
    outcomes: ['refused'],
    details: ['document'],
  },
  sponsors: { stage: 'candidate', actor: 'branch', needs: ['candidateFiled'], details: ['people'] },
  politicalReview: {
    stage: 'candidate',
    actor: 'branch',
    needs: ['candidateFiled'],
    outcomes: ['refused'],
  },
  training: {
    stage: 'candidate',
    actor: 'trainer',
    needs: ['candidateFiled'],
    outcomes: ['waived'],
    details: ['training', 'document'],
  },
  committeeReview: {
    stage: 'admission',
    actor: 'branch',
    needs: ['sponsors', 'politicalReview', 'training'],
    outcomes: ['refused'],
  },
  preExamination: {
    stage: 'admission',
    actor: 'approver',
    needs: ['committeeReview'],
    outcomes: ['refused'],
    details: ['document'],
  },
  admissionForm: { stage: 'admission', actor: 'applicant', needs: ['preExamination'] },
  admission: { stage: 'admission', actor: 'branch', needs: ['admissionForm'], details: ['vote'] },
  superiorTalk: { stage: 'admission', actor: 'approver', needs: ['admission'] },
  approval: {
    stage: 'admission',
    actor: 'approver',
    needs: ['superiorTalk'],
    outcomes: ['refused'],
    details: ['document', 'special'],
  },
  approvalFiled: { stage: 'admission', actor: 'upperOffice', needs: ['approval'] },
  placed: { stage: 'probation', actor: 'branch', needs: ['approval'], details: ['member'] },
  oath: { stage: 'probation', actor: 'branch', needs: ['placed'] },
  observation: { stage: 'probation', actor: 'branch', needs: ['placed'], goesOn: true },
  conversionAsked: { stage: 'probation', actor: 'applicant', needs: ['placed'] },
  conversion: {
    stage: 'probation',
    actor: 'branch',
    needs: ['conversionAsked', 'oath'],
    outcomes: ['extended', 'cancelled'],
    details: ['vote', 'extension'],
  },
  conversionApproval: {
    stage: 'probation',
    actor: 'approver',
    needs: ['conversion'],
    outcomes: ['refused'],
    details: ['document'],
  },
  archived: { stage: 'probation', actor: 'branch', needs: ['conversionApproval'] },
};

/**
 * What must be there before a step comes out so. That somebody is not to stay is decided whenever it has to be: neither
 * their asking nor their oath is waited for.
 */
export const needsOf = (step: DevelopmentStep, outcome?: StepOutcome): readonly DevelopmentStep[] =>
  step === 'conversion' && outcome === 'cancelled' ? ['placed'] : plan[step].needs;

/** The number of a step, from 1 to 25. */
export const numberOf = (step: DevelopmentStep): number => developmentSteps.indexOf(step) + 1;

/** True when a step comes before another in the plan, or is the same. */
export const isUpTo = (step: DevelopmentStep, last: DevelopmentStep): boolean =>
  numberOf(step) <= numberOf(last);

/** The steps that ask a superior for something: it is sent, and answered or sent back. */
export const askedSteps = developmentSteps.filter(
  (step) => plan[step].actor === 'approver' && step !== 'superiorTalk',
);

/** True for what a record of a step may say. */
export const hasDetail = (step: DevelopmentStep, detail: StepDetail): boolean =>
  plan[step].details?.includes(detail) ?? false;
