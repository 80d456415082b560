import type { Examples } from './example';

const whole = {
  title: '安居补贴',
  kind: 'talent',
  issuer: '区人才办',
  document: '〔2026〕1号',
  on: '2026-09-01',
};

export const examples: Examples = {
  takes: [whole, { ...whole, until: '2027-03-31', original: 'https://www.songjiang.gov.cn/a.html' }],
  refuses: [
    [{ ...whole, document: '' }, 'REGISTER.VALUE_MISSING', 'document'],
    [{ ...whole, original: 'http://www.gov.cn/' }, 'REGISTER.LINK_ELSEWHERE', 'original'],
    [{ ...whole, original: '网上有' }, 'REGISTER.LINK_ELSEWHERE', 'original'],
  ],
};
