import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('selection', {
  rounds: takes<{ organizationId?: string }>(),
  round: takes<{ roundId: string }>(),
  /** With `roundId` its notice is put right, else a new round is opened. */
  edit: takes<{ organizationId: string; selection: string; roundId?: string }>(),
  apply: takes<{ roundId: string; organizationId: string; applicationId?: string }>(),
  applications: takes<{ roundId: string; organizationId: string }>(),
  application: takes<{ applicationId: string }>(),
  say: takes<{ what: string; id: string; version: number; about?: string }>(),
  publish: takes<{ roundId: string }>(),
  toReview: takes(),
  review: takes<{ applicationId: string }>(),
  publicity: takes<{ roundId: string }>(),
  honours: takes<{ organizationId?: string }>(),
  honour: takes<{ honourId: string }>(),
  switches: takes<{ organizationId: string }>(),
});

/** 评选: notices, applications, opinions, publicity and honours, as the district declares them and switches them on. */
export const selection = {
  name: 'selection',
  pages,
  tools: [
    {
      for: ['keeper'],
      needs: 'selections',
      group: '支部',
      order: 90,
      icon: 'flag',
      label: '评选',
      waits: ['selectionReturned'],
      to: pages.rounds,
    },
    {
      for: ['officer'],
      needs: 'selections',
      group: '开展情况',
      order: 90,
      icon: 'flag',
      label: '评选',
      waits: ['selectionToCheck', 'selectionToDecide', 'honourToReview'],
      to: pages.rounds,
    },
    {
      for: ['districtAdmin'],
      over: ['district'],
      group: '组织',
      order: 95,
      icon: 'check-circle',
      label: '启用评选',
      to: pages.switches,
    },
  ],
  todo: {
    selectionReturned: { icon: 'edit', label: '补正评选申报', to: pages.rounds },
    selectionToCheck: { icon: 'edit', label: '审核评选申报', to: pages.rounds },
    selectionOpinion: { icon: 'edit', label: '写评审意见', to: () => pages.toReview() },
    selectionToDecide: { icon: 'edit', label: '评选到了公示或命名', to: pages.rounds },
    honourToReview: { icon: 'clock', label: '复核荣誉', to: pages.honours },
  },
  notices: none<'they are filed with the other reminders'>(),
} satisfies Context;
