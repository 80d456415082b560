import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'MEMBER.NOT_FOUND': '名册里没有找到这位党员，请返回重新选择',
    'MEMBER.NO_PHONE': '名册里没有这位党员的手机号',
    'MEMBER.PHONE_INVALID': '手机号不对，请填 11 位数字',
    'MEMBER.PHONE_IS_OWN': '已经绑定微信的，手机号请本人在“我的”里更换',
    'MEMBER.NOT_FULL': '预备党员还没有转正日期；上级批准后，请用“转为正式党员”登记',
    'MEMBER.DATE_IN_FUTURE': '日期不能晚于今天，请重新选择',
    'MEMBER.APPROVED_BEFORE': '上级批准的日期不能早于支部党员大会的日期',
    'MEMBER.PROBATION_NOT_OVER': '开会那天预备期还没有满；请核对会议日期和名册里的入党日期',
    'MEMBER.IN_DEVELOPMENT': '这位同志的转正在“发展党员”里办：记上支部大会表决和上级审批，名册会跟着改',
    'MEMBER.TRANSFER_NOT_FOUND': '没有找到这次转接，请返回重新查看',
    'MEMBER.TRANSFER_OPEN': '这位党员已有一次转接正在办理',
    'MEMBER.TRANSFER_ENDED': '这次转接已经办完，不能再改',
    'MEMBER.NOWHERE_TO_GO': '请选择转往的党支部，或写上区外的组织名称',
    'MEMBER.HOLDS_HIGHER_ROLE': '这位同志担任着您不能授予的职务，请联系能授予这项职务的上级党组织办理',
    'MEMBER.NO_SUCH_GROUP': '没有找到这个党小组，请返回重新选择',
    'MEMBER.SAME_BRANCH': '转往的就是现在的支部，请重新选择',
  },
  fields: {
    approvedOn: '上级批准日期',
    awaySince: '外出起始日',
    decidedOn: '支部党员大会日期',
    fromName: '来自',
    fullOn: '转正日期',
    joinedOn: '入党日期',
    leftOn: '离开日期',
    shouldBe: '应为',
    toName: '转往',
    what: '哪一项',
  },
} satisfies Failures;
