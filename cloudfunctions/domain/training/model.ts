import { clusterEventWords, type ClusterEvent } from '../../../types/shared/clusters';
import {
  attendanceAskedWords,
  classFormWords,
  classKindWords,
  superiorStateWords,
  type AttendanceAsked,
  type ClassForm,
  type ClassKind,
  type ClassStatus,
  type SuperiorState,
} from '../../../types/shared/trainings';
import { command, defineCollection, none } from '../../kernel/database';

/** One session as it is planned; once its class is published it is a gathering. */
export interface PlannedSession {
  title: string;
  startsAt: number;
  endsAt: number;
  place: string;
}

/** So many places of a class for the people of one organisation. */
export interface Share {
  organizationId: string;
  name: string;
  places: number;
}

/** A class or lecture hall (培训班、党员大课堂). */
export interface TrainingClassRecord {
  _id: string;
  /** The form's key, so that a resend is the same class. */
  actKey: string;
  /** Who holds it: a branch for its own people, or an organisation above for those below it. */
  organizationId: string;
  organizationName: string;
  aboveBranches: boolean;
  kind: ClassKind;
  /** Of an activity of a cluster (产业集群): of which, and which kind of it. */
  cluster?: { id: string; event: ClusterEvent };
  title: string;
  /** For whom (对象), and from where (范围), in words. */
  object: string;
  range: string;
  form: ClassForm;
  /** 主办单位 and 联系人, in words. */
  organiser: string;
  contact: string;
  place: string;
  notes: string;
  topics: string[];
  /** Planned hours (学时), in steps of a half: whoever has a result is credited these. */
  hours: number;
  /** How many may come; without it as many as like. Where shares are given out, what is left of it is for everybody. */
  places?: number;
  shares: Share[];
  asks: AttendanceAsked;
  enrolUntil: number;
  /** What is planned; of a published class its gatherings say it. */
  plan: PlannedSession[];
  /** When the first of the sessions begins, and the last one ends. */
  startsAt: number;
  endsAt: number;
  status: ClassStatus;
  /** How many are enrolled and wait, and how many places of each share are taken. */
  taken: number;
  waiting: number;
  takenOf: Record<string, number>;
  /** Counts what happened to its enrolments. */
  enrolmentVersion: number;
  /** When the timer sees to it that its sessions and its hours follow; nothing when they do. */
  tendAt: number | null;
  /** Counts the texts, from 1; who wrote the last of them. */
  version: number;
  savedBy: string;
  publishedAt?: number;
  settledAt?: number;
  cancelled?: { at: number; by: string; reason: string };
}

/** A member whom a branch or a town recommended to a superior's class (推荐参加上级培训). */
export interface SuperiorTrainingRecord {
  _id: string;
  /** Who recommended, and keeps it. */
  organizationId: string;
  memberId: string;
  name: string;
  title: string;
  organiser: string;
  /** Calendar days, both included. */
  from: string;
  to: string;
  hours: number;
  state: SuperiorState;
  /** Everything that happened to it. */
  turns: { state: SuperiorState; at: number; by: string; hours: number }[];
  at: number;
  /** When the timer sees to it that its hours follow; nothing when they do. */
  creditAt: number | null;
}

export const TrainingClasses = defineCollection<TrainingClassRecord>()({
  name: 'trainingClasses',
  indexes: [
    ['by_organization_start', 'organizationId', '-startsAt', '-_id'],
    ['by_organization_status', 'organizationId', 'status', 'endsAt'],
    ['by_tending', 'tendAt'],
    ['by_status_start', 'status', 'startsAt'],
    ['by_cluster_start', 'cluster.id', 'startsAt'],
  ],
  organizations: [
    {
      id: 'organizationId',
      name: 'organizationName',
      while: () => ({ status: command.in(['draft', 'published']) }),
      joins: true,
    },
  ],
  retention: { kept: 'what was taught belongs to the account of hours' },
  about: none('who was in it is told by enrolments'),
  exit: {
    sheet: '培训班',
    words: {
      kind: classKindWords,
      'cluster.event': clusterEventWords,
      form: classFormWords,
      asks: attendanceAskedWords,
      status: { draft: '草稿', published: '已发布', settled: '已结束', cancelled: '已取消' },
    },
    fields: {
      actKey: '发布键',
      organizationId: '举办组织编号',
      organizationName: '举办组织',
      aboveBranches: '镇、区举办',
      kind: '类型',
      cluster: '产业集群活动',
      'cluster.id': '集群编号',
      'cluster.event': '活动类别',
      title: '名称',
      object: '对象',
      range: '范围',
      form: '形式',
      organiser: '主办单位',
      contact: '联系人',
      place: '地点',
      notes: '说明',
      topics: '专题',
      hours: '计划学时',
      places: '名额',
      shares: '分配名额',
      'shares.organizationId': '组织编号',
      'shares.name': '组织',
      'shares.places': '名额',
      asks: '出勤要求',
      enrolUntil: '报名截止',
      plan: '课程安排',
      'plan.title': '内容',
      'plan.startsAt': '开始时间',
      'plan.endsAt': '结束时间',
      'plan.place': '地点',
      startsAt: '开班时间',
      endsAt: '结束时间',
      status: '状态',
      taken: '已报名',
      waiting: '候补',
      takenOf: '各组织已用名额',
      enrolmentVersion: '报名变动次数',
      tendAt: '待核时间',
      version: '版本',
      savedBy: '最近修改人',
      publishedAt: '发布时间',
      settledAt: '出结果时间',
      cancelled: '取消',
      'cancelled.at': '时间',
      'cancelled.by': '经办',
      'cancelled.reason': '原因',
    },
  },
});

export const SuperiorTrainings = defineCollection<SuperiorTrainingRecord>()({
  name: 'superiorTrainings',
  indexes: [
    ['by_organization_at', 'organizationId', '-at', '-_id'],
    ['by_organization_state', 'organizationId', 'state', 'to'],
    ['by_crediting', 'creditAt'],
    ['by_member', 'memberId', '-at'],
  ],
  organizations: [{ id: 'organizationId', joins: true }],
  retention: { kept: 'who was trained belongs to the account of hours' },
  about: {
    person: 'memberId',
    what: '推荐参加上级培训',
    tell: ({ at, title, state }) => ({ at, text: title, word: state }),
  },
  exit: {
    sheet: '推荐参加上级培训',
    words: { state: superiorStateWords, 'turns.state': superiorStateWords },
    fields: {
      organizationId: '推荐组织编号',
      memberId: '党员编号',
      name: '姓名',
      title: '培训班',
      organiser: '主办单位',
      from: '开始日期',
      to: '结束日期',
      hours: '学时',
      state: '情况',
      turns: '经过',
      'turns.state': '情况',
      'turns.at': '时间',
      'turns.by': '经办',
      'turns.hours': '学时',
      at: '登记时间',
      creditAt: '学时待核时间',
    },
  },
});
