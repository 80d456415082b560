import { day, selection, text } from '../declare';

/** 先进典型（先锋人物）: a member of whom others can learn. */
export default selection({
  term: '两新先锋人物',
  hint: '在岗位上做得好、大家服气的党员',
  source: '二（一）',
  of: 'member',
  named: '推荐哪位党员',
  runBy: ['district', 'town'],
  proposedBy: ['branch'],
  conditions: [
    { text: '在产业集群等两新组织里起带头作用', basis: 'workPoints' },
    { text: '其他条件以本次通知为准', basis: 'notice' },
  ],
  fields: {
    did: text('主要事迹', { needed: true, max: 1000 }),
    agreedOn: day('本人哪一天同意推荐和公示', { needed: true }),
  },
  publicityDays: 5,
  keptYears: 5,
});
