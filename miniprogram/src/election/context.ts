import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('election', {
  body: takes<{ organizationId: string }>(),
  detail: takes<{ electionId: string }>(),
  step: takes<{ electionId: string; step: string; round?: number }>(),
  answer: takes<{ electionId: string }>(),
  terms: takes<{ organizationId: string }>(),
});

/** 换届选举: a body's term, and each election from the request to the posts. */
export const election = {
  name: 'election',
  pages,
  tools: [
    {
      for: ['keeper', 'onlooker'],
      group: '支部',
      order: 15,
      icon: 'flag',
      label: '换届选举',
      waits: ['election'],
      to: pages.body,
    },
    {
      for: ['officer'],
      group: '组织',
      order: 12,
      icon: 'flag',
      label: '换届选举',
      waits: ['electionAnswer'],
      to: pages.terms,
    },
  ],
  todo: {
    election: { icon: 'flag', label: '办理换届选举', to: pages.body },
    electionAnswer: { icon: 'flag', label: '答复换届选举', to: pages.terms },
  },
  notices: none<'what it tells stands among matters of posts and accounts, as older apps know them'>(),
} satisfies Context;
