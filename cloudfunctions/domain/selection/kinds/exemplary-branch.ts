import { selection, text } from '../declare';

/** 先进典型（先进党组织）: the branch itself. */
export default selection({
  term: '两新先进党组织',
  hint: '支部工作扎实、党员作用看得见',
  source: '二（一）',
  of: 'branch',
  runBy: ['district', 'town'],
  proposedBy: ['branch', 'generalBranch', 'committee'],
  conditions: [
    { text: '在产业集群等两新组织里起带头作用', basis: 'workPoints' },
    { text: '其他条件以本次通知为准', basis: 'notice' },
  ],
  fields: { did: text('主要做法和成效', { needed: true, max: 1000 }) },
  publicityDays: 5,
  keptYears: 5,
});
