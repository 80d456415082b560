import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('setting', {
  district: takes<{ organizationId: string }>(),
  change: takes<{ organizationId: string; setting: string }>(),
});

/** 区里的设置: what the district decides for itself. */
export const setting = {
  name: 'setting',
  pages,
  tools: [
    {
      for: ['districtAdmin'],
      group: '组织',
      order: 25,
      icon: 'edit',
      label: '区里的设置',
      to: pages.district,
    },
  ],
  todo: none<'nothing waits here'>(),
  notices: none<'a setting is read where it counts'>(),
} satisfies Context;
