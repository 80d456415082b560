import { choice, day, line, link, register } from '../declare';

/** 宣传投稿: what was sent where, and whether it was printed. Only noted; nothing is counted for anybody (rules on burdens). */
export default register({
  term: '宣传投稿',
  group: '宣传和扶持',
  hint: '投到哪里、有没有采用；只登记，不作检查内容',
  source: '三（三）',
  over: { branch: ['keepers'], town: ['officers'] },
  sees: 'keepers',
  fields: {
    title: line('题目', { needed: true }),
    medium: choice(
      '投到哪里',
      {
        magazine: '《非公党建》',
        branchLife: '《支部生活（凝聚）》',
        cityWeb: '上海基层党建网',
        cityAccount: '上海两新互动网',
        ownAccount: '松江两新先锋公众号',
        other: '其他',
      },
      { needed: true },
    ),
    on: day('哪一天投的', { needed: true }),
    usedOn: day('哪一天刊出', { needed: true, after: 'on' }),
    address: link('刊出的网址（可以不写）'),
  },
  title: 'title',
  on: 'on',
  facet: 'medium',
  states: {
    sent: { word: '已投', tone: 'waiting' },
    used: { word: '已采用', tone: 'good', ends: true },
    unused: { word: '没有采用', tone: 'plain', ends: true },
  },
  moves: {
    use: { word: '采用了', from: ['sent'], to: 'used', by: 'writers', asks: ['usedOn', 'address'] },
    pass: { word: '没有采用', from: ['sent'], to: 'unused', by: 'writers' },
  },
  figures: [
    { word: '投稿', of: 'all' },
    { word: '采用', of: 'state', is: 'used' },
  ],
  keptYears: 3,
});
