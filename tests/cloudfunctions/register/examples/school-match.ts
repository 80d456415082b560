import type { Examples } from './example';

const need = { side: 'need', about: 'people', title: '实习生八名' };

export const examples: Examples = {
  takes: [need, { side: 'offer', about: 'place', title: '实验室周末开放', school: '一所高校' }],
  refuses: [
    [{ side: 'offer', about: 'place', title: '实验室' }, 'REGISTER.VALUE_MISSING', 'school'],
    [{ ...need, about: '' }, 'REGISTER.VALUE_MISSING', 'about'],
  ],
  moves: {
    match: {
      takes: [{ matchedWith: '一所职业学院', matchedOn: '2026-11-20' }],
      refuses: [[{ matchedOn: '2026-11-20' }, 'REGISTER.VALUE_MISSING', 'matchedWith']],
    },
  },
};
