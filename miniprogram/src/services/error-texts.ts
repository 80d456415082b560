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
  'ACCOUNT.PHONE_CODE_INVALID': '手机号验证已失效，请再点一次按钮',
  'ACCOUNT.TOO_MANY_TRIES': '今天尝试的次数太多了，请明天再试，或联系支部书记',
  'ACCOUNT.PRIVACY_NOT_AGREED': '请先阅读并同意隐私说明',
  'ACCOUNT.NO_SINGLE_MATCH': '名册里没有找到这个手机号，请按姓名和支部申请',
  'ACCOUNT.MEMBER_BOUND_ELSEWHERE': '这位党员已经绑定了另一个微信，请联系支部书记',
  'ACCOUNT.ALREADY_BOUND': '您的微信已经绑定，不用再申请',
  'ACCOUNT.REQUEST_NOT_FOUND': '没有找到这个申请，可能已被新的申请代替',
  'ACCOUNT.REQUEST_DECIDED': '这个申请已经处理过了',
  'ACCOUNT.NOT_A_MEMBER': '这一项只有名册里的党员可以用',
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
  'MEMBER.NOT_FOUND': '名册里没有找到这位党员，请返回重新选择',
  'MEMBER.NO_PHONE': '名册里没有这位党员的手机号',
  'MEMBER.PHONE_INVALID': '手机号不对，请填 11 位数字',
  'MEMBER.DATE_IN_FUTURE': '日期不能晚于今天，请重新选择',
  'MEMBER.CORRECTION_NOT_FOUND': '没有找到这条更正申请',
  'MEMBER.TRANSFER_NOT_FOUND': '没有找到这次转接，请返回重新查看',
  'MEMBER.TRANSFER_OPEN': '这位党员已有一次转接正在办理',
  'MEMBER.TRANSFER_ENDED': '这次转接已经办完，不能再改',
  'MEMBER.NOWHERE_TO_GO': '请选择转往的党支部，或写上区外的组织名称',
  'MEMBER.SAME_BRANCH': '转往的就是现在的支部，请重新选择',
  'ROLE.NOT_FOUND': '没有找到这项职务，可能已被收回',
  'ROLE.MAY_NOT_GRANT': '您不能授予这项职务，请联系上级党组织',
  'ROLE.NOT_FOR_THIS_ORGANIZATION': '这项职务不属于这一级党组织',
  'ROLE.NOT_A_FULL_MEMBER': '这项职务要由正式党员担任',
  'ROLE.ALREADY_OVER': '截止日期已经过去，请重新选择',
  'ROLE.PHONE_INVALID': '手机号不对，请填 11 位数字',
  'ORGANIZATION.NOT_FOUND': '没有找到这个党组织，请返回重新选择',
  'ORGANIZATION.KIND_NOT_BELOW': '这一级党组织不能建在所选的上级下面，请重新选择',
  'ORGANIZATION.NAME_TAKEN': '同一上级下已有这个名称的党组织，请换一个名称',
  'ORGANIZATION.CLOSED': '这个党组织已经撤销',
  'ORGANIZATION.SAME': '与现在的一样，没有要改的',
  'ORGANIZATION.NOT_EMPTY': '这个党组织里还有党员或下级组织，请先转出',
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
