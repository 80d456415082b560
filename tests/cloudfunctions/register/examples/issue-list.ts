import type { Examples } from './example';

const whole = { what: 'issue', title: '公开栏没有换', measure: '每月更新', dueOn: '2026-12-01' };

export const examples: Examples = {
  takes: [whole, { ...whole, what: 'deed', from: 'members', responsible: 'north-b1-b' }],
  refuses: [
    [{ ...whole, dueOn: '' }, 'REGISTER.VALUE_MISSING', 'dueOn'],
    [{ ...whole, measure: '' }, 'REGISTER.VALUE_MISSING', 'measure'],
    [{ ...whole, dueOn: '12月1日' }, 'REGISTER.VALUE_INVALID', 'dueOn'],
    [{ ...whole, score: 5 }, 'REGISTER.VALUE_INVALID', 'score'],
  ],
  moves: {
    report: { takes: [{ done: '换好了' }], refuses: [[{}, 'REGISTER.VALUE_MISSING', 'done']] },
    reopen: {
      takes: [{ stillOpen: '二楼那块没有换' }],
      refuses: [[{}, 'REGISTER.VALUE_MISSING', 'stillOpen']],
    },
  },
};
