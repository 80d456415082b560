import type { Examples } from './example';

const whole = {
  title: '开一次产业链对接会',
  often: 'halfYearly',
  document: '沪松两新〔2026〕5号',
  from: '2026-01-01',
};

export const examples: Examples = {
  takes: [whole, { ...whole, often: 'once', dueOn: '2026-12-20' }],
  refuses: [
    [{ ...whole, document: '' }, 'REGISTER.VALUE_MISSING', 'document'],
    [{ ...whole, often: 'weekly' }, 'REGISTER.VALUE_INVALID', 'often'],
  ],
};
