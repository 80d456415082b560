import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('audit', { list: takes<{ organizationId: string }>() });

/** 操作记录: who changed or looked at what. Here are the words that several contexts leave in it. */
export const audit = {
  name: 'audit',
  pages,
  tools: [
    {
      for: ['districtAdmin'],
      group: '组织',
      order: 20,
      icon: 'lock',
      label: '操作记录',
      to: pages.list,
    },
  ],
  todo: none<'it is only read'>(),
  notices: none<'it is only read'>(),
} satisfies Context;
