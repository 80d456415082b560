import { count, day, files, line, register, subject, text } from '../declare';

/** 规定动作落实: what a cluster did of what is laid down for all of them. */
export default register({
  term: '规定动作落实',
  group: '企业和人才',
  hint: '集群做了哪一次、有哪些单位',
  source: '二（一）',
  over: { branch: ['keepers'], generalBranch: ['keepers'], committee: ['keepers'], town: ['officers'] },
  sees: 'everyone',
  under: { register: 'clusterAction', verb: '登记一次' },
  fields: {
    title: line('哪个集群、做了什么', { needed: true }),
    heldOn: day('哪一天', { needed: true }),
    lead: subject('牵头的单位（可以不选）'),
    units: count('参加的单位（可以不写）', '家'),
    outcome: text('有什么结果（可以不写）'),
    shows: files('照片或材料（可以不传）'),
  },
  title: 'title',
  on: 'heldOn',
  states: { held: { word: '做了', tone: 'good' } },
  moves: {},
  figures: [
    { word: '做了', of: 'all' },
    { word: '参加单位', of: 'sum', field: 'units' },
  ],
});
