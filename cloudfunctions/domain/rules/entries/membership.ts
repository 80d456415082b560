import type { RuleEntry } from '../entry';

const constitution = {
  regulation: 'constitution',
  edition: '2022',
  from: '2022-10-22',
  articleStatus: 'verified',
  status: 'verified',
  source: '条文已核对',
} as const;

const development2014 = {
  regulation: 'development',
  edition: '2014',
  from: '2014-05-28',
  until: '2026-05-18',
} as const;

/** Revised on 2026-05-11 and published a week later; its full text is still to come from the district. */
const development2026 = {
  regulation: 'development',
  edition: '2026',
  from: '2026-05-18',
  articleStatus: 'unverified',
} as const;

/** Who is a full member, and what it takes to become one. What both editions say alike is sure; the articles are not. */
export const membership = [
  { id: 'rightToVote', article: '第七条', ...constitution },
  // Years.
  { id: 'probation', article: '第七条', value: 1, ...constitution },
  {
    id: 'admissionVote',
    article: '第二十一条',
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
    ...development2014,
  },
  {
    id: 'admissionVote',
    article: '第二十条',
    status: 'verified',
    source: '两版要求一致；条号有两种转述，待区里提供全文',
    ...development2026,
  },
  {
    // 1: it counts; 0: it does not.
    id: 'writtenConsent',
    value: 1,
    article: '第二十一条',
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
    ...development2014,
  },
  {
    id: 'writtenConsent',
    value: 1,
    article: '第二十条',
    status: 'unverified',
    source: '2026年修订后会前书面意见是否计票，待区里提供全文',
    ...development2026,
  },
  {
    id: 'becomingFull',
    article: '第三十三条',
    articleStatus: 'verified',
    status: 'verified',
    source: '条文已核对',
    ...development2014,
  },
  {
    id: 'becomingFull',
    article: '第三十二条',
    status: 'verified',
    source: '两份独立转述一致，条号待核对',
    ...development2026,
  },
] as const satisfies readonly RuleEntry[];
