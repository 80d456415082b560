/** 三会一课 (the first four), 主题党日 and the rest of a branch's organised life. */
export const activityKinds = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
  'democraticReview',
  'training',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** The full names of meetings, for notices and files; screens have shorter ones. */
export const activityKindWords: Record<ActivityKind, string> = {
  generalMeeting: '支部党员大会',
  committeeMeeting: '支部委员会会议',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLife: '组织生活会',
  democraticReview: '民主评议党员',
  training: '培训',
};

/** An activity under way is `published`: what the clock says follows from its times. */
export const activityStatuses = ['draft', 'published', 'closed', 'archived', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/**
 * How a person takes part: `expected` counts towards 应到; an `observer` (列席) sits in; a `guest` belongs to another
 * branch and takes part where they work.
 */
export const capacities = ['expected', 'observer', 'guest'] as const;
export type Capacity = (typeof capacities)[number];

/** What can happen to a published activity that its people are told of. */
export const activityChanges = ['edited', 'postponed', 'cancelled'] as const;
export type ActivityChange = (typeof activityChanges)[number];

/** Who of a branch a gathering is planned for. */
export const planScopes = ['branch', 'committee', 'group'] as const;
export type PlanScope = (typeof planScopes)[number];

/** Whom a gathering is for; of a session of a class (培训班的一次课) whoever is enrolled. */
export const audienceScopes = [...planScopes, 'class'] as const;
export type AudienceScope = (typeof audienceScopes)[number];

/** What is written down of a gathering as one of its kinds. */
export const kindDetailFields = ['topic', 'chair', 'recorder', 'lecturer'] as const;
export type KindDetailField = (typeof kindDetailFields)[number];

/** Where an activity stands for check-in at a given moment. */
export const checkInPhases = ['notOpenYet', 'open', 'closed'] as const;
export type CheckInPhase = (typeof checkInPhases)[number];

/** What happened, in words. */
export const activityChangeWords: Record<ActivityChange, string> = {
  edited: '主题或地点有变',
  postponed: '时间已更改',
  cancelled: '活动已取消',
};
