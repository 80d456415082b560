import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('cluster', {
  board: takes<{ organizationId: string; year?: string }>(),
  detail: takes<{ organizationId: string; clusterId: string; year: string }>(),
  /** With `clusterId` that one is put right, else a new one is written down. */
  keep: takes<{ organizationId: string; clusterId?: string }>(),
  lay: takes<{ organizationId: string; year: string }>(),
  /** With `deedId` what is written is put right. */
  write: takes<{ organizationId: string; clusterId: string; year: string; deedId?: string }>(),
});

/** 产业集群 and 五个一: what the district keeps of clusters, and what is done for them. */
export const cluster = {
  name: 'cluster',
  pages,
  tools: [
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '开展情况',
      order: 85,
      icon: 'people',
      label: '产业集群',
      to: pages.board,
    },
  ],
  todo: none<'nothing waits for anybody'>(),
  notices: none<'nobody is told'>(),
} satisfies Context;
