export { fenOf, yuan } from '../domain/money';
import type {
  DuesAskedReason,
  DuesCorrection,
  DuesReliefReason,
  DuesState,
} from '../../../types/shared/dues';

/** The words of dues as people read them. */

export {
  duesCategoryWords as categoryLabels,
  duesLeftOutWords as leftOutLabels,
  duesPartWords as partLabels,
  duesWayWords as wayLabels,
} from '../../../types/shared/dues';

export const correctionLabels: Record<DuesCorrection, string> = {
  notReceived: '其实没有收到',
  wrongPerson: '记错了人',
  wrongMonth: '记错了月份',
  wrongFacts: '日期或方式记错了',
};

export const reliefLabels: Record<DuesReliefReason, string> = {
  hardship: '生活困难',
  illness: '因病',
  disaster: '受灾',
  other: '其他',
};

export const askedLabels: Record<DuesAskedReason, string> = {
  income: '收入变了',
  job: '换了工作',
  retired: '退休了',
  mistake: '核定有误',
};

export const stateLabels: Record<DuesState, string> = {
  paid: '已交',
  due: '未登记',
  relieved: '免交',
  notAssessed: '待核定',
  notOwed: '—',
};

/** `1.5%` of so many thousandths. */
export const percentOf = (thousandths: number): string => `${thousandths / 10}%`;

/** `7月` */
export const monthWord = (month: string): string => `${Number(month.slice(5))}月`;

/** `2026年7月` */
export const monthInFull = (month: string): string => `${month.slice(0, 4)}年${monthWord(month)}`;
