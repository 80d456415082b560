import { count, day, files, line, member, money, choice, register, text } from '../../../cloudfunctions/domain/register/declare';

/** A register that is not ours: what another district might keep. Nothing else is written for it. */
export default register({
  term: '图书角',
  group: '队伍',
  hint: '哪里有书、谁管着',
  source: '一（三）',
  over: { branch: ['keepers'], town: ['officers'] },
  sees: 'members',
  fields: {
    name: line('叫什么', { needed: true, max: 20 }),
    kind: choice('哪一种', { shelf: '书架', room: '书屋' }, { needed: true }),
    document: line('文号', { needed: { field: 'kind', is: ['room'] } }),
    openedOn: day('哪一天开的', { needed: true }),
    checkOn: day('哪一天清点'),
    keeper: member('谁管'),
    books: count('书', '本'),
    cost: money('花了多少'),
    note: text('说明'),
    picture: files('照片'),
    counted: count('清点后有', '本', { needed: true }),
  },
  title: 'name',
  on: 'openedOn',
  facet: 'kind',
  due: { field: 'checkOn', remindsBefore: 2 },
  states: {
    planned: { word: '在筹备', tone: 'plain' },
    open: { word: '开放', tone: 'good' },
    shut: { word: '关了', tone: 'plain', ends: true },
  },
  shownIn: ['open'],
  moves: {
    openUp: { word: '开放', from: ['planned'], to: 'open', by: 'raiser', tells: 'above' },
    check: { word: '清点', from: ['open'], to: 'open', by: 'writers', asks: ['counted'] },
    shut: { word: '关掉', from: ['open'], to: 'shut', by: 'above', tells: 'keeper' },
  },
  figures: [
    { word: '图书角', of: 'all' },
    { word: '开放', of: 'state', is: 'open' },
    { word: '书屋', of: 'facet', is: 'room' },
    { word: '书', of: 'sum', field: 'books' },
    { word: '花费', of: 'sum', field: 'cost' },
  ],
  keptYears: 2,
});
