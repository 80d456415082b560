import type { Examples } from './example';

export const examples: Examples = {
  takes: [{ title: '地铁站口引导' }, { title: '地铁站口引导', lead: 'north-b1-b' }],
  refuses: [
    [{}, 'REGISTER.VALUE_MISSING', 'title'],
    [{ title: '地铁站口引导', result: '好' }, 'REGISTER.VALUE_INVALID', 'result'],
  ],
  moves: {
    finish: {
      takes: [{ result: '值守六天' }, { result: '值守六天', people: 12 }],
      refuses: [[{ people: 12 }, 'REGISTER.VALUE_MISSING', 'result']],
    },
  },
};
