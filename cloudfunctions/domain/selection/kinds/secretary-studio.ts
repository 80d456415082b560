import { line, member, selection, text } from '../declare';

/** 优秀党组织书记工作室: named for a studio that a secretary leads; what it does from then on is a register's. */
export default selection({
  term: '优秀党组织书记工作室',
  hint: '书记领办，带教新书记、交流做法',
  source: '一（二）',
  of: 'project',
  named: '工作室名称',
  runBy: ['district', 'town'],
  proposedBy: ['branch', 'generalBranch', 'committee'],
  conditions: [
    { text: '由优秀党组织书记领办', basis: 'workPoints' },
    { text: '其他条件以本次通知为准', basis: 'notice' },
  ],
  fields: {
    host: member('领办书记', { needed: true }),
    place: line('设在哪里（可以不写）'),
    did: text('已经做了什么', { needed: true, max: 800 }),
    plan: text('打算做什么', { needed: true, max: 800 }),
  },
  publicityDays: 5,
  termYears: 3,
  keptYears: 5,
});
