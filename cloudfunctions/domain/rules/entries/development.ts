import type { RuleEntry } from '../entry';

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

const checked = { articleStatus: 'verified', status: 'verified', source: '条文已核对' } as const;
const articleByHeart = {
  articleStatus: 'unverified',
  status: 'verified',
  source: '文字已核对，条号凭记忆',
} as const;
const byHeart = { articleStatus: 'unverified', status: 'unverified', source: '凭记忆，待核对' } as const;

const alike = { status: 'verified', source: '两版要求一致；条号是转述的，待区里提供全文' } as const;
const toldByTwo = { status: 'secondHand', source: '两份独立转述一致，待区里提供全文' } as const;
const toldByOne = { status: 'unverified', source: '只有一份转述，待区里提供全文' } as const;
const unknownYet = {
  article: '',
  status: 'unverified',
  source: '2026年修订后是否保留还不知道，先按2014年的规定提示，待区里提供全文',
} as const;

/**
 * What the twenty-five steps of developing a member are held against, by edition. What both editions say alike, or the
 * constitution does, is sure; what only accounts tell of the newer one is not, and warns only.
 */
export const development = [
  // Years of age.
  { id: 'applicantAge', article: '第五条', value: 18, ...checked, ...development2014 },
  {
    id: 'applicantAge',
    article: '第五条',
    value: 18,
    ...development2026,
    status: 'verified',
    source: '党章同样要求年满十八岁；条号待核对',
  },
  // Months from the application.
  { id: 'talkWithin', article: '第七条', value: 1, ...articleByHeart, ...development2014 },
  { id: 'talkWithin', article: '第七条', value: 1, ...alike, ...development2026 },
  { id: 'activistDecision', article: '第八条', ...articleByHeart, ...development2014 },
  { id: 'activistDecision', article: '第八条', ...alike, ...development2026 },
  // Full members of the branch, at most.
  { id: 'nurtureContacts', article: '第九条', value: 2, ...articleByHeart, ...development2014 },
  { id: 'nurtureContacts', article: '第九条', value: 2, ...alike, ...development2026 },
  // Months between two reviews.
  { id: 'nurtureReviewMonths', article: '第十一条', value: 6, ...articleByHeart, ...development2014 },
  { id: 'nurtureReviewMonths', article: '第十一条', value: 6, ...alike, ...development2026 },
  { id: 'nurtureCounts', article: '第十二条', ...byHeart, ...development2014 },
  { id: 'nurtureCounts', ...unknownYet, ...development2026 },
  // Years from the day somebody became an activist.
  { id: 'nurtureYears', article: '第十三条', value: 1, ...checked, ...development2014 },
  { id: 'nurtureYears', article: '第十三条', value: 1, ...alike, ...development2026 },
  // Work days, before somebody is named a candidate.
  { id: 'candidatePublicity', article: '第十三条', value: 5, ...toldByTwo, ...development2026 },
  // 1: the superior must agree; 0: it is filed with it.
  { id: 'candidateAgreement', article: '第十三条', value: 0, ...checked, ...development2014 },
  {
    id: 'candidateAgreement',
    article: '第十三条',
    value: 0,
    ...development2026,
    status: 'unverified',
    source: '一份转述作“同意”，一份作“备案”，待区里提供全文',
  },
  // Full members.
  { id: 'sponsorsAsked', article: '第十四条', value: 2, ...byHeart, ...development2014 },
  { id: 'sponsorsAsked', value: 2, ...unknownYet, ...development2026 },
  { id: 'politicalReviewPassed', article: '第十六条', ...articleByHeart, ...development2014 },
  { id: 'politicalReviewPassed', article: '第十六条', ...alike, ...development2026 },
  // Days, or else hours.
  { id: 'trainingDays', article: '第十七条', value: 3, ...checked, ...development2014 },
  { id: 'trainingDays', article: '第十七条', value: 3, ...alike, ...development2026 },
  { id: 'trainingHours', article: '第十七条', value: 24, ...checked, ...development2014 },
  { id: 'trainingHours', article: '第十七条', value: 24, ...alike, ...development2026 },
  { id: 'reviewedBeforeForm', article: '第十八条', ...articleByHeart, ...development2014 },
  { id: 'reviewedBeforeForm', article: '第十八条', ...alike, ...development2026 },
  // Months before somebody leaves their place of work.
  { id: 'leavingMonths', article: '第十九条', value: 3, ...checked, ...development2014 },
  { id: 'leavingMonths', value: 3, ...unknownYet, ...development2026 },
  // Months from the day the pre-examination was passed.
  { id: 'meetingWithin', article: '第十九条', value: 1, ...toldByTwo, ...development2026 },
  // 1: a committee below a town approves too; 0: it deliberates only.
  { id: 'committeeApproves', article: '第二十三条', value: 0, ...articleByHeart, ...development2014 },
  { id: 'committeeApproves', value: 0, ...unknownYet, ...development2026 },
  // Months from the branch meeting; in special cases.
  { id: 'approvalWithin', article: '第二十六条', value: 3, ...articleByHeart, ...development2014 },
  { id: 'approvalWithin', article: '第二十五条', value: 3, ...alike, ...development2026 },
  { id: 'approvalSpecial', article: '第二十六条', value: 6, ...articleByHeart, ...development2014 },
  { id: 'approvalSpecial', article: '第二十五条', value: 6, ...toldByOne, ...development2026 },
  // Months from the approval.
  { id: 'oathWithin', article: '第二十九条', value: 1, ...toldByOne, ...development2026 },
  // Years from the branch meeting that took somebody in.
  { id: 'probationYears', article: '第三十二条', value: 1, ...checked, ...development2014 },
  { id: 'probationYears', article: '第三十一条', value: 1, ...alike, ...development2026 },
  // Months; times.
  { id: 'extensionAtLeast', article: '第三十二条', value: 6, ...checked, ...development2014 },
  { id: 'extensionAtLeast', value: 6, ...unknownYet, ...development2026 },
  { id: 'extensionAtMost', article: '第三十二条', value: 12, ...checked, ...development2014 },
  {
    id: 'extensionAtMost',
    regulation: 'constitution',
    edition: '2022',
    article: '第七条',
    from: '2026-05-18',
    value: 12,
    ...checked,
  },
  { id: 'extensionTimes', article: '第三十二条', value: 1, ...checked, ...development2014 },
  { id: 'extensionTimes', value: 1, ...unknownYet, ...development2026 },
  // Months from the branch meeting on it.
  { id: 'conversionWithin', article: '第三十四条', value: 3, ...articleByHeart, ...development2014 },
  { id: 'conversionWithin', article: '第三十三条', value: 3, ...alike, ...development2026 },
  // Months from the end of the probation of somebody who was received in it.
  { id: 'receivedPostpone', article: '第三十六条', value: 6, ...checked, ...development2014 },
  { id: 'receivedPostpone', value: 6, ...unknownYet, ...development2026 },
] as const satisfies readonly RuleEntry[];
