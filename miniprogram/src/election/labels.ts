import { electionStateWords, electionStepWords, type ElectionStep } from '../../../types/shared/elections';
import { formatDate } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

export {
  electionKindWords as kindLabels,
  electionPlaceWords as placeLabels,
  electionStepWords as stepLabels,
  electionStateWords as stateLabels,
  electedPostWords as postLabels,
  exclusionKindWords as exclusionLabels,
} from '../../../types/shared/elections';

/** The words of 换届选举. */

export type Election = Output<'election.get'>;
export type Summary = Output<'election.body'>['elections'][number];

/** What is done in a step, in one sentence. */
export const stepHints: Record<ElectionStep, string> = {
  request: '写明届满情况、名额、时间，报上级',
  approval: '上级同意后写上文号',
  preparation: '通知党员，备好选举办法和票',
  candidates: '登记候选人预备人选，按姓氏笔画排好',
  voters: '算出应到会有选举权的人数',
  review: '上级审查人选和不计入的人员',
  meeting: '登记应到、实到，够五分之四才能选',
  ballots: '登记发出、收回、有效和每人得票',
  session: '新一届委员会选书记、副书记',
  report: '把结果报上级',
  filing: '书记副书记批准，委员备案',
};

/** How an election stands, in a tag. */
export function lookOf({ state, merged, nextStep, waitsAbove }: Summary): Look {
  if (merged) return { tone: 'plain', icon: 'info', word: '组织已合并' };
  if (state !== 'open') {
    return {
      tone: state === 'done' ? 'good' : 'plain',
      icon: 'check-circle',
      word: electionStateWords[state],
    };
  }
  const word = nextStep ? electionStepWords[nextStep] : electionStateWords.open;
  return waitsAbove
    ? { tone: 'warn', icon: 'clock', word: `等上级：${word}` }
    : { tone: 'warn', icon: 'edit', word: `下一步：${word}` };
}

/** How far off the end of a term is. */
export function termWords({ left, endsOn }: { left: number; endsOn: string }): string {
  if (left < 0) return `${formatDate(endsOn)}已届满，过了 ${-left} 天`;
  return left === 0 ? '今天届满' : `${formatDate(endsOn)}届满，还有 ${left} 天`;
}
