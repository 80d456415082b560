import {
  carrierWords,
  contactPurposeWords,
  coverageTypeWords,
  coverageWords,
  listingWords,
  subjectStatusWords,
  subjectWords,
  type CarrierKind,
  type ContactPurpose,
  type Coverage,
  type CoverageType,
  type MemberCounts,
  type Subject,
  type SubjectStatus,
} from '../../../types/shared/subjects';
import { unformedWords, type UnformedReason } from '../../../types/shared/surveys';
import { defineCollection, none, type Changes } from '../../kernel/database';

/** Whom to ask of a subject. The number lies as members' do; without a fingerprint, since nobody is found by it. */
export interface SubjectContact {
  name: string;
  post?: string;
  purpose: ContactPurpose;
  sealed?: string;
  tail?: string;
}

/** A subject (两新组织) of the register. What lists say of it are facts of theirs; nothing here is judged. */
export interface SubjectRecord {
  _id: string;
  kind: Subject;
  name: string;
  /** What the name is compared by, what tells it from others, and that in letters, by which lists are in order. */
  key: string;
  core: string;
  initials: string;
  /** A valid unified code; some of new employment have none of their own. */
  code?: string;
  /** The town that keeps it, or the district while nobody said where it is. */
  organizationId: string;
  orgPath: string;
  organizationName: string;
  carrier?: { kind: CarrierKind; name: string };
  /** The carrier's kind and the name it is compared by: those of one carrier are neighbours. */
  carrierKey?: string;
  employees?: number;
  /** Lists it is on, with year and batch: `highTech:2018:added`. */
  listed: string[];
  /** The key of its cluster (产业集群). */
  cluster?: string;
  leadsCluster?: boolean;
  status: SubjectStatus;
  members?: MemberCounts;
  ownerIsMember?: boolean;
  coverage: Coverage;
  coverageType?: CoverageType;
  /** The Party organisation that covers it. */
  coveringId?: string;
  coveringPath?: string;
  coveringName?: string;
  /** Calendar day. */
  coveredSince?: string;
  /** Who looks after it (domain/instructor), since which day, and until which if not as long as their term. */
  instructorId?: string;
  instructorName?: string;
  instructedSince?: string;
  instructedUntil?: string;
  /** When an instructor spoke to it last, and meant to speak next. */
  visitedOn?: string;
  nextVisitOn?: string;
  /** When a survey asked last, and why it has no organisation yet, as was said there. */
  surveyedOn?: string;
  unformedBecause?: UnformedReason;
  contact?: SubjectContact;
  contactAt?: number;
  /** One more with every change. */
  version: number;
  createdAt: number;
  changedAt: number;
  /** The act that wrote it down, by which a resend is known: a person's key, or an import's row. */
  madeBy: string;
  /** It changed since figures were counted; and whose figures it was counted in last. */
  toCount?: 'yes' | 'counting';
  countedIn?: string;
  /** It went to another keeper or instructor, does not operate any more or lost its organisation; what hangs on it was not told yet. */
  toTell?: 'yes';
}

/** What a change says of the fields that it names; one that is `undefined` is taken away. */
export type SubjectChanges = Changes<SubjectRecord> & Partial<SubjectRecord>;

/** Of a subject that nobody looks after. */
export const nobodyInstructs = {
  instructorId: undefined,
  instructorName: undefined,
  instructedSince: undefined,
  instructedUntil: undefined,
  nextVisitOn: undefined,
} satisfies Partial<Record<keyof SubjectRecord, undefined>>;

/** Of a subject that no organisation covers. */
export const nobodyCovers = {
  coverageType: undefined,
  coveringId: undefined,
  coveringPath: undefined,
  coveringName: undefined,
  coveredSince: undefined,
} satisfies Partial<Record<keyof SubjectRecord, undefined>>;

