/** Words of 党员发展 for both sides. */

/** The five stages: whoever asked to join, is cultivated, is to be admitted, is being admitted, is on probation. */
export const developmentStages = ['applicant', 'activist', 'candidate', 'admission', 'probation'] as const;
export type DevelopmentStage = (typeof developmentStages)[number];

/** The twenty-five steps, in their order. */
export const developmentSteps = [
  'application',
  'talk',
  'activist',
  'activistFiled',
  'contacts',
  'cultivation',
  'candidate',
  'candidateFiled',
  'sponsors',
  'politicalReview',
  'training',
  'committeeReview',
  'preExamination',
  'admissionForm',
  'admission',
  'superiorTalk',
  'approval',
  'approvalFiled',
  'placed',
  'oath',
  'observation',
  'conversionAsked',
  'conversion',
  'conversionApproval',
  'archived',
] as const;
export type DevelopmentStep = (typeof developmentSteps)[number];

/** The steps as people read them. */
export const stepWords: Record<DevelopmentStep, string> = {
  application: '递交入党申请书',
  talk: '派人谈话',
  activist: '推荐和确定入党积极分子',
  activistFiled: '上级党委备案（积极分子）',
  contacts: '指定培养联系人',
  cultivation: '培养教育考察',
  candidate: '确定发展对象',
  candidateFiled: '上级党委备案（发展对象）',
  sponsors: '确定入党介绍人',
  politicalReview: '政治审查',
  training: '集中培训',
  committeeReview: '支部委员会审查',
  preExamination: '上级党委预审',
  admissionForm: '填写入党志愿书',
  admission: '支部大会讨论接收',
  superiorTalk: '上级党委派人谈话',
  approval: '上级党委审批',
  approvalFiled: '再上一级组织部门备案',
  placed: '编入党支部和党小组',
  oath: '入党宣誓',
  observation: '继续教育考察',
  conversionAsked: '提出转正申请',
  conversion: '支部大会讨论转正',
  conversionApproval: '上级党委审批转正',
  archived: '材料归档',
};

export const stageWords: Record<DevelopmentStage, string> = {
  applicant: '申请入党',
  activist: '入党积极分子',
  candidate: '发展对象',
  admission: '接收预备党员',
  probation: '预备党员考察和转正',
};

/** Who must act. */
export const developmentActors = ['applicant', 'branch', 'approver', 'trainer', 'upperOffice'] as const;
export type DevelopmentActor = (typeof developmentActors)[number];

/**
 * What came of a step: it is done (what is decided: agreed, carried, passed); refused or not passed; training that was
 * let off; a probation that is extended, or a person whose standing as probationary member is taken back.
 */
export const stepOutcomes = ['done', 'refused', 'waived', 'extended', 'cancelled'] as const;
export type StepOutcome = (typeof stepOutcomes)[number];

/** What kind of work somebody does: 管理、专业技术、科研、产业工人、其他. */
export const postKinds = ['management', 'technical', 'research', 'worker', 'other'] as const;
export type PostKind = (typeof postKinds)[number];

/** The kinds of work as people read them, on screens and papers. */
export const postKindWords: Record<PostKind, string> = {
  management: '经营管理',
  technical: '专业技术',
  research: '科研',
  worker: '产业工人',
  other: '其他',
};

/**
 * 双向培养, both ways: who is good at their work (骨干) and on the way into the Party; and who is a member and is brought on to
 * become good at their work.
 */
export const backboneWays = ['toMember', 'toBackbone'] as const;
export type BackboneWay = (typeof backboneWays)[number];

/**
 * What becomes of it: it goes on, a member has become one (已成为骨干), or it is not gone on with and nothing is kept of it. That
 * somebody has become a member follows from their record.
 */
export const backboneChanges = ['goesOn', 'reached', 'stopped'] as const;
export type BackboneChange = (typeof backboneChanges)[number];

/** On what somebody's age is known: their application says so, or whoever keeps their papers. Never the date itself. */
export const ageBases = ['application', 'employer'] as const;
export type AgeBasis = (typeof ageBases)[number];

/** Where a person's development stands: it goes on, rests, is over without them, or all of it is done. */
export const developmentStates = ['open', 'paused', 'ended', 'archived'] as const;
export type DevelopmentState = (typeof developmentStates)[number];

/** Why it ended before its end, as the branch says it; … */
export const saidEndReasons = ['withdrew', 'unfit', 'movedAway', 'refused'] as const;
export type SaidEndReason = (typeof saidEndReasons)[number];
/** … or as it follows from what was decided, or from the roster. */
export const endReasons = [...saidEndReasons, 'cancelled', 'transferred', 'leftRoster'] as const;
export type EndReason = (typeof endReasons)[number];

