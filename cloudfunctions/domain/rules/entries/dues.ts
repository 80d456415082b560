import type { RuleEntry } from '../entry';

const checked2008 = {
  regulation: 'dues',
  edition: '2008',
  from: '2008-04-01',
  articleStatus: 'verified',
  status: 'verified',
  source: '条文已核对',
} as const;

const words2008 = { ...checked2008, articleStatus: 'unverified', source: '文字已核对，条号待核对' } as const;

/** The notice of 2017 is not numbered by articles as far as is known. */
const notice2017 = {
  regulation: 'duesNotice',
  edition: '2017',
  // Its day is not known.
  from: '2017-01-01',
  article: '',
  articleStatus: 'unverified',
  status: 'unverified',
  source: '转述已核对，原件和条款号待核对',
} as const;

/**
 * 党费: the rules of 2008 (中组发〔2008〕3号) and the notice of 2017 (组电明字〔2017〕5号). A rate is of the whole base, in
 * thousandths; a limit is yuan of the monthly base and belongs to the bracket below it. No revision was found by November 2026.
 */
export const dues = [
  // What counts and what does not.
  { id: 'duesBase', article: '第一条', ...checked2008 },
  { id: 'duesBaseParts', ...notice2017 },
  // Of those in work: up to so many yuan, so many thousandths.
  { id: 'duesTo1', article: '第二条', value: 3000, ...checked2008 },
  { id: 'duesTo2', article: '第二条', value: 5000, ...checked2008 },
  { id: 'duesTo3', article: '第二条', value: 10000, ...checked2008 },
  { id: 'duesRate1', article: '第二条', value: 5, ...checked2008 },
  { id: 'duesRate2', article: '第二条', value: 10, ...checked2008 },
  { id: 'duesRate3', article: '第二条', value: 15, ...checked2008 },
  { id: 'duesRate4', article: '第二条', value: 20, ...checked2008 },
  // 年薪制: what was received in the month. 个体经营者: the month's average of the quarter before.
  { id: 'duesYearlySalary', article: '第三条', ...checked2008 },
  { id: 'duesSelfEmployed', article: '第四条', ...checked2008 },
  { id: 'duesRetired', article: '第五条', ...checked2008 },
  { id: 'duesRetiredTo', article: '第五条', value: 5000, ...checked2008 },
  { id: 'duesRetiredRate1', article: '第五条', value: 5, ...checked2008 },
  { id: 'duesRetiredRate2', article: '第五条', value: 10, ...checked2008 },
  // Fen a month.
  { id: 'duesFarmer', article: '第六条', ...checked2008 },
  { id: 'duesFarmerLeast', article: '第六条', value: 20, ...checked2008 },
  { id: 'duesFarmerMost', article: '第六条', value: 100, ...checked2008 },
  { id: 'duesNoIncome', article: '第六条', value: 20, ...checked2008 },
  { id: 'duesExemption', article: '第七条', ...words2008 },
  { id: 'duesProbation', article: '第八条', ...words2008 },
  { id: 'duesWhere', article: '第九条', ...words2008 },
  { id: 'duesChange', article: '第十条', ...checked2008 },
  // Yuan at once, beyond the month's dues.
  { id: 'duesLargeFrom', article: '第十一条', value: 1000, ...checked2008 },
  // 主动按月交纳；经支部同意可按季交或代交.
  { id: 'duesMonthly', article: '第十二条', ...checked2008 },
  // Months that are paid back, at most.
  { id: 'duesBackMonths', article: '第十二条', value: 6, ...checked2008 },
  // 没有正当理由不交，so many months on end.
  { id: 'duesUnpaidMonths', article: '第十三条', value: 6, ...checked2008 },
  { id: 'duesForbidden', article: '第十四条', ...words2008 },
  // 每年向党员公布一次.
  {
    ...checked2008,
    id: 'duesPublished',
    article: '',
    articleStatus: 'unverified',
    status: 'unverified',
    source: '做法已核对，条号待核对',
  },
  // Assessed at the beginning of the year; as a rule at most so many yuan a month, more of one's own will.
  { id: 'duesYearly', ...notice2017 },
  { id: 'duesMonthlyMost', value: 1000, ...notice2017 },
  {
    id: 'leavingByItself',
    regulation: 'constitution',
    edition: '2022',
    from: '2022-10-22',
    article: '第九条',
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
  },
] as const satisfies readonly RuleEntry[];
