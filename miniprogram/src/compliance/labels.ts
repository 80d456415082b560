import type { DutyState, Exemption } from '../../../types/shared/duties';

/** The words of this context on the screen; a word without its label does not compile. */
const dutyStateLabels: Record<DutyState, string> = {
  done: '已开',
  open: '待开',
  soon: '临近期限',
  overdue: '逾期',
  exempt: '不要求',
  future: '未到',
  unknown: '无记录',
};

/** Where a meeting stands, in a word: only what a regulation asks for so often can be 逾期, a local practice cannot. */
export const dutyWord = (state: DutyState, isPractice: boolean): string =>
  state === 'overdue' && isPractice ? '还没开展' : dutyStateLabels[state];

export const exemptionLabels: Record<Exemption, string> = {
  NO_COMMITTEE: '正式党员人数还不到，不设支部委员会',
  NO_GROUPS: '没有划分党小组',
  FROM_NEXT_PERIOD: '支部情况有变化，从下一期算起',
};
