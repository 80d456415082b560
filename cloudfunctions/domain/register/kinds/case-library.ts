import { choice, day, files, line, link, register, text } from '../declare';

/** 案例: what a branch did that others may want to do as well. Nobody counts who wrote how many. */
export default register({
  term: '案例',
  group: '做法和问题',
  hint: '好做法写下来，给别的支部参考；不作检查内容',
  source: '一（一）',
  over: { branch: ['keepers'], town: ['officers'] },
  sees: 'everyone',
  fields: {
    title: line('题目', { needed: true }),
    topic: choice(
      '哪一方面',
      {
        meetings: '组织生活',
        coverage: '组织覆盖',
        enterprise: '服务企业',
        members: '党员作用',
        venue: '阵地和平台',
        other: '其他',
      },
      { needed: true },
    ),
    heldOn: day('什么时候做的'),
    cause: text('起因（可以不写）', { max: 500 }),
    practice: text('做法', { needed: true, max: 2000, hint: '几步做成的，别人照着能做' }),
    result: text('成效（可以不写）', { max: 1000 }),
    report: link('报道的网址（可以不写）', { hint: '党政机关和主要媒体的网站、公众号文章' }),
    material: files('材料'),
    advice: text('请补充什么', { needed: true, max: 300 }),
  },
  title: 'title',
  on: 'heldOn',
  facet: 'topic',
  states: {
    noted: { word: '已登记', tone: 'plain' },
    offered: { word: '等上级看', tone: 'waiting', settled: true },
    shared: { word: '全区可看', tone: 'good', ends: true },
  },
  shownIn: ['shared'],
  moves: {
    offer: { word: '请上级看', from: ['noted'], to: 'offered', by: 'writers', tells: 'above' },
    share: { word: '给全区看', from: ['offered'], to: 'shared', by: 'above', tells: 'keeper' },
    sendBack: {
      word: '请补充',
      from: ['offered'],
      to: 'noted',
      by: 'above',
      asks: ['advice'],
      tells: 'keeper',
    },
    takeBack: { word: '不再给全区看', from: ['shared'], to: 'noted', by: 'above', tells: 'keeper' },
  },
  figures: [
    { word: '登记', of: 'all' },
    { word: '全区可看', of: 'state', is: 'shared' },
  ],
});
