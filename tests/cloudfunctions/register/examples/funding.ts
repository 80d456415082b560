import type { Examples } from './example';

const whole = { title: '活动室更新', document: '〔2026〕8号', amount: 2_000_000, on: '2026-09-18' };

export const examples: Examples = {
  takes: [whole, { ...whole, given: 'north-b1' }],
  refuses: [
    [{ title: '活动室更新', document: '〔2026〕8号', on: '2026-09-18' }, 'REGISTER.VALUE_MISSING', 'amount'],
    [{ ...whole, document: '' }, 'REGISTER.VALUE_MISSING', 'document'],
  ],
  moves: {
    publish: {
      takes: [{ shownFrom: '2026-09-28', shownUntil: '2026-10-09' }],
      refuses: [
        [{ shownFrom: '2026-09-28' }, 'REGISTER.VALUE_MISSING', 'shownUntil'],
        [{ shownFrom: '2026-09-28', shownUntil: '2026-09-27' }, 'REGISTER.DAY_TOO_EARLY', 'shownUntil'],
      ],
    },
    settle: { takes: [{ settledOn: '2026-10-20' }] },
    stop: { takes: [{ why: '阵地搬了' }] },
  },
};
