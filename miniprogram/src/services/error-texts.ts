import { CallError, type FailureCode } from './call';

/** What each failure says to a person: what happened and what to do. A code without a text does not compile. */
export const errorTexts: Record<FailureCode, string> = {
  NETWORK: '网络不通，请检查网络后再试一次',
  INVALID_INPUT: '填写的内容有误，请检查后再试',
  UNKNOWN_ACTION: '小程序版本过旧，请关闭后重新打开',
  NOT_BOUND: '您还没有进入党员名册，请联系支部书记',
  ACCESS_DENIED: '您没有查看或操作这一项的权限，如有需要请联系上级党组织',
  BUSY: '现在使用的人较多，请过几秒再试',
  INTERNAL: '系统出了点问题，请稍后再试；仍不行请告诉支部书记',
  'ACTIVITY.NOT_FOUND': '没有找到这个活动，请向支部书记确认',
  'ACTIVITY.OTHER_BRANCH': '这是别的支部的活动，请到自己支部的活动签到',
  'ACTIVITY.NOT_OPEN_YET': '还没到签到时间，请在活动开始前再来',
  'ACTIVITY.CLOSED': '活动已经结束，如需补签请联系支部书记',
  'ACTIVITY.CODE_EXPIRED': '签到码已更新，请看大屏幕上的新码',
  'ACTIVITY.CODE_WRONG': '签到码不对，请核对大屏幕上的数字',
  'ACTIVITY.NOT_A_BRANCH': '主题党日由党支部发布，请选择具体的支部',
  'ACTIVITY.NOBODY_EXPECTED': '支部名册里还没有党员，请先导入名册',
  'ACTIVITY.IN_THE_PAST': '活动时间已经过去，请改为将来的时间',
  'ACTIVITY.GUIDANCE_NOT_PUBLISHED': '所选的指导清单还没有发布，请返回重新选择',
  'ACTIVITY.UNKNOWN_GUIDANCE_ITEM': '指导清单已有变动，请返回重新选择',
  'GUIDANCE.NOT_FOUND': '没有找到这份指导清单，可能已被收回',
  'GUIDANCE.NOT_THE_DISTRICT': '指导清单由区级发布，请切换到区级身份',
  'GUIDANCE.ALREADY_PUBLISHED': '这个月的清单已经发布，不能再改',
  'ORGANIZATION.NOT_FOUND': '没有找到这个党组织，请返回重新选择',
  'ORGANIZATION.NOT_A_BRANCH': '党员名册属于党支部，请选择具体的支部',
  'ORGANIZATION.FILE_UNREADABLE': '这个文件读不出来，请确认是 .xlsx 格式的表格',
  'ORGANIZATION.NO_NAME_COLUMN': '表格里没有“姓名”一列，请补上后重新上传',
  'ORGANIZATION.ROSTER_TOO_LARGE': '表格太大，请按支部拆分后上传',
};

/** The code of any failure; what is not ours counts as internal. */
export function codeOf(error: unknown): FailureCode {
  return error instanceof CallError ? error.code : 'INTERNAL';
}

/** The text of any failure; a code of a newer cloud, unknown to this app, gets the general one. */
export function textOf(error: unknown): string {
  const texts: Partial<Record<string, string>> = errorTexts;
  return texts[codeOf(error)] ?? errorTexts.INTERNAL;
}
