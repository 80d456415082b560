import type { Examples } from './example';

const whole = { topic: '用工难怎么办', on: '2026-12-03', chair: '陆志远' };

export const examples: Examples = {
  takes: [whole, { ...whole, place: '党群服务中心', chairOf: 's-1' }],
  refuses: [
    [{ ...whole, chair: '' }, 'REGISTER.VALUE_MISSING', 'chair'],
    [{ ...whole, on: '2026-13-01' }, 'REGISTER.VALUE_INVALID', 'on'],
  ],
  moves: {
    hold: {
      takes: [{ minutes: '说了三件事', came: 11, next: '钱慧敏' }],
      refuses: [[{ came: 11 }, 'REGISTER.VALUE_MISSING', 'minutes']],
    },
  },
};
