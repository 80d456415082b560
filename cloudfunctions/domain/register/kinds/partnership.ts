import { choice, day, files, line, organization, register, subject, text } from '../declare';

/** 共建结对: of buildings, parks and regions, between organisations, or with a unit that is on no roster. */
export default register({
  term: '共建结对',
  group: '共建和品牌',
  hint: '楼宇、园区、区域化党建：和谁结对、一起做什么',
  source: '二（三）',
  over: {
    town: ['officers'],
    committee: ['keepers'],
    generalBranch: ['keepers'],
    branch: ['keepers'],
  },
  sees: 'members',
  fields: {
    form: choice(
      '哪一种',
      { building: '楼宇党建', park: '园区（开发区）党建', region: '区域化党建', chain: '产业链党建' },
      { needed: true },
    ),
    title: line('共建事项', { needed: true }),
    partner: organization('和哪个党组织（可以不选）', {
      kinds: ['branch', 'generalBranch', 'committee', 'town'],
      reach: 'district',
    }),
    other: line('和别的单位（可以不写）', { hint: '本区名册上没有的，写在这里' }),
    unit: subject('涉及的企业（可以不选）'),
    on: day('哪一天结对', { needed: true }),
    until: day('到哪一天（可以不选）', { after: 'on' }),
    together: text('一起做什么', { needed: true }),
    material: files('协议或材料'),
    outcome: text('做成了什么', { needed: true }),
  },
  title: 'title',
  on: 'on',
  facet: 'form',
  due: { field: 'until', remindsBefore: 14 },
  states: {
    going: { word: '进行中', tone: 'good' },
    ended: { word: '已结束', tone: 'plain', ends: true },
  },
  moves: {
    end: { word: '结束', from: ['going'], to: 'ended', by: 'writers', asks: ['outcome'] },
  },
  figures: [
    { word: '进行中', of: 'state', is: 'going' },
    { word: '楼宇', of: 'facet', is: 'building' },
    { word: '园区', of: 'facet', is: 'park' },
    { word: '区域化', of: 'facet', is: 'region' },
  ],
});
