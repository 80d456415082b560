import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('member', {
  list: takes<{ organizationId: string }>(),
  change: takes<{ organizationId: string; memberId: string; act: string }>(),
  receive: takes<{ organizationId: string }>(),
  transfers: takes<{ organizationId: string }>(),
  mine: takes(),
});

/** 党员: a branch's roster, what becomes of its people, and what each may see and have put right. */
export const member = {
  name: 'member',
  pages,
  errors: {
    'MEMBER.NOT_FOUND': '名册里没有找到这位党员，请返回重新选择',
    'MEMBER.NO_PHONE': '名册里没有这位党员的手机号',
    'MEMBER.PHONE_INVALID': '手机号不对，请填 11 位数字',
    'MEMBER.PHONE_IS_OWN': '已经绑定微信的，手机号请本人在“我的”里更换',
    'MEMBER.NOT_FULL': '预备党员还没有转正日期；支部大会通过后，请用“转为正式党员”登记',
    'MEMBER.DATE_IN_FUTURE': '日期不能晚于今天，请重新选择',
    'MEMBER.TRANSFER_NOT_FOUND': '没有找到这次转接，请返回重新查看',
    'MEMBER.TRANSFER_OPEN': '这位党员已有一次转接正在办理',
    'MEMBER.TRANSFER_ENDED': '这次转接已经办完，不能再改',
    'MEMBER.NOWHERE_TO_GO': '请选择转往的党支部，或写上区外的组织名称',
    'MEMBER.HOLDS_HIGHER_ROLE': '这位同志担任着您不能授予的职务，请联系能授予这项职务的上级党组织办理',
    'MEMBER.NO_SUCH_GROUP': '没有找到这个党小组，请返回重新选择',
    'MEMBER.SAME_BRANCH': '转往的就是现在的支部，请重新选择',
  },
  fields: {
    awaySince: '外出起始日',
    fromName: '来自',
    fullOn: '转正日期',
    joinedOn: '入党日期',
    groupId: '党小组',
    leftOn: '离开日期',
    shouldBe: '应为',
    toName: '转往',
    what: '哪一项',
  },
  tools: [
    {
      for: ['keeper'],
      group: '党员',
      order: 10,
      icon: 'people',
      atHand: 30,
      label: '党员名册',
      hint: '增加、修改、转正、外出、转出',
      waits: ['correction'],
      to: pages.list,
    },
    {
      for: ['keeper'],
      group: '党员',
      order: 30,
      icon: 'swap',
      label: '组织关系转接',
      hint: '接收、转出、历次记录',
      waits: ['transfer'],
      to: pages.transfers,
    },
  ],
  todo: {
    transfer: { icon: 'swap', label: '等待接收的党员', to: pages.transfers },
    correction: { icon: 'edit', label: '党员要求更正资料', to: pages.list },
  },
  notices: none<'what a member asks for is answered on their own page'>(),
  basis: none<'nothing here is required by a day'>(),
  calendar: none<'nothing here is due on a day yet'>(),
} satisfies Context;
