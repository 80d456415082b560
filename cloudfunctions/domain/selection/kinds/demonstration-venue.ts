import { line, selection, text } from '../declare';

/** 示范阵地创建 (demonstrationVenue): a place of Party work; a model, which only a document of the district makes. */
export default selection({
  term: '党建示范阵地',
  hint: '区、街镇层面创建的党建阵地',
  source: '三（三）',
  of: 'project',
  named: '阵地名称',
  model: true,
  runBy: ['district', 'town'],
  proposedBy: ['branch', 'generalBranch', 'committee'],
  conditions: [
    { text: '有固定场所，党员和职工群众用得上', basis: 'notice' },
    { text: '其他条件以本次通知为准', basis: 'notice' },
  ],
  fields: {
    place: line('在哪里（可以不写）', { hint: '阵地登记里已经有的，不用再写' }),
    open: line('什么时候开放（可以不写）', { hint: '阵地登记里已经有的，不用再写' }),
    serves: text('谁在用、做什么用', { needed: true, max: 800 }),
  },
  publicityDays: 5,
  termYears: 3,
  keptYears: 5,
});
