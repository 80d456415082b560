import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('development', {
  board: takes<{ organizationId: string }>(),
  person: takes<{ developmentId: string }>(),
  step: takes<{ developmentId: string; step: string }>(),
  begin: takes<{ organizationId: string; memberId?: string; name?: string }>(),
  change: takes<{
    developmentId: string;
    act: 'review' | 'paper' | 'edit' | 'move' | 'end' | 'redo';
    paper?: string;
  }>(),
  former: takes<{ organizationId: string }>(),
  asked: takes<{ organizationId: string }>(),
  answer: takes<{ organizationId: string; developmentId: string }>(),
  overview: takes<{ organizationId: string }>(),
  backbones: takes<{ organizationId: string }>(),
  backbone: takes<{ organizationId: string; way: string; id?: string }>(),
  backboneFigures: takes<{ organizationId: string }>(),
  share: takes<{ organizationId: string; year?: number }>(),
});

/** 党员发展: who is on the way into the Party, what is next, and by when. */
export const development = {
  name: 'development',
  pages,
  tools: [
    {
      for: ['keeper'],
      over: ['branch'],
      group: '党员',
      order: 40,
      icon: 'people',
      label: '党员发展',
      waits: ['developmentDue', 'developmentComing'],
      to: pages.board,
    },
    {
      // A committee may approve by itself; where it only deliberates, the page says so.
      for: ['keeper'],
      over: ['committee'],
      group: '党员',
      order: 40,
      icon: 'people',
      label: '党员发展审批',
      waits: ['developmentAsked'],
      to: pages.asked,
    },
    {
      for: ['officer'],
      group: '党员',
      order: 40,
      icon: 'people',
      label: '党员发展审批',
      waits: ['developmentAsked'],
      to: pages.asked,
    },
    {
      for: ['officer'],
      group: '开展情况',
      order: 60,
      icon: 'chart',
      label: '党员发展情况',
      to: pages.overview,
    },
    {
      for: ['officer'],
      group: '开展情况',
      order: 61,
      icon: 'chart',
      label: '新发展党员',
      to: pages.share,
    },
  ],
  todo: {
    developmentDue: { icon: 'people', label: '发展党员的步骤', to: pages.board },
    developmentComing: { icon: 'people', label: '接收发展中的同志', to: pages.board },
    developmentAsked: { icon: 'people', label: '答复党员发展的报批', to: pages.asked },
  },
  notices: none<'its reminders are filed with the others'>(),
} satisfies Context;
