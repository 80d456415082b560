import type { Examples } from './example';

const whole = { title: '人工智能集群开对接会', heldOn: '2026-11-12' };

export const examples: Examples = {
  takes: [whole, { ...whole, units: 23, outcome: '三家签了意向' }],
  refuses: [
    [{ ...whole, heldOn: '' }, 'REGISTER.VALUE_MISSING', 'heldOn'],
    [{ ...whole, rank: 1 }, 'REGISTER.VALUE_INVALID', 'rank'],
  ],
};
