import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('account', {
  bind: takes<{ organizationId?: string }>(),
  privacy: takes(),
  requests: takes<{ organizationId: string }>(),
});

/** 绑定: who a WeChat user is, and what they agreed to. */
export const account = {
  name: 'account',
  pages,
  errors: {
    NOT_BOUND: {
      text: '您的微信还没有绑定党员身份，请先到首页绑定',
      way: {
        verb: '去绑定',
        address: pages.bind(),
        first: { title: '请先绑定微信', hint: '只需两步，完成后自动回到这一页' },
      },
    },
    'ACCOUNT.PHONE_CODE_INVALID': '手机号验证已失效，请再点一次按钮',
    'ACCOUNT.PRIVACY_NOT_AGREED': {
      text: '请先阅读并同意隐私说明',
      way: { verb: '阅读隐私说明', address: pages.privacy() },
    },
    'ACCOUNT.NO_SINGLE_MATCH': '名册里没有找到这个手机号，请按姓名和支部申请',
    'ACCOUNT.MEMBER_BOUND_ELSEWHERE': '这位党员已经绑定了另一个微信，请联系支部书记',
    'ACCOUNT.ALREADY_BOUND': '您的微信已经绑定，不用再申请',
    'ACCOUNT.REQUEST_DECIDED': '这个申请已经处理过了',
    'ACCOUNT.NAMES_DIFFER': '申请人写的姓名与所选党员的不一样，请核对后再确认',
    'ACCOUNT.NOT_A_MEMBER': '这一项只有名册里的党员可以用',
  },
  fields: { bound: '绑定', road: '方式', asleep: '待确认的职务', granted: '同意', phoneTail: '手机尾号' },
  tools: [
    {
      for: ['keeper'],
      group: '党员',
      order: 20,
      icon: 'person',
      label: '绑定申请',
      hint: '确认是谁在申请',
      waits: ['bindingRequest'],
      to: pages.requests,
    },
  ],
  todo: { bindingRequest: { icon: 'person', label: '绑定申请', to: pages.requests } },
  notices: { kinds: { account: '账号' } },
  basis: none<'binding is required by no regulation'>(),
  calendar: none<'nothing here has a day'>(),
} satisfies Context;
