import { choice, day, files, line, register, text } from '../declare';

/** 专项行动: what an office calls its branches to for a time; each branch says what it takes on (专项行动认领). */
export default register({
  term: '专项行动',
  group: '做法和问题',
  hint: '一段时间里一起做的事：要做什么、哪个支部认领了什么、做成了什么',
  source: '一（三）',
  over: { district: ['officers'], town: ['officers'] },
  sees: 'everyone',
  fields: {
    title: line('行动名称', { needed: true }),
    what: choice(
      '哪一种',
      {
        emergency: '疫情防控、防汛等应急',
        event: '进博等重大活动服务保障',
        enterprise: '服务企业',
        community: '服务群众、基层治理',
        other: '其他',
      },
      { needed: true },
    ),
    from: day('哪一天开始', { needed: true }),
    until: day('哪一天结束（可以不选）', { after: 'from' }),
    tasks: text('要做哪些事', { needed: true, hint: '一行一件，支部照着认领' }),
    document: line('依据文号（可以不写）'),
    outcome: text('做成了什么', { needed: true }),
    files: files('通知等材料（可以不传）'),
  },
  title: 'title',
  on: 'from',
  facet: 'what',
  states: {
    running: { word: '进行中', tone: 'waiting' },
    over: { word: '已结束', tone: 'good', ends: true },
  },
  moves: { end: { word: '结束', from: ['running'], to: 'over', by: 'writers', asks: ['outcome'] } },
  figures: [
    { word: '行动', of: 'all' },
    { word: '进行中', of: 'state', is: 'running' },
  ],
});
