import { attachmentKindWords } from '../../../types/shared/guidances';
import type * as z from 'zod';
import type { quiz } from '../../../types/domain/course';
import { courseStateWords, questionKindWords, type CourseState } from '../../../types/shared/courses';
import type { Attachment } from '../attachments/inspect';
import { defineCollection, none } from '../../kernel/database';

/** A unit in the order of its course. */
export interface UnitLine {
  unitId: string;
  title: string;
  /** Planned hours (学时). */
  hours: number;
  hasQuiz: boolean;
}

/** A course (网络学习): what it is called and its units in order; what they say lies apart. */
export interface CourseRecord {
  _id: string;
  /** Who wrote it: it is for everybody there and below. */
  organizationId: string;
  organizationName: string;
  orgPath: string;
  title: string;
  about: string;
  /** By their words, so that they stay when the district's list changes. */
  topics: string[];
  units: UnitLine[];
  state: CourseState;
  /** Counts what was changed of all this. */
  revision: number;
  writtenAt: number;
  /** When it was opened first; `null` until then. */
  publishedAt: number | null;
}

/** What a unit says; `_id` is `courseId:unitId`. */
export interface CourseUnitRecord {
  _id: string;
  courseId: string;
  title: string;
  hours: number;
  text: string;
  attachments: Attachment[];
  link?: { title: string; source: string; url: string };
  recording?: { fileId: string; name: string };
  /** The revision of its quiz, where it has one. */
  quiz?: number;
  /** Counts the texts. */
  revision: number;
  /** When it was written first: nobody has finished it before. */
  addedAt: number;
}

/**
 * A quiz with what is right, as it was asked from some revision of its unit on; `_id` is `courseId:unitId:revision`. One that
 * was answered without network is judged by the questions that were asked.
 */
export interface CourseQuizRecord extends z.infer<typeof quiz> {
  _id: string;
  courseId: string;
  unitId: string;
  revision: number;
}

/** What somebody has done of a unit: only that, and on which day. Nothing is counted, nothing measured. */
export interface UnitProgress {
  unitId: string;
  /** Where they left off, in hundredths of its length, and when that arrived. */
  place: number;
  placedAt?: number;
  /** The days on which it was read through, its quiz passed, and with both finished. */
  readOn?: string;
  passedOn?: string;
  finishedOn?: string;
}

/** How far somebody is in a course; `_id` is `courseId:personId`. */
export interface CourseProgressRecord {
  _id: string;
  courseId: string;
  personId: string;
  units: UnitProgress[];
  /** When something of it arrived last. */
  at: number;
}

/** Courses of the district, towns and branches. */
export const Courses = defineCollection<CourseRecord>()({
  name: 'courses',
  indexes: [
    ['by_state_organization', 'state', 'organizationId', '-publishedAt', '-_id'],
    ['by_organization', 'organizationId', '-writtenAt', '-_id'],
  ],
  // A course goes over with its branch, and stands where that stands.
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true }],
  retention: { kept: 'hours that were earned name it' },
  about: none('what an organisation publishes is about no person'),
  exit: {
    sheet: '网络课程',
    words: { state: courseStateWords },
    fields: {
      organizationId: '发布组织编号',
      organizationName: '发布组织',
      orgPath: '组织路径',
      title: '课程名称',
      about: '简介',
      topics: '专题',
      units: '课',
      'units.unitId': '课编号',
      'units.title': '课名',
      'units.hours': '学时',
      'units.hasQuiz': '有测验',
      state: '状态',
      revision: '版本',
      writtenAt: '编写时间',
      publishedAt: '发布时间',
    },
  },
});

/** What units say. */
export const CourseUnits = defineCollection<CourseUnitRecord>()({
  name: 'courseUnits',
  indexes: [],
  organizations: none('it belongs to a course'),
  retention: { kept: 'it belongs to a course' },
  about: none('what an organisation publishes is about no person'),
  exit: {
    sheet: '网络课程内容',
    words: { 'attachments.kind': attachmentKindWords },
    fields: {
      courseId: '课程编号',
      title: '课名',
      hours: '学时',
      text: '正文',
      attachments: '附件',
      link: '网址',
      recording: '音视频',
      quiz: '测验版本',
      revision: '版本',
      addedAt: '加入时间',
    },
  },
});

/** Quizzes, with what is right. */
export const CourseQuizzes = defineCollection<CourseQuizRecord>()({
  name: 'courseQuizzes',
  indexes: [],
  organizations: none('it belongs to a course'),
  retention: { kept: 'it belongs to a course' },
  about: none('what an organisation publishes is about no person'),
  exit: {
    sheet: '网络课程测验',
    words: { 'questions.kind': questionKindWords },
    fields: {
      courseId: '课程编号',
      unitId: '课编号',
      revision: '版本',
      passing: '答对几题通过',
      questions: '题目',
      'questions.id': '题目编号',
      'questions.kind': '题型',
      'questions.text': '题干',
      'questions.options': '选项',
      'questions.right': '答案',
      'questions.explanation': '解析',
    },
  },
});

/** How far people are in courses. */
export const CourseProgress = defineCollection<CourseProgressRecord>()({
  name: 'courseProgress',
  indexes: [['by_person_at', 'personId', '-at', '-_id']],
  organizations: none('it names a person'),
  retention: {
    removed: [{ days: 1095, since: 'at', because: 'nobody goes on there any more; the hours stay' }],
  },
  about: {
    person: 'personId',
    what: '网络学习进度',
    tell: ({ at, units }) => ({
      at,
      text: `一门课，学完 ${units.filter(({ finishedOn }) => finishedOn).length} 课`,
    }),
  },
  exit: {
    sheet: '网络学习进度',
    words: {},
    fields: {
      courseId: '课程编号',
      personId: '人员编号',
      units: '各课进度',
      'units.unitId': '课编号',
      'units.place': '学到哪里（百分比）',
      'units.placedAt': '位置更新时间',
      'units.readOn': '读完日期',
      'units.passedOn': '测验通过日期',
      'units.finishedOn': '学完日期',
      at: '更新时间',
    },
  },
});
