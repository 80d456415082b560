import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('supervision', {
  list: takes<{ organizationId: string }>(),
  letter: takes<{ letterId: string }>(),
  send: takes<{ organizationId: string }>(),
});

/** 督导函: what an office asks a branch to make good, only where a regulation asks for it. */
export const supervision = {
  name: 'supervision',
  pages,
  tools: [
    {
      for: ['officer'],
      group: '开展情况',
      order: 70,
      icon: 'edit',
      label: '督导函',
      waits: ['supervisionAnswer'],
      to: pages.list,
    },
  ],
  todo: {
    supervisionLetter: { icon: 'edit', label: '答复督导函', to: pages.list },
    supervisionAnswer: { icon: 'edit', label: '看支部对督导函的答复', to: pages.list },
  },
  notices: none<'they are filed with the other reminders'>(),
} satisfies Context;
