import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('exit', {
  leave: takes<{ organizationId: string }>(),
  readOnly: takes<{ organizationId: string }>(),
  announce: takes<{ organizationId: string }>(),
});

/** 整体导出、停用: how a district leaves, with everything it has. */
export const exit = {
  name: 'exit',
  pages,
  tools: [
    {
      for: ['districtAdmin'],
      group: '组织',
      order: 90,
      icon: 'upload',
      label: '整体导出、停用',
      waits: ['exit'],
      to: pages.leave,
    },
  ],
  todo: { exit: { icon: 'upload', label: '同意整体导出', to: pages.leave } },
  notices: none<'it is told as a matter of the account'>(),
} satisfies Context;
