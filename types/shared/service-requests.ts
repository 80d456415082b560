/** 诉求: what an enterprise asks for, from the day it is raised until the enterprise says how it was done. */

/** What it is about. Each has its term in work days, which the district sets (`settings.ts`). */
export const requestCategories = [
  'policy',
  'talent',
  'finance',
  'space',
  'approval',
  'party',
  'other',
] as const;
export type RequestCategory = (typeof requestCategories)[number];

/** The setting that says how many work days a category has. */
export const daysSettings = {
  policy: 'requestDaysPolicy',
  talent: 'requestDaysTalent',
  finance: 'requestDaysFinance',
  space: 'requestDaysSpace',
  approval: 'requestDaysApproval',
  party: 'requestDaysParty',
  other: 'requestDaysOther',
} as const satisfies Record<RequestCategory, string>;

/** Who raised it: the enterprise itself, the branch that covers it, its instructor, or an office that was told. */
export const requestSources = ['enterprise', 'branch', 'instructor', 'office'] as const;
export type RequestSource = (typeof requestSources)[number];

/**
 * It waits to be taken; it was given to an office; that office says it is not theirs; it is under way; it has its answer; it is
 * done with; it was not taken. That it is late, or was put off, is no state.
 */
export const requestStatuses = [
  'submitted',
  'assigned',
  'objected',
  'doing',
  'answered',
  'closed',
  'declined',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What came of it. */
export const requestResults = ['solved', 'explained', 'planned', 'unsolved'] as const;
export type RequestResult = (typeof requestResults)[number];

/** What the enterprise says of the answer. */
export const requestRatings = ['good', 'fair', 'poor'] as const;
export type RequestRating = (typeof requestRatings)[number];

/** What can happen to it. */
export const requestSteps = [
  'raised',
  'declined',
  'assigned',
  'objected',
  'noted',
  'extensionAsked',
  'extended',
  'extensionRefused',
  'answered',
  'rated',
  'reopened',
] as const;
export type RequestStep = (typeof requestSteps)[number];

/** What an office looks at: what it does itself; what others do with it; what those below need help with; what is done with. */
export const requestLists = ['open', 'others', 'help', 'done'] as const;

/** The words of them as people read them. */
export const requestCategoryWords: Record<RequestCategory, string> = {
  policy: '政策咨询',
  talent: '用工和人才',
  finance: '融资',
  space: '场地',
  approval: '审批办证',
  party: '党建',
  other: '其他',
};
export const requestSourceWords: Record<RequestSource, string> = {
  enterprise: '企业自己提出',
  branch: '党支部代提',
  instructor: '指导员走访带回',
  office: '党务工作者代提',
};
export const requestResultWords: Record<RequestResult, string> = {
  solved: '已解决',
  explained: '已解释',
  planned: '列入计划',
  unsolved: '目前解决不了',
};
export const requestRatingWords: Record<RequestRating, string> = {
  good: '满意',
  fair: '基本满意',
  poor: '不满意',
};
export const requestStatusWords: Record<RequestStatus, string> = {
  submitted: '待受理',
  assigned: '已派办',
  objected: '待重新派办',
  doing: '正在办理',
  answered: '已答复',
  closed: '已办结',
  declined: '没有受理',
};
export const requestStepWords: Record<RequestStep, string> = {
  raised: '提出',
  declined: '没有受理',
  assigned: '受理并派办',
  objected: '认为不归自己办，退回',
  noted: '办理情况',
  extensionAsked: '申请延期',
  extended: '延期',
  extensionRefused: '没有同意延期',
  answered: '答复',
  rated: '评价',
  reopened: '请求再办',
};
