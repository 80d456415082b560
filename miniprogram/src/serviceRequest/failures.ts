import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'SERVICE_REQUEST.OFF': { text: '区里还没有开通企业诉求', closed: true },
    'SERVICE_REQUEST.NOT_FOUND': {
      text: '没有找到这件诉求；只有提出的微信、支部和办理单位看得到',
      closed: true,
    },
    'SERVICE_REQUEST.PHONE_INVALID': '这个电话打不通，请核对一下；不留也可以',
    'SERVICE_REQUEST.WHICH_ENTERPRISE': '请写上是哪家企业',
    'SERVICE_REQUEST.NOT_ANSWERED': '这件诉求还在办理，答复以后再评价',
    'SERVICE_REQUEST.NO_CONTACT': '没有留电话',
    'SERVICE_REQUEST.NOT_THERE': '不能派到那里，请另选一个单位',
    'SERVICE_REQUEST.CHANGED': '这件诉求刚有变动，请下拉刷新再看',
    'SERVICE_REQUEST.NOT_NOW': '这一步现在不用办了，请下拉刷新再看',
    'SERVICE_REQUEST.DAY_IMPOSSIBLE': '请选一个比原来期限晚、半年以内的日子',
  },
  fields: {
    enterprise: '企业名称',
    category: '类别',
    source: '来源',
    wish: '期望',
    rating: '评价',
    result: '结果',
    lead: '主办单位',
    leadId: '主办单位',
    helperIds: '协办单位',
    department: '承办部门',
    phone: '电话',
  },
} satisfies Failures;
