import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('role', {
  list: takes<{ organizationId: string }>(),
  grant: takes<{ organizationId: string }>(),
  findings: takes<{ organizationId: string }>(),
  code: takes(),
});

/** 职务与权限: who may do what in an organisation, by whom and until when. */
export const role = {
  name: 'role',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 20,
      icon: 'flag',
      label: '职务与权限',
      waits: ['role'],
      to: pages.list,
    },
    {
      for: ['officer'],
      group: '组织',
      order: 30,
      icon: 'lock',
      label: '身份核对',
      to: pages.findings,
    },
  ],
  todo: { role: { icon: 'flag', label: '待确认的职务', to: pages.list } },
  notices: none<'a role shows when its holder opens the app'>(),
} satisfies Context;
