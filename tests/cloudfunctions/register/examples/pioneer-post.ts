import type { Examples } from './example';

const post = {
  what: 'pioneer',
  title: '服务窗口',
  holder: 'north-b1-b',
  promise: '当天回电',
  on: '2026-06-01',
};

export const examples: Examples = {
  takes: [post, { ...post, what: 'force' }, { ...post, what: 'model', document: '松两新〔2026〕9号' }],
  refuses: [
    // What is called 示范 rests on a document.
    [{ ...post, what: 'model' }, 'REGISTER.VALUE_MISSING', 'document'],
    [{ ...post, holder: '' }, 'REGISTER.VALUE_MISSING', 'holder'],
    [{ ...post, holder: '$where' }, 'REGISTER.VALUE_INVALID', 'holder'],
  ],
  moves: {
    look: {
      takes: [{ outcome: '没有一次投诉', lookedOn: '2026-11-20' }],
      refuses: [[{ outcome: '没有一次投诉' }, 'REGISTER.VALUE_MISSING', 'lookedOn']],
    },
  },
};
