import type { RuleEntry } from '../entry';

const personalData = {
  regulation: 'personalData',
  edition: '2021',
  from: '2021-11-01',
  articleStatus: 'unverified',
  status: 'unverified',
  source: '条号凭记忆，请法务核对',
} as const;

/** What the law asks of whoever keeps people's data. */
export const dataProtection = [
  { id: 'leastData', article: '第六条', ...personalData },
  { id: 'consent', article: '第十三条', ...personalData },
  { id: 'consentWithdrawn', article: '第十五条', ...personalData },
  {
    ...personalData,
    id: 'sensitiveData',
    article: '第二十八条',
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
  },
  { id: 'separateConsent', article: '第二十九条', ...personalData },
  { id: 'copyOfData', article: '第四十五条', ...personalData },
  // Months.
  {
    id: 'logsKept',
    regulation: 'cybersecurity',
    edition: '2017',
    article: '第二十一条',
    articleStatus: 'unverified',
    from: '2017-06-01',
    value: 6,
    status: 'unverified',
    source: '凭记忆，请法务核对',
  },
] as const satisfies readonly RuleEntry[];
