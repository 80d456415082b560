import {
  instructorKindWords,
  learnedWords,
  visitWayWords,
  type InstructorKind,
  type LearnedMatter,
  type VisitWay,
} from '../../../types/shared/instructors';
import { defineCollection, none } from '../../kernel/database';

/**
 * A 党建工作指导员 as the office that sent them keeps it. What they look after stands on the subjects; of which Party
 * organisations they are instructor is their role, with its own end, and stands nowhere else.
 */
export interface InstructorRecord {
  _id: string;
  /** The town that sent them, or the district. */
  organizationId: string;
  orgPath: string;
  organizationName: string;
  name: string;
  /** Of the name, by which lists are in order. */
  initials: string;
  /** Who they are in the app; absent for one whose visits their office writes down. */
  personId?: string;
  kind: InstructorKind;
  /** The term, in calendar days; without an end it goes on. */
  from: string;
  until?: string;
  endedAt: number | null;
  version: number;
  createdAt: number;
  /** Their subjects do not say the same yet: the name, or that it is over. */
  toFollow?: 'yes';
}

export const Instructors = defineCollection<InstructorRecord>()({
  name: 'instructors',
  indexes: [
    ['by_path', 'orgPath', 'initials', '_id'],
    ['by_organization', 'organizationId', 'initials', '_id'],
    ['by_person', 'personId'],
    ['by_until', 'endedAt', 'until'],
    ['by_following', 'toFollow'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true }],
  retention: { removed: [{ days: 1095, since: 'endedAt', because: 'long enough to ask who it was' }] },
  about: {
    person: 'personId',
    what: '担任党建工作指导员',
    tell: ({ createdAt, organizationName }) => ({ at: createdAt, text: organizationName }),
  },
  exit: {
    sheet: '党建工作指导员',
    words: { kind: instructorKindWords, toFollow: { yes: '是' } },
    fields: {
      organizationId: '派出单位编号',
      orgPath: '组织路径',
      organizationName: '派出单位',
      name: '姓名',
      initials: '拼音首字母',
      personId: '人员编号',
      kind: '专职或兼职',
      from: '任期开始',
      until: '任期结束',
      endedAt: '结束时间',
      version: '版本',
      createdAt: '登记时间',
      toFollow: '等待同步',
    },
  },
});

/** A visit or a call, as a short note: no photo, no place, of whom they met the post only. */
export interface VisitRecord {
  _id: string;
  subjectId: string;
  /** Whoever keeps the subject. */
  organizationId: string;
  orgPath: string;
  instructorId: string;
  instructorName: string;
  /** The person, where it is one of the app. */
  personId?: string;
  on: string;
  way: VisitWay;
  met?: string;
  learned: LearnedMatter[];
  note?: string;
  next?: string;
  /** Their office wrote it down for them (代记). */
  byOffice: boolean;
  at: number;
}

export const Visits = defineCollection<VisitRecord>()({
  name: 'instructorVisits',
  indexes: [
    ['by_subject', 'subjectId', '-on', '-_id'],
    ['by_person', 'personId'],
    ['by_at', 'at'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath' }],
  retention: {
    removed: [{ days: 1095, since: 'at', because: 'what was learned is in the register by then' }],
  },
  about: {
    person: 'personId',
    what: '联系单位的记录',
    tell: ({ at, note = '' }) => ({ at, text: note }),
  },
  exit: {
    sheet: '指导员联系记录',
    words: { way: visitWayWords, learned: learnedWords },
    fields: {
      subjectId: '单位编号',
      organizationId: '街镇编号',
      orgPath: '组织路径',
      instructorId: '指导员编号',
      instructorName: '指导员',
      personId: '人员编号',
      on: '日期',
      way: '方式',
      met: '见到谁（职务）',
      learned: '了解到',
      note: '情况',
      next: '下次',
      byOffice: '代记',
      at: '记录时间',
    },
  },
});

/** Something that was taken along from a visit; open until somebody says that it is settled. */
export interface ItemRecord {
  _id: string;
  visitId: string;
  subjectId: string;
  organizationId: string;
  orgPath: string;
  /** Who looks after the subject now, or did last: what is open goes over with it. */
  instructorId: string;
  instructorName: string;
  on: string;
  text: string;
  settledAt: number | null;
}

export const Items = defineCollection<ItemRecord>()({
  name: 'instructorItems',
  indexes: [
    ['by_keeper', 'organizationId', 'settledAt', 'on', '_id'],
    ['by_path', 'orgPath', 'settledAt', 'on', '_id'],
    ['by_instructor', 'instructorId', 'settledAt', 'on', '_id'],
    ['by_subject', 'subjectId', 'settledAt'],
    ['by_settled', 'settledAt'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath' }],
  retention: { removed: [{ days: 1095, since: 'settledAt', because: 'long enough to come back to it' }] },
  about: none('a matter of a subject; the visit that brought it is told of'),
  exit: {
    sheet: '带走的问题',
    words: {},
    fields: {
      visitId: '联系记录编号',
      subjectId: '单位编号',
      organizationId: '街镇编号',
      orgPath: '组织路径',
      instructorId: '指导员编号',
      instructorName: '指导员',
      on: '日期',
      text: '问题',
      settledAt: '办妥时间',
    },
  },
});
