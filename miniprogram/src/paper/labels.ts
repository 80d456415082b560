import type { NotYet } from '../../../types/shared/papers';
import type { Output } from '../services/contract';
import { pages } from '../services/pages';

/** A paper of a set, as the page shows it. */
export type Paper = Output<'paper.set'>['papers'][number];

/** A paper's template, as the district's officers see it. */
export type Template = Output<'paper.templates'>['templates'][number];

/** `第 3 版` */
export const versionWords = (version: number): string => (version === 0 ? '原有模板' : `第 ${version} 版`);

type Faults = Output<'paper.checkTemplate'>['faults'];

/** What is wrong with a template and how that is put right, a line for each kind; the tags by name. */
export const faultLines = (faults: Faults): string[] =>
  (
    [
      ['broken', '这些标签没有成对或没有写完'],
      ['unknown', '这份文件没有这些标签，请照下面的写法改'],
      ['peoplesOwn', '这些由本人来写，不能用标签，请改成空白'],
      ['fullWidth', '这些用了中文花括号，请改成英文的 { }'],
      ['missing', '每份文件都要有这些标签，请补上'],
      ['unused', '没有用到、印不出来的（不想印可以不管）'],
    ] as const
  ).flatMap(([kind, words]) => {
    const tags = faults[kind];
    return tags.length > 0 ? [`${words}：${tags.join('、')}`] : [];
  });

export const notYetLabels: Record<NotYet, string> = {
  notOver: '活动结束、登记好到会以后再出',
  nothingHeld: '这一年还没有台账',
  nobodyListed: '名册里还没有正式党员',
  nobodyOnLeave: '没有人请假，不用出',
  nothingLearned: '这一年还没有学时',
  notCounted: '计票登记好以后再出',
  nothingListed: '还没有列整改事项',
  notAssessed: '这一年还没有核定党费',
  nothingPaid: '还没有登记交过党费',
  nobodyEnrolled: '还没有人报名',
  nobodyOnTheWay: '还没有名册上的人',
  notSettled: '各次课都结束、出了结果以后再出',
  notInPublicity: '公示期间才出',
  notAgreed: '上级同意移交以后再出',
  handedOver: '交接已经过了，没办完的事也变了，不再出清单',
};

/** What the papers of a page are about. */
interface Where {
  aboutId: string;
  organizationId: string;
  year?: number | undefined;
}

interface Lead {
  word: string;
  to: string;
}

const toRoster = ({ organizationId }: Where): Lead => ({
  word: '去党员名册补上',
  to: pages.member.list({ organizationId }),
});

/** What a review lacks is written down with its year, whichever record holds it. */
export const toReview = ({ organizationId, year }: Where): Lead => ({
  word: '去民主评议党员补上',
  to: pages.democraticReview.year({ organizationId, ...(year && { year }) }),
});

/** What a branch that is being formed lacks is written down with it, and with its subjects. */
const toFormation = ({ aboutId }: Where): Lead => ({
  word: '去看组建的情况',
  to: pages.survey.formation({ formationId: aboutId }),
});

/** Where a fact is written down that no record has yet, by the collection that would hold it. */
const leads: Record<string, (where: Where) => Lead> = {
  minutes: ({ aboutId }) => ({ word: '去写会议记录', to: pages.minutes.record({ activityId: aboutId }) }),
  activities: ({ aboutId }) => ({ word: '去看活动', to: pages.activity.detail({ activityId: aboutId }) }),
  ledgerLines: ({ aboutId }) => ({
    word: '去看签到名单',
    to: pages.attendance.roll({ activityId: aboutId }),
  }),
  members: toRoster,
  organizations: ({ organizationId }) => ({
    word: '去看支部情况',
    to: pages.organization.profile({ organizationId }),
  }),
  developments: ({ aboutId }) => ({
    word: '去看发展纪实',
    to: pages.development.person({ developmentId: aboutId }),
  }),
  democraticReviews: toReview,
  elections: ({ aboutId }) => ({ word: '去看选举', to: pages.election.detail({ electionId: aboutId }) }),
  trainingClasses: ({ aboutId, organizationId }) => ({
    word: '去修改培训班',
    to: pages.training.form({ organizationId, classId: aboutId }),
  }),
  subjects: toFormation,
  formations: toFormation,
  transfers: ({ organizationId }) => ({
    word: '去看组织关系转接',
    to: pages.member.transfers({ organizationId }),
  }),
};

const toClass = ({ aboutId }: Where): Lead => ({
  word: '去看培训班名单',
  to: pages.training.roster({ classId: aboutId }),
});

/** Where what keeps a paper from being made at all is done. */
const notYetLeads: Partial<Record<NotYet, (where: Where) => Lead>> = {
  notOver: ({ aboutId }) => ({ word: '去看签到名单', to: pages.attendance.roll({ activityId: aboutId }) }),
  nobodyListed: toRoster,
  nobodyEnrolled: toClass,
  notSettled: toClass,
  nothingListed: toReview,
  notCounted: ({ aboutId }) => ({ word: '去看选举', to: pages.election.detail({ electionId: aboutId }) }),
};

const typedBack = ({ aboutId }: Where): Lead => ({
  word: '照签到表登记到会',
  to: pages.attendance.paper({ activityId: aboutId }),
});

/** The pages on which what a paper lacks is written down, each once. */
export function leadsOf({ name, missing, notYet }: Paper, where: Where): Lead[] {
  const named = missing.flatMap(({ from }) => leads[from]?.(where) ?? []);
  const first = notYet && notYetLeads[notYet]?.(where);
  // What was signed on paper comes back by ticks.
  const back = name === 'signInSheet' ? [typedBack(where)] : [];
  const all = [...(first ? [first] : []), ...named, ...back];
  return all.filter(({ to }, index) => all.findIndex((one) => one.to === to) === index);
}

/** The same in a set about a whole year, whose minutes are found by way of the ledger. */
export const yearLead = ({ organizationId }: Where): Lead => ({
  word: '去台账补上',
  to: pages.ledger.year({ organizationId }),
});
