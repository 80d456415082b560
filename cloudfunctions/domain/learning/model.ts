import { activityKindWords, type ActivityKind } from '../../../types/shared/activities';
import {
  creditSourceWords,
  learningMeansWords,
  type CreditSource,
  type LearnerKind,
  type LearningMeans,
} from '../../../types/shared/learning';
import { defineCollection, none } from '../../kernel/database';

/**
 * Hours (学时) that one person has of one thing, planned and never measured; `_id` is `source:sourceId:personId`, where the
 * person is the one that they were then: who learned on the way has another id as a member.
 */
export interface LearningCreditRecord {
  _id: string;
  /** A member's id, or that of an applicant's record. */
  personId: string;
  name: string;
  kind: LearnerKind;
  /** The year of `on`. */
  year: number;
  /** The calendar day in Beijing on which it was learned, or finished. */
  on: string;
  /** In steps of a half; below zero only where a correction takes back. */
  hours: number;
  source: CreditSource;
  /** The activity, class, unit of a course or recommendation; of a correction its own key. */
  sourceId: string;
  title: string;
  topics: string[];
  /** The person's branch then; '' for who has none. */
  organizationId: string;
  /** Of a gathering, what it counted as. */
  kinds?: ActivityKind[];
  /** Of a correction: who wrote it down, why, by which request, and which other one it takes back. */
  by?: string;
  reason?: string;
  requestId?: string;
  undoes?: string;
}

/** What a person's credits of a year come to, rolled up from them; `_id` is `personId:year`. */
export interface LearnerYearRecord {
  _id: string;
  personId: string;
  year: number;
  /** How many hours by which means. */
  hours: Partial<Record<LearningMeans, number>>;
  /** When the credits changed last, and when it is worked out next: at once and once more, then nothing. */
  touchedAt: number;
  dueAt: number | null;
}

/** How many of a branch's members were trained, by the end of a year; `_id` is `branchId:year`. */
export interface BranchLearningRecord {
  _id: string;
  organizationId: string;
  year: number;
  /** Its members: those on its roster while the year is open, and those of that time once it is settled. */
  memberIds: string[];
  members: number;
  /** Of these, how many were trained in the year, and since the plan period (规划) it lies in began. */
  trained: number;
  trainedInPlan: number;
}

/** Hours of people, thing by thing. */
export const LearningCredits = defineCollection<LearningCreditRecord>()({
  name: 'learningCredits',
  indexes: [
    ['by_person_year', 'personId', 'year', 'on'],
    ['by_source', 'source', 'sourceId'],
    ['by_organization_year', 'organizationId', 'year'],
    ['by_kind_person', 'kind', 'personId'],
  ],
  organizations: none('it names the branch of its day by id, and stays with the person'),
  // Of who did not become a member they go with what is kept of their development: `development/hours.ts`.
  retention: { kept: 'certificates of hours rest on it' },
  about: {
    person: 'personId',
    what: '学时',
    tell: ({ on, title, hours, source }) => ({ text: `${on} ${title} ${hours}学时`, word: source }),
  },
  exit: {
    sheet: '学时',
    words: {
      kind: { member: '党员', applicant: '发展中的同志', instructor: '党建工作指导员' },
      source: creditSourceWords,
      kinds: activityKindWords,
    },
    fields: {
      personId: '人员编号',
      name: '姓名',
      kind: '人员类别',
      year: '年度',
      on: '日期',
      hours: '学时',
      source: '来源',
      sourceId: '来源编号',
      title: '内容',
      topics: '专题',
      organizationId: '当时所在支部编号',
      kinds: '活动类别',
      by: '经办',
      reason: '原因',
      requestId: '请求编号',
      undoes: '撤回的更正',
    },
  },
});

/** What people's credits of a year come to. */
export const LearnerYears = defineCollection<LearnerYearRecord>()({
  name: 'learnerYears',
  indexes: [
    ['by_due', 'dueAt'],
    ['by_person_year', 'personId', 'year'],
  ],
  organizations: none('it names a person'),
  retention: { kept: 'sums of what is kept' },
  about: none('sums of the hours that are told one by one'),
  exit: {
    sheet: '个人年度学时',
    words: { hours: learningMeansWords },
    fields: {
      personId: '人员编号',
      year: '年度',
      hours: '学时',
      touchedAt: '最近变动',
      dueAt: '待重算时间',
    },
  },
});

/** How many of branches' members were trained in a year. */
export const BranchLearning = defineCollection<BranchLearningRecord>()({
  name: 'branchLearning',
  indexes: [['by_member', 'memberIds']],
  organizations: none('it names its branch by id; where it counts is asked of the branch'),
  retention: { kept: 'figures of past years, and whom they count' },
  about: none('that somebody was on a roster is told by the roster'),
  exit: {
    sheet: '教育培训覆盖',
    words: {},
    fields: {
      organizationId: '党支部编号',
      year: '年度',
      memberIds: '计入的党员编号',
      members: '党员人数',
      trained: '本年度参加过培训的人数',
      trainedInPlan: '本轮规划期内参加过培训的人数',
    },
  },
});
