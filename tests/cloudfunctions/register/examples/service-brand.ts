import type { Examples } from './example';

const whole = {
  title: '午间一刻',
  age: 'old',
  document: '〔2019〕22号',
  on: '2019-05-01',
  gives: '楼下讲政策',
};

export const examples: Examples = {
  takes: [whole, { ...whole, age: 'fresh', places: '大厦一楼' }],
  refuses: [
    [{ ...whole, document: '' }, 'REGISTER.VALUE_MISSING', 'document'],
    [{ ...whole, title: '字'.repeat(31) }, 'REGISTER.VALUE_INVALID', 'title'],
  ],
};
