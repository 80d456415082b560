import { choice, day, line, link, register, subject, text } from '../declare';

/** 双服双创: what is done for the chains of innovation and industry, under one of four words. */
export default register({
  term: '双服双创',
  group: '共建和品牌',
  hint: '服务创新链、产业链，科技创新、党建创新：做了什么',
  source: '二（一）',
  over: { branch: ['keepers'], town: ['officers'] },
  sees: 'members',
  fields: {
    tag: choice(
      '哪一类',
      {
        innovationChain: '服务创新链',
        industryChain: '服务产业链',
        technology: '科技创新',
        partyWork: '党建创新',
      },
      { needed: true },
    ),
    title: line('做了什么', { needed: true }),
    on: day('哪一天', { needed: true }),
    unit: subject('哪家单位（可以不选）'),
    said: text('说明（可以不写）', { max: 500 }),
    report: link('报道的网址（可以不写）'),
  },
  title: 'title',
  on: 'on',
  facet: 'tag',
  states: {
    going: { word: '在做', tone: 'waiting' },
    done: { word: '做成了', tone: 'good', ends: true },
  },
  moves: {
    finish: { word: '做成了', from: ['going'], to: 'done', by: 'writers' },
  },
  figures: [
    { word: '服务创新链', of: 'facet', is: 'innovationChain' },
    { word: '服务产业链', of: 'facet', is: 'industryChain' },
    { word: '科技创新', of: 'facet', is: 'technology' },
    { word: '党建创新', of: 'facet', is: 'partyWork' },
  ],
});
