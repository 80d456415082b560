import { choice, day, files, line, member, register, text } from '../declare';

/** 先锋岗、示范岗、突击队: what is called a model (示范) rests on a document of the district (rules on burdens). */
export default register({
  term: '先锋岗和突击队',
  group: '队伍',
  hint: '设岗、亮承诺、看成效',
  source: '一（三）',
  over: { branch: ['keepers'] },
  sees: 'members',
  fields: {
    what: choice(
      '哪一种',
      { pioneer: '党员先锋岗', model: '党员示范岗', force: '党员突击队' },
      { needed: true },
    ),
    title: line('岗位或队伍名称', { needed: true }),
    document: line('依据文号', {
      needed: { field: 'what', is: ['model'] },
      hint: '叫“示范”的要有区级文件',
    }),
    holder: member('负责的党员', { needed: true }),
    promise: text('承诺', { needed: true, max: 300 }),
    on: day('设立日期', { needed: true }),
    outcome: text('做成了什么', { needed: true, max: 1000 }),
    lookedOn: day('哪一天看的', { needed: true, after: 'on' }),
    pictures: files('照片或材料（可以不传）'),
  },
  title: 'title',
  on: 'on',
  facet: 'what',
  states: {
    standing: { word: '在岗', tone: 'good' },
    ended: { word: '已结束', tone: 'plain', ends: true },
  },
  moves: {
    look: {
      word: '看成效',
      from: ['standing'],
      to: 'standing',
      by: 'writers',
      asks: ['outcome', 'lookedOn', 'pictures'],
    },
    end: { word: '结束', from: ['standing'], to: 'ended', by: 'writers' },
  },
  figures: [
    { word: '先锋岗', of: 'facet', is: 'pioneer' },
    { word: '示范岗', of: 'facet', is: 'model' },
    { word: '突击队', of: 'facet', is: 'force' },
  ],
  keptYears: 5,
});
