import type { RuleEntry } from '../entry';

const edition = { articleStatus: 'unverified', status: 'unverified', source: '条号凭记忆，待核对' } as const;

/** Laws that give a day its name. */
export const days = [
  {
    id: 'arborDay',
    regulation: 'forests',
    edition: '2019',
    article: '第十条',
    from: '2020-07-01',
    ...edition,
  },
  {
    id: 'securityDay',
    regulation: 'nationalSecurity',
    edition: '2015',
    article: '第十四条',
    from: '2015-07-01',
    ...edition,
  },
  {
    id: 'environmentDay',
    regulation: 'environment',
    edition: '2014',
    article: '第十二条',
    from: '2015-01-01',
    ...edition,
  },
  {
    id: 'martyrsDay',
    regulation: 'heroes',
    edition: '2018',
    article: '第五条',
    from: '2018-05-01',
    ...edition,
  },
] as const satisfies readonly RuleEntry[];
