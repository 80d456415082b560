import { choice, day, files, line, member, register, subject, text } from '../declare';

/** 问题清单和实事清单: what is to be put right or done by a day; closed, with what shows it, by the side that raised it. */
export default register({
  term: '问题和实事清单',
  group: '做法和问题',
  hint: '要改的问题、要办的实事：谁来办、哪天前办好，谁提出谁销号',
  source: '一（一）',
  over: { branch: ['keepers', 'officers'], town: ['officers'] },
  sees: 'keepers',
  fields: {
    what: choice('问题还是实事', { issue: '问题', deed: '为群众办实事' }, { needed: true }),
    title: line('什么事', { needed: true }),
    from: choice('从哪里来（可以不选）', {
      ownLook: '自己查找',
      members: '党员群众反映',
      visit: '走访了解',
      above: '上级指出',
    }),
    measure: text('怎么办', { needed: true, max: 1000 }),
    dueOn: day('哪一天前办好', { needed: true }),
    responsible: member('谁来办（可以不选）'),
    about: subject('涉及的单位（可以不选）'),
    done: text('办理情况', { needed: true, max: 1000, hint: '办成了什么，从哪里可以看到' }),
    shows: files('能说明的材料'),
    stillOpen: text('还差什么', { needed: true, max: 300 }),
  },
  title: 'title',
  facet: 'what',
  due: { field: 'dueOn', remindsBefore: 3 },
  states: {
    open: { word: '在办', tone: 'waiting' },
    reported: { word: '办好了，等销号', tone: 'waiting', settled: true },
    closed: { word: '已销号', tone: 'good', ends: true },
  },
  moves: {
    report: {
      word: '办好了',
      from: ['open'],
      to: 'reported',
      by: 'writers',
      asks: ['done', 'shows'],
      tells: 'raiser',
    },
    close: { word: '销号', from: ['reported'], to: 'closed', by: 'raiser', tells: 'keeper' },
    reopen: {
      word: '还没办好',
      from: ['reported'],
      to: 'open',
      by: 'raiser',
      asks: ['stillOpen'],
      tells: 'keeper',
    },
  },
  figures: [
    { word: '登记', of: 'all' },
    { word: '在办', of: 'state', is: 'open' },
    { word: '已销号', of: 'state', is: 'closed' },
  ],
  keptYears: 5,
});
