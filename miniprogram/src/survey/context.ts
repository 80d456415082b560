import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('survey', {
  list: takes<{ organizationId: string }>(),
  begin: takes<{ organizationId: string }>(),
  progress: takes<{ organizationId: string; surveyId: string }>(),
  tasks: takes<{ organizationId: string; surveyId?: string; townId?: string; state?: string }>(),
  subject: takes<{ subjectId: string; surveyId?: string }>(),
  formations: takes<{ organizationId: string }>(),
  found: takes<{ subjectId: string }>(),
  formation: takes<{ formationId: string }>(),
});

/** 排摸、组建: what is asked about subjects, what that suggests, and how a branch comes to be. */
export const survey = {
  name: 'survey',
  pages,
  tools: [
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '组织',
      order: 14,
      icon: 'check',
      label: '排摸',
      waits: ['surveyTask'],
      to: pages.list,
    },
    {
      for: ['officer'],
      over: ['town', 'district'],
      group: '组织',
      order: 15,
      icon: 'flag',
      label: '组建党组织',
      to: pages.formations,
    },
    {
      for: ['onlooker'],
      over: ['town'],
      group: '组织',
      order: 14,
      icon: 'check',
      label: '排摸',
      waits: ['surveyTask'],
      to: pages.list,
    },
  ],
  todo: { surveyTask: { icon: 'check', label: '排摸单位', to: pages.list } },
  notices: none<'what is asked stands among what waits'>(),
} satisfies Context;
