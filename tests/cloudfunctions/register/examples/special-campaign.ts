import type { Examples } from './example';

const whole = { title: '进博先锋行动', what: 'event', from: '2026-11-01', tasks: '站点值守\n路口引导' };

export const examples: Examples = {
  takes: [whole, { ...whole, until: '2026-11-12', document: '沪松两新〔2026〕9号' }],
  refuses: [
    [{ ...whole, tasks: '' }, 'REGISTER.VALUE_MISSING', 'tasks'],
    [{ ...whole, what: 'contest' }, 'REGISTER.VALUE_INVALID', 'what'],
  ],
  moves: {
    end: {
      takes: [{ outcome: '三百名党员值守十二天' }],
      refuses: [[{}, 'REGISTER.VALUE_MISSING', 'outcome']],
    },
  },
};
