import type { Examples } from './example';

const whole = { tag: 'industryChain', title: '供需会', on: '2026-11-10' };

export const examples: Examples = {
  takes: [whole, { ...whole, unit: 's-1', said: '三家上下游企业' }],
  refuses: [
    [{ ...whole, tag: 'other' }, 'REGISTER.VALUE_INVALID', 'tag'],
    [{ ...whole, on: '' }, 'REGISTER.VALUE_MISSING', 'on'],
  ],
};
