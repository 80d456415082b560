import type { Examples } from './example';

const studio = {
  what: 'studio',
  title: '小微企业党建工作室',
  host: '周玉梅',
  document: '松两新〔2026〕6号',
  on: '2026-05-01',
};

export const examples: Examples = {
  takes: [
    studio,
    { what: 'event', title: '半日谈', on: '2026-11-10' },
    { what: 'guiding', title: '带教', on: '2026-11-10', guided: 'north-b2' },
  ],
  refuses: [
    // No branch sets one up by itself.
    [{ ...studio, document: '' }, 'REGISTER.VALUE_MISSING', 'document'],
    [{ ...studio, host: '' }, 'REGISTER.VALUE_MISSING', 'host'],
    [{ what: 'guiding', title: '带教', on: '2026-11-10' }, 'REGISTER.VALUE_MISSING', 'guided'],
  ],
};
