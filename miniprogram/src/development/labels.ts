import {
  decidedEndReasonWords,
  saidEndReasonWords,
  stageWords,
  stepWords,
  type BackboneChange,
  type BackboneWay,
  type DevelopmentActor,
  type DevelopmentStage,
  type EndReason,
  type SaidEndReason,
  type StepStanding,
  type StepWarning,
} from '../../../types/shared/developments';
import { formatDate } from '../kit/format/time';
import type { Output } from '../services/contract';

export {
  ageBasisWords as ageBasisLabels,
  developmentStateWords as stateLabels,
  saidEndReasonWords as endReasonLabels,
  stepOutcomeWords as outcomeLabels,
  exclusionReasonWords as exclusionLabels,
} from '../../../types/shared/developments';

/** The words of this context on the screen; a word without its label does not compile. */

export { postKindWords, stageWords, stepWords } from '../../../types/shared/developments';

export const backboneWayWords: Record<BackboneWay, string> = {
  toMember: '把业务骨干发展成党员',
  toBackbone: '把党员培养成业务骨干',
};

/** Why it ended, with what the roster says of it. */
export function endReasonWord(reason: EndReason, note?: string): string {
  if (isSaid(reason)) return saidEndReasonWords[reason];
  if (note === undefined)
    return reason === 'transferred' ? '组织关系转往区外' : decidedEndReasonWords[reason];
  return `${decidedEndReasonWords[reason]}${reason === 'transferred' ? '' : '：'}${note}`;
}
const isSaid = (reason: EndReason): reason is SaidEndReason => reason in saidEndReasonWords;

export const backboneChangeLabels: Record<BackboneChange, string> = {
  goesOn: '列入双向培养',
  reached: '已成为骨干',
  stopped: '不再培养',
};

const actorLabels: Record<DevelopmentActor, string> = {
  applicant: '本人',
  branch: '支部',
  approver: '上级党委',
  trainer: '上级党委或组织部门',
  upperOffice: '再上一级组织部门',
};
export const actorWord = (actor: DevelopmentActor): string => actorLabels[actor];

export const standingLabels: Record<StepStanding, string> = {
  done: '已办',
  elsewhere: '以前办的',
  goesOn: '进行中',
  next: '该办了',
  waiting: '还没到',
  refused: '没有通过',
};

export type Reckoning = Output<'development.get'>['steps'][number]['limits'][number];

/** A limit in one line. */
export const limitWord = ({
  side,
  day,
  provisional,
}: Pick<Reckoning, 'side' | 'day' | 'provisional'>): string =>
  `${side === 'notBefore' ? '最早' : '最晚'} ${formatDate(day)}${provisional ? '（暂算）' : ''}`;

const warningLabels: Record<StepWarning, string> = {
  tooEarly: '比这条规定的日子早，请核对',
  late: '比这条规定的日子晚，请核对',
  noPublicity: '没有登记公示，请核对',
  publicityShort: '公示没有满规定的时间，或者还在公示就作了决定，请核对',
  leavesSoon: '未来三个月内将离开单位，一般不办接收手续',
  twoSponsors: '入党介绍人一般是两名',
  writtenVotes: '赞成票里有会前书面意见，是不是计票还没有核对',
  age: '还没有确认年满十八岁',
  temporaryBranch: '临时支部一般不发展党员',
  extensionShort: '延长的时间比这条规定的短，请核对',
  extendedBefore: '以前已经延长过，请核对',
};
export const warningWord = (warning: StepWarning): string => warningLabels[warning];

type Next = Output<'development.get'>['nextSteps'][number];

/** What is next, who acts, and by when. */
export function nextWord({ step, actor, earliest, latest, isOverdue }: Next): string {
  const by = latest === undefined ? '' : `，${formatDate(latest)}前${isOverdue ? '，已过期限' : ''}`;
  const from = earliest === undefined || latest !== undefined ? '' : `，${formatDate(earliest)}起`;
  return `${stepWords[step]}（${actorWord(actor)}${from}${by}）`;
}

/** The same of who is in them, as short as a tile has room for. */
export const stageShort: Record<DevelopmentStage, string> = {
  applicant: '申请人',
  activist: '积极分子',
  candidate: '发展对象',
  admission: '接收中',
  probation: '预备党员',
};

export const stageWord = (stage: keyof typeof stageWords): string => stageWords[stage];