export const Subjects = defineCollection<SubjectRecord>()({
  name: 'subjects',
  indexes: [
    ['by_initials', 'initials', '_id'],
    ['by_core', 'core', '_id'],
    ['by_code', 'code', '_id'],
    ['by_keeper', 'organizationId', 'initials', '_id'],
    ['by_keeper_core', 'organizationId', 'core', '_id'],
    ['by_keeper_coverage', 'organizationId', 'coverage', 'initials', '_id'],
    ['by_coverage', 'coverage', 'initials', '_id'],
    ['by_kind', 'kind', 'initials', '_id'],
    ['by_status', 'status', 'initials', '_id'],
    ['by_listed', 'listed', 'initials', '_id'],
    ['by_carrier', 'carrier.kind', 'initials', '_id'],
    ['by_covering', 'coveringId', 'initials', '_id'],
    ['by_instructor', 'instructorId', 'initials', '_id'],
    ['by_instructed_until', 'instructedUntil'],
    ['by_cluster', 'cluster', 'initials', '_id'],
    ['by_cluster_since', 'cluster', 'coveredSince'],
    ['by_telling', 'toTell'],
    ['by_counting', 'toCount', 'organizationId'],
    ['by_contact', 'contactAt'],
    ['by_seal', 'contact.sealed'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName' },
    {
      id: 'coveringId',
      path: 'coveringPath',
      name: 'coveringName',
      joins: true,
      // What is closed covers nobody any more, and no figure may say that it does.
      ends: { coverage: 'none', ...nobodyCovers, toCount: 'yes', toTell: 'yes' },
    },
  ],
  retention: {
    kept: 'the district’s own register; closed ones stay for the history of the figures',
    cleared: [
      {
        fields: ['contact', 'contactAt'],
        days: 730,
        since: 'contactAt',
        because:
          'who answers for a subject changes; what nobody confirmed for two years is not called any more',
      },
    ],
  },
  about: none(
    'an enterprise or a social organisation; a contact there need be nobody of the Party, and is told by the office',
  ),
  exit: {
    sheet: '两新组织',
    words: {
      kind: subjectWords,
      status: subjectStatusWords,
      coverage: coverageWords,
      coverageType: coverageTypeWords,
      listed: listingWords,
      'carrier.kind': carrierWords,
      'contact.purpose': contactPurposeWords,
      unformedBecause: unformedWords,
      toCount: { yes: '是', counting: '正在统计' },
      toTell: { yes: '是' },
    },
    fields: {
      kind: '类别',
      name: '名称',
      key: '名称检索',
      core: '字号检索',
      initials: '拼音首字母',
      code: '统一社会信用代码',
      organizationId: '街镇编号',
      orgPath: '组织路径',
      organizationName: '街镇',
      carrier: '载体',
      'carrier.kind': '载体类别',
      'carrier.name': '载体名称',
      carrierKey: '载体检索',
      employees: '职工人数',
      listed: '在哪些名单上',
      cluster: '产业集群',
      leadsCluster: '龙头企业',
      status: '经营状态',
      members: '党员人数',
      'members.full': '正式党员',
      'members.probationary': '预备党员',
      'members.elsewhere': '组织关系不在本单位',
      'members.partTime': '兼职',
      ownerIsMember: '出资人是党员',
      coverage: '覆盖情况',
      coverageType: '覆盖方式',
      coveringId: '党组织编号',
      coveringPath: '党组织路径',
      coveringName: '党组织',
      coveredSince: '覆盖日期',
      instructorId: '指导员编号',
      instructorName: '指导员',
      instructedSince: '指导员联系起始日',
      instructedUntil: '指导员联系截止日',
      visitedOn: '最近联系',
      nextVisitOn: '下次联系',
      surveyedOn: '最近排摸',
      unformedBecause: '还没组建的原因',
      contact: '联系人',
      'contact.name': '姓名',
      'contact.post': '职务',
      'contact.purpose': '用途',
      'contact.sealed': '电话',
      'contact.tail': '电话后四位',
      contactAt: '联系人登记时间',
      version: '版本',
      createdAt: '登记时间',
      changedAt: '最近变动',
      madeBy: '登记编号',
      toCount: '等待统计',
      countedIn: '统计在哪个街镇',
      toTell: '等待告知',
    },
  },
});
