/** 排摸和组建: what is asked about subjects, what follows from it, and how an organisation is formed. */

/** How a task of a survey stands: open, answered with a change, answered that nothing changed, or over by itself. */
export const taskStates = ['open', 'answered', 'same', 'ended'] as const;
export type TaskState = (typeof taskStates)[number];

/** Why a subject has no organisation yet, as those who asked there say. */
export const unformedReasons = ['preparing', 'members', 'memberships', 'owner'] as const;
export type UnformedReason = (typeof unformedReasons)[number];

/** How a subject may come to be covered: by its own branch, jointly with neighbours, or by an instructor meanwhile. */
export const suggestionKinds = ['single', 'joint', 'instructor', 'unknown', 'covered'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** By what those of a joint branch belong together. */
export const neighbourhoods = ['carrier', 'cluster'] as const;
export type Neighbourhood = (typeof neighbourhoods)[number];

/** How the forming of an organisation stands. */
export const formationStates = ['open', 'formed', 'dropped'] as const;
export type FormationState = (typeof formationStates)[number];

/** Its steps, in order: the request (请示), the approval (批复). */
export const formationSteps = ['request', 'approval'] as const;
export type FormationStep = (typeof formationSteps)[number];

/** The words of them as people read them. */
export const taskStateWords: Record<TaskState, string> = {
  open: '还没排摸',
  answered: '已排摸，有变化',
  same: '已排摸，没有变化',
  ended: '不用再排摸',
};
export const unformedWords: Record<UnformedReason, string> = {
  preparing: '正在筹备',
  members: '党员不够',
  memberships: '组织关系没转来',
  owner: '单位还在考虑',
};
export const formationStateWords: Record<FormationState, string> = {
  open: '正在组建',
  formed: '已成立',
  dropped: '不再组建',
};
