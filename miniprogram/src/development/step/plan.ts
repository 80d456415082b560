import type { DevelopmentStep, StepOutcome } from '../../../../types/shared/developments';

/** What a form asks of a step, beside its day and where the paper lies: nothing that the step has no place for. */
interface Asks {
  outcomes?: readonly StepOutcome[];
  people?: 'contacts' | 'sponsors';
  publicity?: true;
  training?: true;
  vote?: true;
  document?: 'needed' | 'ifAny';
  special?: true;
  member?: true;
  /** What is to be known before. */
  hint?: string;
}

const asked: Partial<Record<DevelopmentStep, Asks>> = {
  application: { hint: '申请书由本人保管在支部，这里只记日期' },
  talk: { hint: '书记、副书记或组织委员谈话；谈话内容不写在这里' },
  activistFiled: { document: 'ifAny' },
  contacts: { people: 'contacts', hint: '一至两名本支部正式党员' },
  candidate: { publicity: true },
  candidateFiled: { document: 'ifAny', outcomes: ['done', 'refused'] },
  sponsors: { people: 'sponsors', hint: '一般是两名正式党员' },
  politicalReview: { outcomes: ['done', 'refused'], hint: '只记是否合格；审查内容不写在这里' },
  training: { training: true, outcomes: ['done', 'waived'], document: 'ifAny' },
  committeeReview: { outcomes: ['done', 'refused'] },
  preExamination: { document: 'ifAny', outcomes: ['done', 'refused'] },
  admission: { vote: true },
  approval: { document: 'needed', special: true, outcomes: ['done', 'refused'] },
  placed: { member: true, hint: '登记以后，这位同志就在党员名册里，是预备党员' },
  conversion: { vote: true, outcomes: ['done', 'extended', 'cancelled'] },
  conversionApproval: {
    document: 'needed',
    outcomes: ['done', 'refused'],
    hint: '批准以后，名册上的身份和转正日期跟着改',
  },
};

/** What the form of a step asks. */
export const asksOfStep = (step: DevelopmentStep): Asks => asked[step] ?? {};
