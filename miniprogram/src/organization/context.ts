import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('organization', {
  profile: takes<{ organizationId: string }>(),
  committee: takes<{ organizationId: string }>(),
  change: takes<{ organizationId: string; act: string }>(),
  browse: takes<{ organizationId: string }>(),
  import: takes<{ organizationId: string }>(),
  compare: takes<{ organizationId: string }>(),
  exportRequests: takes<{ organizationId: string }>(),
});

/** 党组织: the tree, each organisation's record and committee, and rosters brought in. */
export const organization = {
  name: 'organization',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '党员',
      order: 40,
      icon: 'upload',
      label: '导入名册',
      to: pages.import,
    },
    {
      for: ['keeper', 'onlooker'],
      group: '支部',
      order: 10,
      icon: 'info',
      label: '组织情况',
      to: pages.profile,
    },
    {
      for: ['officer'],
      group: '组织',
      order: 10,
      icon: 'people',
      atHand: 40,
      label: '党组织',
      to: pages.browse,
    },
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '组织',
      order: 14,
      icon: 'swap',
      label: '和全国系统对一对',
      to: pages.compare,
    },
    {
      for: ['districtOfficer'],
      group: '组织',
      order: 17,
      icon: 'upload',
      label: '名册导出申请',
      waits: ['rosterExport'],
      to: pages.exportRequests,
    },
  ],
  todo: { rosterExport: { icon: 'upload', label: '同意导出全区名册', to: pages.exportRequests } },
  notices: none<'what the rules say about an organisation stands in its record'>(),
} satisfies Context;
