/** 组织生活会 and 民主评议党员 of a year, in the words of both sides. */

/** The steps of the year's work, in order. */
export const reviewSteps = ['talks', 'life', 'review', 'sheets', 'grades', 'rectification'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** Kinds of gathering that two of the steps are: what is written down of them is the gathering's own. */
export const reviewGatherings = { life: 'organizationalLife', review: 'democraticReview' } as const;
export type ReviewGathering = (typeof reviewGatherings)[keyof typeof reviewGatherings];

/** Grades (等次), from the best on; of each the record has a number and no names. */
export const reviewGrades = ['excellent', 'qualified', 'basic', 'unqualified'] as const;
export type ReviewGrade = (typeof reviewGrades)[number];
export type GradeCounts = Record<ReviewGrade, number>;

/** How many are graded. */
export const gradedOf = (counts: GradeCounts): number =>
  reviewGrades.reduce((sum, grade) => sum + counts[grade], 0);

/** At most so many of some full members are 优秀, when it is one of `oneOf`; whole people. Rule `excellentOneOf`. */
export const excellentAtMost = (fullMembers: number, oneOf: number): number =>
  Math.floor(fullMembers / oneOf);

/** What is written down of the sheets (测评表): numbers only. */
export interface SheetCounts {
  issued: number;
  returned: number;
  valid: number;
}

/** One matter of the branch's list (整改清单). */
export interface Rectification {
  key: string;
  what: string;
  dueOn: string;
  doneOn?: string | undefined;
}

/** Matters of a list at most. */
export const rectificationsAtMost = 30;

/** What the steps say of a year, as far as it is known. */
export interface ReviewYear {
  /** Members on the roster, and those of them whose talks are done. */
  members: readonly { talked: boolean }[];
  held: Record<keyof typeof reviewGatherings, number>;
  sheets?: SheetCounts | undefined;
  grades?: GradeCounts | undefined;
  items: readonly Pick<Rectification, 'doneOn'>[];
}

/** Whether a step is done. */
const isDone: Record<ReviewStep, (year: ReviewYear) => boolean> = {
  talks: ({ members }) => members.length > 0 && members.every(({ talked }) => talked),
  life: ({ held }) => held.life > 0,
  review: ({ held }) => held.review > 0,
  sheets: ({ sheets }) => sheets !== undefined,
  grades: ({ grades }) => grades !== undefined,
  rectification: ({ items }) => items.length > 0 && items.every(({ doneOn }) => doneOn !== undefined),
};

export const stepsDone = (year: ReviewYear): ReviewStep[] => reviewSteps.filter((step) => isDone[step](year));

/** What comes next: the first step that is not done. */
export const nextReviewStep = (year: ReviewYear): ReviewStep | undefined =>
  reviewSteps.find((step) => !isDone[step](year));

/** The steps, in words. */
export const reviewStepWords: Record<ReviewStep, string> = {
  talks: '谈心谈话',
  life: '组织生活会',
  review: '民主评议大会',
  sheets: '测评表',
  grades: '评定等次',
  rectification: '整改清单',
};

/** The grades, in words. */
export const reviewGradeWords: Record<ReviewGrade, string> = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
};
