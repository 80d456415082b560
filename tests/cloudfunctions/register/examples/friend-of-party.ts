import type { Examples } from './example';

const whole = { name: '沈国强', document: '松两新〔2026〕11号', on: '2026-08-20' };

export const examples: Examples = {
  takes: [whole, { ...whole, did: '把最亮的一间给了支部' }],
  refuses: [
    [{ ...whole, document: '' }, 'REGISTER.VALUE_MISSING', 'document'],
    [{ ...whole, name: '字'.repeat(21) }, 'REGISTER.VALUE_INVALID', 'name'],
  ],
  moves: {
    // Nobody is shown to all before agreeing to it.
    show: { takes: [{ agreedOn: '2026-08-22' }], refuses: [[{}, 'REGISTER.VALUE_MISSING', 'agreedOn']] },
  },
};