/** Why a full member is not counted among those expected at a vote: no vote by a rule, or excused by one. */
export const exclusionReasons = ['noVote', 'excused'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** Where somebody stands with a step. */
export const stepStandings = ['done', 'elsewhere', 'goesOn', 'next', 'waiting', 'refused'] as const;
export type StepStanding = (typeof stepStandings)[number];

/** Why a step cannot be recorded as it is given. */
export const stepFaults = [
  'needs',
  'beforeNeed',
  'future',
  'tooEarly',
  'reasonForLate',
  'vote',
  'trainingTooShort',
  'extension',
  'document',
  'people',
  'notAStep',
] as const;
export type StepFault = (typeof stepFaults)[number];

/** What speaks against a step without forbidding it. */
export const stepWarnings = [
  'tooEarly',
  'late',
  'noPublicity',
  'publicityShort',
  'leavesSoon',
  'twoSponsors',
  'writtenVotes',
  'age',
  'temporaryBranch',
  'extensionShort',
  'extendedBefore',
] as const;
export type StepWarning = (typeof stepWarnings)[number];

/** From what a day is reckoned. */
export const reckonedFroms = [
  ...developmentSteps,
  'publicity',
  'lastReview',
  'probationEnd',
  'leaving',
] as const;
export type ReckonedFrom = (typeof reckonedFroms)[number];

/**
 * Papers of a person's own, and of the review of their politics: nothing of them is produced or kept here, only that they
 * are there, of which day, and where they lie. Each belongs to a step; of those whose step is their being there, the
 * step says so.
 */
export const ownDevelopmentPapers = {
  applicationLetter: { step: 'application', isTheStep: true },
  personMatters: { step: 'application', isTheStep: false },
  situationSurvey: { step: 'talk', isTheStep: false },
  thoughtReports: { step: 'cultivation', isTheStep: false },
  autobiography: { step: 'politicalReview', isTheStep: false },
  inquiryLetter: { step: 'politicalReview', isTheStep: false },
  inquiryReply: { step: 'politicalReview', isTheStep: false },
  politicalReport: { step: 'politicalReview', isTheStep: true },
  admissionForm: { step: 'admissionForm', isTheStep: true },
  conversionSurvey: { step: 'conversionAsked', isTheStep: false },
  conversionLetter: { step: 'conversionAsked', isTheStep: true },
} as const satisfies Record<string, { step: DevelopmentStep; isTheStep: boolean }>;
export type OwnDevelopmentPaper = keyof typeof ownDevelopmentPapers;
export const ownDevelopmentPaperNames = Object.keys(ownDevelopmentPapers) as [
  OwnDevelopmentPaper,
  ...OwnDevelopmentPaper[],
];

/** Those that are ticked by themselves. */
export const tickedPapers = [
  'personMatters',
  'situationSurvey',
  'thoughtReports',
  'autobiography',
  'inquiryLetter',
  'inquiryReply',
  'conversionSurvey',
] as const satisfies readonly OwnDevelopmentPaper[];
export type TickedPaper = (typeof tickedPapers)[number];

/** On what the age is known, in words. */
export const ageBasisWords: Record<AgeBasis, string> = {
  application: '本人申请书写明',
  employer: '单位核实',
};

/** How a development stands, in words. */
export const developmentStateWords: Record<DevelopmentState, string> = {
  open: '进行中',
  paused: '暂停',
  ended: '已终止',
  archived: '已归档',
};

/** Why it ended as the branch says it, in words; … */
export const saidEndReasonWords: Record<SaidEndReason, string> = {
  withdrew: '本人不再申请',
  unfit: '支部研究不再列为培养对象',
  movedAway: '离开本区或去向不明',
  refused: '上级没有批准',
};

/** … or as it was decided; the roster may say more of it. */
export const decidedEndReasonWords: Record<Exclude<EndReason, SaidEndReason>, string> = {
  cancelled: '取消预备党员资格',
  transferred: '组织关系转往',
  leftRoster: '离开名册',
};

/** How a step came out, in words. */
export const stepOutcomeWords: Record<StepOutcome, string> = {
  done: '办好了',
  refused: '没有通过',
  waived: '批准不参加',
  extended: '延长预备期',
  cancelled: '取消预备党员资格',
};

/** Why a full member is not counted at a vote, in words. */
export const exclusionReasonWords: Record<ExclusionReason, string> = {
  noVote: '没有表决权',
  excused: '按规定不计入应到',
};
