import type { RuleEntry } from '../entry';

const checked2019 = {
  regulation: 'memberEducation',
  edition: '2019',
  from: '2019-05-06',
  articleStatus: 'verified',
  status: 'verified',
  source: '条文已核对',
} as const;

/** How much members learn in a year, and the plan period (规划) that years lie in. */
export const memberEducation = [
  // 学时 of a member in a year, at least; in force without an end.
  {
    id: 'memberHours',
    regulation: 'memberEducation',
    edition: '2019',
    article: '第二十条',
    from: '2019-05-06',
    value: 32,
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
  },
  // Months away, from which one counts as 流动党员; at one place, from which the 组织关系 is to be moved.
  { id: 'floatingMonths', article: '第二十五条', value: 6, ...checked2019 },
  { id: 'transferMonths', article: '第二十五条', value: 6, ...checked2019 },
  // Months without any contact, until 停止党籍; years after that, until 除名.
  { id: 'lostMonths', article: '第二十四条', value: 6, ...checked2019 },
  { id: 'lostYears', article: '第二十四条', value: 2, ...checked2019 },
  // Months between two contacts with somebody abroad.
  {
    id: 'abroadContactMonths',
    value: 6,
    ...checked2019,
    article: '',
    articleStatus: 'unverified',
    source: '文字已核对，条号待核对',
  },
  // … of a secretary or a member of a committee. Only the plan that has run out says so; what the next one says is not known.
  {
    id: 'leaderHours',
    regulation: 'trainingPlan2019',
    edition: '2019—2023',
    article: '',
    from: '2019-05-06',
    value: 56,
    articleStatus: 'unverified',
    status: 'unverified',
    source: '只见于已经期满的2019—2023年规划，2024—2028年的数字待区里提供',
  },
  // Years of the period, which ends where the edition does.
  {
    id: 'trainingPlan',
    regulation: 'trainingPlan2019',
    edition: '2019—2023',
    article: '',
    from: '2019-01-01',
    until: '2024-01-01',
    value: 5,
    articleStatus: 'unverified',
    status: 'unverified',
    source: '起止年份见规划名称，已经期满',
  },
  {
    id: 'trainingPlan',
    regulation: 'trainingPlan2024',
    edition: '2024—2028',
    article: '',
    from: '2024-01-01',
    until: '2029-01-01',
    value: 5,
    articleStatus: 'unverified',
    status: 'unverified',
    source: '起止年份见规划名称，全文待区里提供',
  },
] as const satisfies readonly RuleEntry[];
