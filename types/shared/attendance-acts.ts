/** What can be done to an attendance after it was first recorded. */
export const attendanceActs = [
  'again',
  'confirmed',
  'refused',
  'revoked',
  'byHand',
  'caughtUp',
  'postponed',
  'leftLater',
] as const;
export type AttendanceAct = (typeof attendanceActs)[number];

/** What was done to an attendance, in words. */
export const attendanceActWords: Record<AttendanceAct, string> = {
  again: '重新签到',
  confirmed: '确认签到',
  refused: '不确认签到',
  revoked: '撤销签到',
  byHand: '登记到会',
  caughtUp: '同意补签',
  postponed: '活动改期，原签到不算',
  leftLater: '离线签退',
};

/** Whether the phone was where the activity is held, as the cloud worked it out; the place itself is not kept. */
export const nearnesses = ['near', 'far', 'unknown'] as const;
export type Nearness = (typeof nearnesses)[number];

/** Where the phone was, in words. */
export const nearnessWords: Record<Nearness, string> = {
  near: '手机在活动地点附近',
  far: '手机不在活动地点附近',
  unknown: '没能核对手机的位置',
};
