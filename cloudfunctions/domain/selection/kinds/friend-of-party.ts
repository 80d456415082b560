import { day, line, selection, subject, text } from '../declare';

/** 党建之友（两新组织党建之友评选）: who supports the Party's work there, often on no roster of it. */
export default selection({
  term: '党建之友',
  hint: '支持两新组织党建工作的出资人、管理人员等',
  source: '一（二）',
  of: 'person',
  named: '推荐人选姓名',
  runBy: ['district', 'town'],
  proposedBy: ['branch', 'generalBranch', 'committee'],
  conditions: [
    { text: '支持和参与两新组织党建工作', basis: 'workPoints' },
    { text: '其他条件以本次通知为准', basis: 'notice' },
  ],
  fields: {
    unit: subject('所在单位（可以不选）'),
    duty: line('职务', { needed: true, max: 30 }),
    did: text('支持党建做了什么', { needed: true, max: 800 }),
    agreedOn: day('本人哪一天同意推荐和公示', { needed: true }),
  },
  publicityDays: 5,
  keptYears: 5,
});
