import type { Examples } from './example';

const whole = { batch: '2026年度', programme: 'leading', unit: 's-1', dueOn: '2026-12-20' };

export const examples: Examples = {
  takes: [whole, { ...whole, people: 2 }],
  refuses: [
    [{ ...whole, unit: '' }, 'REGISTER.VALUE_MISSING', 'unit'],
    // No names and no materials are taken.
    [{ ...whole, person: '某某' }, 'REGISTER.VALUE_INVALID', 'person'],
  ],
};
