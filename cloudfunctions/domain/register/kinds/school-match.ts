import { choice, day, line, register, subject, text } from '../declare';

/** 校企供需对接: what enterprises look for and what schools offer, and what came together. */
export default register({
  term: '校企对接',
  group: '企业和人才',
  hint: '企业要什么、院校有什么，对上了记一笔',
  source: '二（二）',
  over: { branch: ['keepers'], town: ['officers'], district: ['officers'] },
  sees: 'everyone',
  fields: {
    side: choice('哪一边', { need: '企业需要', offer: '院校提供' }, { needed: true }),
    about: choice(
      '哪一类',
      { people: '招聘和实习', training: '培训', research: '技术合作', place: '场地和设备' },
      { needed: true },
    ),
    title: line('要什么，或者有什么', { needed: true }),
    unit: subject('哪家企业（可以不选）'),
    school: line('哪所院校（可以不写）', { needed: { field: 'side', is: ['offer'] } }),
    detail: text('说明（可以不写）', { max: 500, hint: '不写商业秘密，不写个人电话' }),
    until: day('到哪一天为止（可以不选）'),
    matchedWith: line('和谁对上了', { needed: true }),
    matchedOn: day('哪一天', { needed: true }),
  },
  title: 'title',
  facet: 'side',
  due: { field: 'until', remindsBefore: 7 },
  states: {
    open: { word: '等对接', tone: 'waiting' },
    matched: { word: '对上了', tone: 'good', ends: true },
    dropped: { word: '不再需要', tone: 'plain', ends: true, cameToNothing: true },
  },
  shownIn: ['open', 'matched'],
  moves: {
    match: {
      word: '对上了',
      from: ['open'],
      to: 'matched',
      by: 'writers',
      asks: ['matchedWith', 'matchedOn'],
    },
    drop: { word: '不再需要', from: ['open'], to: 'dropped', by: 'writers' },
  },
  figures: [
    { word: '企业需要', of: 'facet', is: 'need' },
    { word: '院校提供', of: 'facet', is: 'offer' },
    { word: '对上了', of: 'state', is: 'matched' },
  ],
  keptYears: 5,
});
