import type { MinutesSigner, VoteOutcome } from '../../../types/shared/minutes';

export { voteRuleWords as voteRuleLabels } from '../../../types/shared/minutes';

/** The words of this context on the screen; a word without its label does not compile. */
export const minutesSignerLabels: Record<MinutesSigner, string> = {
  recorder: '记录人',
  chair: '主持人',
};

export const voteOutcomeLabels: Record<VoteOutcome, string> = {
  carried: '通过',
  lost: '没有通过',
  toCheck: '两种算法结果不同，待核对',
  noQuorum: '到会人数不够，表决无效',
  impossible: '人数对不上',
};
