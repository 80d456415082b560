/** Words of classes and lecture halls (培训班、党员大课堂), of both sides. */

/** What a class is. */
export const classKinds = [
  'demonstration',
  'newSecretaries',
  'instructors',
  'affairsWorkers',
  'members',
  'lectureHall',
  'clusterEvent',
] as const;
export type ClassKind = (typeof classKinds)[number];

/** The kinds as people read them, on screens and papers. */
export const classKindWords: Record<ClassKind, string> = {
  demonstration: '示范培训班',
  newSecretaries: '新任书记基础实务培训班',
  instructors: '指导员业务培训班',
  affairsWorkers: '党务工作者培训班',
  members: '党员培训班',
  lectureHall: '党员大课堂',
  clusterEvent: '产业集群活动',
};

/** How it is taught: 讲授、研讨、自学. */
export const classForms = ['lecture', 'discussion', 'selfStudy'] as const;
export type ClassForm = (typeof classForms)[number];

export const classFormWords: Record<ClassForm, string> = {
  lecture: '讲授',
  discussion: '研讨',
  selfStudy: '自学',
};

/** What is stored of a class; where a published one stands between follows from the clock. */
export const classStatuses = ['draft', 'published', 'settled', 'cancelled'] as const;
export type ClassStatus = (typeof classStatuses)[number];

/** Where a class stands: enrolling, full enrolment time over, held now, over and its results to come, or done with. */
export const classPhases = [
  'draft',
  'enrolling',
  'enrolled',
  'underWay',
  'over',
  'settled',
  'cancelled',
] as const;
export type ClassPhase = (typeof classPhases)[number];

/** Where one person stands with a class. */
export const enrolmentStates = ['invited', 'enrolled', 'waiting', 'withdrawn'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** Who did it: the person, the keepers of the person's branch, who holds the class, or the order of the waiting list. */
export const enrolmentHands = ['self', 'branch', 'organiser', 'movedUp', 'leftRoster'] as const;
export type EnrolmentHand = (typeof enrolmentHands)[number];

/** The part of a class's sessions that one attends at least: a practice, which each class says for itself. */
export const attendanceAsked = ['all', 'threeQuarters', 'twoThirds', 'half'] as const;
export type AttendanceAsked = (typeof attendanceAsked)[number];

/** Whole numbers, so that two thirds of three is two. */
const parts: Record<AttendanceAsked, readonly [least: number, of: number]> = {
  all: [1, 1],
  threeQuarters: [3, 4],
  twoThirds: [2, 3],
  half: [1, 2],
};

/** How many of so many sessions one attends at least. */
export function leastSessions(asked: AttendanceAsked, sessions: number): number {
  const [least, of] = parts[asked];
  return Math.ceil((sessions * least) / of);
}

/** Why somebody ought to come, by the records. */
export const proposalReasons = [
  'newSecretary',
  'secretary',
  'instructor',
  'affairsWorker',
  'notTrained',
] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** Where a member recommended to a superior's class (推荐参加上级培训) stands. */
export const superiorStates = ['recommended', 'attended', 'notGone'] as const;
export type SuperiorState = (typeof superiorStates)[number];

/** Where somebody stands with a class, in words. */
export const enrolmentStateWords: Record<EnrolmentState, string> = {
  invited: '已邀请',
  enrolled: '已报名',
  waiting: '候补',
  withdrawn: '已退出',
};

/** Where somebody stands who was recommended, in words. */
export const superiorStateWords: Record<SuperiorState, string> = {
  recommended: '已推荐',
  attended: '已参加',
  notGone: '没有去',
};

/** How much is to be attended, in words. */
export const attendanceAskedWords: Record<AttendanceAsked, string> = {
  all: '每次都到',
  threeQuarters: '至少到四分之三',
  twoThirds: '至少到三分之二',
  half: '至少到一半',
};
