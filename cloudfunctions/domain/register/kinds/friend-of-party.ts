import { day, files, line, register, subject, text } from '../declare';

/** 党建之友: who was named one by a document; shown to all once the person agreed to it. How one is chosen is no register. */
export default register({
  term: '党建之友',
  group: '队伍',
  hint: '已经发文命名的；本人同意后才公开',
  source: '一（二）',
  over: { town: ['officers'], district: ['officers'] },
  sees: 'everyone',
  fields: {
    name: line('姓名', { needed: true, max: 20 }),
    unit: subject('单位（可以不选）'),
    document: line('命名的文号', { needed: true }),
    on: day('命名日期', { needed: true }),
    did: text('为党建做了什么（可以不写）'),
    agreedOn: day('本人哪一天同意公开', { needed: true }),
    picture: files('材料'),
  },
  title: 'name',
  on: 'on',
  states: {
    noted: { word: '已登记', tone: 'plain' },
    open: { word: '已公开', tone: 'good', settled: true },
    ended: { word: '不再使用', tone: 'plain', ends: true },
  },
  shownIn: ['open'],
  moves: {
    show: { word: '公开', from: ['noted'], to: 'open', by: 'writers', asks: ['agreedOn'] },
    hide: { word: '不公开了', from: ['open'], to: 'noted', by: 'writers' },
    end: { word: '不再使用', from: ['noted', 'open'], to: 'ended', by: 'writers' },
  },
  figures: [{ word: '命名', of: 'all' }],
  keptYears: 5,
});
