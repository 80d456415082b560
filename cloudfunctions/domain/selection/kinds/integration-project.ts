import { day, line, selection, text } from '../declare';

/** 深度融合示范项目: Party work and an industry's cluster; a model, which only a document of the district makes. */
export default selection({
  term: '深度融合示范项目',
  hint: '产业集群里党建和业务融合的项目',
  source: '二（一）',
  of: 'project',
  named: '项目名称',
  model: true,
  runBy: ['district'],
  proposedBy: ['branch', 'generalBranch', 'committee'],
  conditions: [
    { text: '在产业集群里开展，党建和业务融合', basis: 'workPoints' },
    { text: '其他条件以本次通知为准', basis: 'notice' },
  ],
  fields: {
    since: day('从哪一天开始', { needed: true }),
    partners: line('一起做的单位（可以不写）'),
    did: text('做了什么', { needed: true, max: 1000 }),
    outcome: text('做成了什么', { needed: true, max: 800 }),
  },
  publicityDays: 5,
  termYears: 3,
  keptYears: 5,
});
