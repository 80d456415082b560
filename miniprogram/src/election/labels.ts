import type {
  ElectedPost,
  ElectionKind,
  ElectionPlace,
  ElectionState,
  ElectionStep,
  ExclusionKind,
} from '../../../types/shared/elections';
import { formatDate } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

/** The words of 换届选举. */

export type Election = Output<'election.get'>;
export type Summary = Output<'election.body'>['elections'][number];

export const kindLabels: Record<ElectionKind, string> = { renewal: '换届', byElection: '补选' };

export const placeLabels: Record<ElectionPlace, string> = {
  ordinary: '一般的党组织',
  village: '村、社区党组织',
};

export const stepLabels: Record<ElectionStep, string> = {
  request: '请示',
  approval: '批复',
  preparation: '筹备',
  candidates: '候选人',
  voters: '有选举权的人',
  review: '人选批复',
  meeting: '选举大会',
  ballots: '计票',
  session: '第一次全体会议',
  report: '结果报告',
  filing: '批准备案',
};

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

export const stateLabels: Record<ElectionState, string> = {
  open: '正在办',
  filed: '已批准，待更新职务',
  done: '已办结',
  cancelled: '不再办理',
};

export const postLabels: Record<ElectedPost, string> = {
  member: '委员',
  secretary: '书记',
  deputySecretary: '副书记',
};

export const exclusionLabels: Record<ExclusionKind, string> = {
  cannotExpress: '因病等无法表达本人意志',
  abroad: '自费出国（境）半年以上',
  serving: '正在服刑',
  bedridden: '卧床不起、生活不能自理',
  notTransferred: '应转未转组织关系半年以上',
};

/** How an election stands, in a tag. */
export function lookOf({ state, merged, nextStep, waitsAbove }: Summary): Look {
  if (merged) return { tone: 'plain', icon: 'info', word: '组织已合并' };
  if (state !== 'open') {
    return { tone: state === 'done' ? 'good' : 'plain', icon: 'check-circle', word: stateLabels[state] };
  }
  const word = nextStep ? stepLabels[nextStep] : stateLabels.open;
  return waitsAbove
    ? { tone: 'warn', icon: 'clock', word: `等上级：${word}` }
    : { tone: 'warn', icon: 'edit', word: `下一步：${word}` };
}

/** How far off the end of a term is. */
export function termWords({ left, endsOn }: { left: number; endsOn: string }): string {
  if (left < 0) return `${formatDate(endsOn)}已届满，过了 ${-left} 天`;
  return left === 0 ? '今天届满' : `${formatDate(endsOn)}届满，还有 ${left} 天`;
}
