import { choice, day, files, line, link, register, text } from '../declare';

/** 服务品牌: one page a town. Branches set up none of their own. */
export default register({
  term: '服务品牌',
  group: '共建和品牌',
  hint: '一个街镇一页：是什么、在哪里、找得到',
  source: '二（三）',
  over: { town: ['officers'] },
  sees: 'everyone',
  fields: {
    title: line('品牌名称', { needed: true, max: 30 }),
    age: choice('老品牌还是新品牌', { old: '老品牌', fresh: '新品牌' }, { needed: true }),
    document: line('依据文件', { needed: true }),
    on: day('从哪一天起', { needed: true }),
    gives: text('服务什么', { needed: true, max: 1000 }),
    places: text('在哪里办（可以不写）', { max: 500, hint: '服务点、时间' }),
    report: link('介绍的网址（可以不写）'),
    material: files('材料'),
  },
  title: 'title',
  on: 'on',
  facet: 'age',
  oneEach: true,
  states: {
    used: { word: '在用', tone: 'good' },
    resting: { word: '停用', tone: 'plain' },
  },
  shownIn: ['used'],
  moves: {
    rest: { word: '停用', from: ['used'], to: 'resting', by: 'writers' },
    use: { word: '恢复使用', from: ['resting'], to: 'used', by: 'writers' },
  },
  figures: [
    { word: '老品牌', of: 'facet', is: 'old' },
    { word: '新品牌', of: 'facet', is: 'fresh' },
  ],
});
