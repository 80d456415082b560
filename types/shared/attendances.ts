/**
 * How an attendance came to be known: the scanned code or its six typed digits; `later`, a code scanned without network
 * and sent afterwards; `byHand`, written down by a keeper, also from a paper list; `makeUp` (补签), asked for by the member and granted. Kept so that a doubt can be settled: all ways are equal, none is shown or counted.
 */
export const checkInMethods = ['scan', 'digits', 'later', 'byHand', 'makeUp'] as const;
export type CheckInMethod = (typeof checkInMethods)[number];

/** Whether an attendance counts: one that is `toConfirm` (待确认) waits for a keeper; nothing is ever deleted. */
export const attendanceStates = ['counts', 'toConfirm', 'refused', 'revoked'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** Where a person of the roster stands: in the room, not, excused beforehand, or waiting to be confirmed. */
export const standings = ['present', 'absent', 'onLeave', 'toConfirm'] as const;
export type Standing = (typeof standings)[number];

/**
 * What is said beside a standing, for ever: `late` 迟到; `makeUp` 补签, which the member asked for afterwards; `notCheckedOut` 未签退 and
 * `leftEarly` 停留不足, which is why such a person does not count; `caughtUp` 已补课; `revoked` 签到已撤销.
 */
export const remarks = ['late', 'makeUp', 'notCheckedOut', 'leftEarly', 'caughtUp', 'revoked'] as const;
export type Remark = (typeof remarks)[number];

/**
 * What a member asks the keepers of an activity for: `leave` (请假) before it starts; afterwards `makeUp` (补签: came,
 * but could not check in) and `caughtUp` (补课: did not come, and made up for it since).
 */
export const requestKinds = ['leave', 'makeUp', 'caughtUp'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** `lapsed`: what it was asked for is another time now. */
export const requestStatuses = ['open', 'withdrawn', 'granted', 'refused', 'lapsed'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What is needed to say who of those expected is where. */
export interface Counted {
  expected: number;
  present: number;
  /** All who are not present: on leave, waiting to be confirmed, and the others. */
  absent: number;
  onLeave: number;
  toConfirm: number;
}

/** How many are neither present nor excused nor wait to be confirmed: 未到 until a gathering is closed, 缺席 from then on. */
export const missingOf = ({ absent, onLeave, toConfirm }: Omit<Counted, 'expected' | 'present'>): number =>
  absent - onLeave - toConfirm;

/**
 * 应到 14 · 实到 2 · 请假 1 · 未到 11: one word and one figure each, in the order in which they are always said; what is not
 * 实到 adds up to 应到. Nobody is absent (缺席) before a gathering is closed. 待确认 is said where there is some.
 */
export function countsInWords(counts: Counted, open: boolean): { word: string; figure: number }[] {
  return [
    { word: '应到', figure: counts.expected },
    { word: '实到', figure: counts.present },
    { word: '请假', figure: counts.onLeave },
    ...(counts.toConfirm > 0 ? [{ word: '待确认', figure: counts.toConfirm }] : []),
    { word: open ? '未到' : '缺席', figure: missingOf(counts) },
  ];
}

/** The same as one line. */
export const countsLine = (counts: Counted, open: boolean): string =>
  countsInWords(counts, open)
    .map(({ word, figure }) => `${word} ${figure}`)
    .join(' · ');

/** What is asked for, in words. */
export const attendanceRequestKindWords: Record<RequestKind, string> = {
  leave: '请假',
  makeUp: '补签',
  caughtUp: '补课',
};

/** How such a request stands, in words. */
export const attendanceRequestStatusWords: Record<RequestStatus, string> = {
  open: '等待书记处理',
  withdrawn: '已撤回',
  granted: '已同意',
  refused: '未同意',
  lapsed: '已改期，不再算',
};

/** Where somebody stands, in words. */
export const standingWords: Record<Standing, string> = {
  present: '已到',
  absent: '缺席',
  onLeave: '请假',
  toConfirm: '待确认',
};
