import { pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('account', {
  bind: takes<{ organizationId?: string }>(),
  privacy: takes(),
  requests: takes<{ organizationId: string }>(),
});

/** 绑定: who a WeChat user is, and what they agreed to. */
export const account = {
  name: 'account',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '党员',
      order: 20,
      icon: 'person',
      label: '绑定申请',
      waits: ['bindingRequest'],
      to: pages.requests,
    },
  ],
  todo: { bindingRequest: { icon: 'person', label: '绑定申请', to: pages.requests } },
  notices: { kinds: { account: '账号' } },
} satisfies Context;
