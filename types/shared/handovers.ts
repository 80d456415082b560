/** 工作移交: a secretary's work goes over to who follows, once the organisation above agreed. */

/** Where it stands: it waits for the office above, for who leaves, for who follows; it is done; or it came to nothing. */
export const handoverStates = ['asked', 'approved', 'given', 'done', 'declined', 'withdrawn'] as const;
export type HandoverState = (typeof handoverStates)[number];

/** Those in which it goes on. */
export const openHandovers = ['asked', 'approved', 'given'] as const satisfies readonly HandoverState[];

/** What happened to it. */
export const handoverSteps = ['asked', 'approved', 'given', 'taken', 'declined', 'withdrawn'] as const;
export type HandoverStep = (typeof handoverSteps)[number];

/** The same in words, after the name of who did it. */
export const handoverStepWords: Record<HandoverStep, string> = {
  asked: '提出移交',
  approved: '同意',
  given: '移交',
  taken: '接手',
  declined: '没有同意',
  withdrawn: '撤回',
};
