import type { Examples } from './example';

const whole = { title: '车间里的主题党日', medium: 'branchLife', on: '2026-10-20' };

export const examples: Examples = {
  takes: [whole],
  refuses: [
    [{ ...whole, medium: '' }, 'REGISTER.VALUE_MISSING', 'medium'],
    // Nothing is counted for anybody.
    [{ ...whole, points: 3 }, 'REGISTER.VALUE_INVALID', 'points'],
  ],
  moves: {
    use: {
      takes: [{ usedOn: '2026-11-10', address: 'https://mp.weixin.qq.com/s/abc' }],
      refuses: [[{}, 'REGISTER.VALUE_MISSING', 'usedOn']],
    },
  },
};
