import { choice, day, line, register, text } from '../declare';

/** 集群规定动作: what every cluster is to do, as the district or a town lays down; each says what it did (规定动作落实). */
export default register({
  term: '集群规定动作',
  group: '企业和人才',
  hint: '每个产业集群都要做的几件事，集群做了在下面登记',
  source: '二（一）',
  over: { district: ['officers'], town: ['officers'] },
  sees: 'everyone',
  fields: {
    title: line('做什么', { needed: true }),
    often: choice(
      '多久一次',
      { once: '一次', quarterly: '每季度', halfYearly: '每半年', yearly: '每年' },
      { needed: true },
    ),
    how: text('怎么做（可以不写）'),
    document: line('依据文号', { needed: true, hint: '规定动作要有文件' }),
    from: day('从哪一天起', { needed: true }),
    dueOn: day('哪一天前（只有一次的可以选）', { after: 'from' }),
  },
  title: 'title',
  on: 'from',
  facet: 'often',
  due: { field: 'dueOn', remindsBefore: 7 },
  states: {
    standing: { word: '要做', tone: 'waiting' },
    ended: { word: '不再要求', tone: 'plain', ends: true },
  },
  moves: { end: { word: '不再要求', from: ['standing'], to: 'ended', by: 'writers' } },
  figures: [{ word: '规定动作', of: 'state', is: 'standing' }],
});
