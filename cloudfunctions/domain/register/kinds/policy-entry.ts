import { choice, day, line, link, register, text } from '../declare';

/** 政策条目: what a policy is about, by which document, until when; the text itself is read where it was published. */
export default register({
  term: '政策和人才政策',
  group: '企业和人才',
  hint: '有哪些政策、申报到哪一天，原文点链接看',
  source: '二（二）',
  over: { district: ['officers'], town: ['officers'] },
  sees: 'everyone',
  fields: {
    title: line('政策名称', { needed: true }),
    kind: choice(
      '哪一类',
      {
        talent: '人才',
        industry: '产业',
        finance: '金融和上市',
        space: '场地和用工',
        call: '申报通知',
        other: '其他',
      },
      { needed: true },
    ),
    issuer: line('哪个单位发的', { needed: true }),
    document: line('文号', { needed: true }),
    on: day('发布日期', { needed: true }),
    until: day('有效或申报到哪一天（可以不选）', { after: 'on' }),
    gist: text('要点（可以不写）', { max: 500, hint: '给谁、给什么、找谁办' }),
    original: link('原文网址（可以不写）'),
  },
  title: 'title',
  on: 'on',
  facet: 'kind',
  due: { field: 'until', remindsBefore: 14 },
  states: {
    inForce: { word: '有效', tone: 'good' },
    ended: { word: '已失效', tone: 'plain', ends: true },
  },
  moves: {
    end: { word: '已失效', from: ['inForce'], to: 'ended', by: 'writers' },
  },
  figures: [
    { word: '有效', of: 'state', is: 'inForce' },
    { word: '人才政策', of: 'facet', is: 'talent' },
  ],
});
