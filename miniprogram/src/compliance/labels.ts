import type { DutyState } from '../../../types/shared/duties';

export { exemptionWords as exemptionLabels } from '../../../types/shared/duties';

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
