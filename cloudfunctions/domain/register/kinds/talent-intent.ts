import { choice, count, day, register, subject, line } from '../declare';

/** 人才计划申报意向: which unit means to apply for which programme, until when. No materials and no names are taken. */
export default register({
  term: '人才计划申报意向',
  group: '企业和人才',
  hint: '哪家单位想报哪个计划；只记意向，不收材料',
  source: '二（二）',
  over: { branch: ['keepers'], town: ['officers'] },
  sees: 'keepers',
  fields: {
    batch: line('哪一批', { needed: true, hint: '例如：2026年度' }),
    programme: choice(
      '哪个计划',
      { leading: '领军人才', top: '拔尖人才', founder: '创新创业英才' },
      { needed: true },
    ),
    unit: subject('哪家单位', { needed: true }),
    people: count('打算报几人（可以不写）', '人'),
    dueOn: day('申报截止', { needed: true }),
  },
  title: 'batch',
  facet: 'programme',
  due: { field: 'dueOn', remindsBefore: 7 },
  states: {
    meant: { word: '有意向', tone: 'waiting' },
    applied: { word: '已自行申报', tone: 'good', ends: true },
    dropped: { word: '不报了', tone: 'plain', ends: true, cameToNothing: true },
  },
  moves: {
    apply: { word: '已自行申报', from: ['meant'], to: 'applied', by: 'writers' },
    drop: { word: '不报了', from: ['meant'], to: 'dropped', by: 'writers' },
  },
  figures: [
    { word: '有意向', of: 'state', is: 'meant' },
    { word: '已申报', of: 'state', is: 'applied' },
    { word: '打算报', of: 'sum', field: 'people' },
  ],
  keptYears: 3,
});
