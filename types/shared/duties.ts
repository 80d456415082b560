/** How often a meeting is due. */
export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Why a meeting is not asked of a branch: no committee, no groups, or not for the whole of the period. */
export const exemptions = ['NO_COMMITTEE', 'NO_GROUPS', 'FROM_NEXT_PERIOD'] as const;
export type Exemption = (typeof exemptions)[number];

/**
 * Where a meeting that is due stands: held; `open` with time left; `soon` due within days; `overdue`; `exempt`;
 * `future`; `unknown` for periods before anything was recorded.
 */
export const dutyStates = ['done', 'open', 'soon', 'overdue', 'exempt', 'future', 'unknown'] as const;
export type DutyState = (typeof dutyStates)[number];

/** Why a meeting is not asked of a branch, in words. */
export const exemptionWords: Record<Exemption, string> = {
  NO_COMMITTEE: '正式党员人数还不到，不设支部委员会',
  NO_GROUPS: '没有划分党小组',
  FROM_NEXT_PERIOD: '支部情况有变化，从下一期算起',
};
