import {
  formationStateWords,
  taskStateWords,
  type FormationState,
  type TaskState,
} from '../../../types/shared/surveys';
import type { SubjectFilter } from '../../../types/shared/coverages';
import { carrierWords, coverageWords, subjectWords, type Coverage } from '../../../types/shared/subjects';
import { defineCollection, none } from '../../kernel/database';

/** Which subjects a survey is about; they operate. */
export interface SurveyFilter extends SubjectFilter {
  coverage?: Coverage;
  /** Only what no organisation covers. */
  uncovered?: boolean;
}

/** A survey (排摸) that an office asks for. */
export interface SurveyRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  name: string;
  until: string;
  filter: SurveyFilter;
  /** The keeper whose subjects it is about; of the district all. */
  keeperId?: string;
  /** The last subject that has its task; `null` when all have. */
  fillFrom: string | null;
  endedAt: number | null;
  createdAt: number;
}

export const Surveys = defineCollection<SurveyRecord>()({
  name: 'surveys',
  indexes: [
    ['by_organization', 'organizationId', '-createdAt', '-_id'],
    ['by_filling', 'fillFrom'],
    ['by_end', 'endedAt'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true }],
  retention: { removed: [{ days: 1095, since: 'endedAt', because: 'what it found is in the register' }] },
  about: none('it is about enterprises'),
  exit: {
    sheet: '排摸',
    words: { 'filter.kind': subjectWords, 'filter.carriers': carrierWords, 'filter.coverage': coverageWords },
    fields: {
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      name: '名称',
      until: '截止',
      filter: '范围',
      'filter.kind': '类别',
      'filter.carriers': '载体',
      'filter.listed': '名单',
      'filter.employeesAtLeast': '职工人数至少',
      'filter.coverage': '覆盖情况',
      'filter.uncovered': '只看没有党组织覆盖的',
      keeperId: '街镇编号',
      fillFrom: '列到哪一家',
      endedAt: '结束时间',
      createdAt: '开始时间',
    },
  },
});

/** What a survey asks of one subject; `_id` is of both, so that a list made twice has each once. */
export interface SurveyTaskRecord {
  _id: string;
  surveyId: string;
  subjectId: string;
  /** As subjects are looked up. */
  initials: string;
  /** Whoever keeps the subject. */
  organizationId: string;
  orgPath: string;
  until: string;
  state: TaskState;
  doneAt: number | null;
}

export const SurveyTasks = defineCollection<SurveyTaskRecord>()({
  name: 'surveyTasks',
  indexes: [
    ['by_survey', 'surveyId', 'organizationId', 'state', 'initials', '_id'],
    ['by_keeper', 'organizationId', 'state', 'initials', '_id'],
    ['by_path', 'orgPath', 'state', 'initials', '_id'],
    ['by_subject', 'subjectId', 'state', 'initials', '_id'],
    ['by_done', 'doneAt'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath' }],
  retention: { removed: [{ days: 1095, since: 'doneAt', because: 'what it found is in the register' }] },
  about: none('it is about an enterprise'),
  exit: {
    sheet: '排摸任务',
    words: { state: taskStateWords },
    fields: {
      surveyId: '排摸编号',
      subjectId: '单位编号',
      initials: '拼音首字母',
      organizationId: '街镇编号',
      orgPath: '组织路径',
      until: '截止',
      state: '情况',
      doneAt: '完成时间',
    },
  },
});

/** The forming (组建) of a branch as a piece of work. */
export interface FormationRecord {
  _id: string;
  /** Whoever keeps its subjects. */
  organizationId: string;
  orgPath: string;
  organizationName: string;
  name: string;
  /** The body that it will lie below. */
  parentId: string;
  parentName: string;
  subjects: { id: string; name: string }[];
  /** The same ids, each with its place in an index. */
  subjectIds: string[];
  state: FormationState;
  request?: { on: string; number?: string };
  approval?: { on: string; number?: string };
  reason?: string;
  formedId?: string;
  closedAt: number | null;
  version: number;
  createdAt: number;
}

export const Formations = defineCollection<FormationRecord>()({
  name: 'formations',
  indexes: [
    ['by_keeper', 'organizationId', '-createdAt', '-_id'],
    ['by_path', 'orgPath', '-createdAt', '-_id'],
    ['by_subject', 'subjectIds', 'state'],
    ['by_closing', 'closedAt'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true },
    { id: 'parentId', name: 'parentName' },
  ],
  retention: {
    removed: [
      { days: 3653, since: 'closedAt', because: 'how an organisation came to be is asked for years' },
    ],
  },
  about: none('it is about enterprises and an organisation'),
  exit: {
    sheet: '组建党组织',
    words: { state: formationStateWords },
    fields: {
      organizationId: '街镇编号',
      orgPath: '组织路径',
      organizationName: '街镇',
      name: '拟成立的党组织',
      parentId: '上级编号',
      parentName: '上级党组织',
      subjects: '单位',
      'subjects.id': '单位编号',
      'subjects.name': '单位名称',
      subjectIds: '单位编号',
      state: '进展',
      request: '请示',
      'request.on': '请示日期',
      'request.number': '请示文号',
      approval: '批复',
      'approval.on': '批复日期',
      'approval.number': '批复文号',
      reason: '不再组建的原因',
      formedId: '成立的党组织编号',
      closedAt: '办结时间',
      version: '版本',
      createdAt: '开始时间',
    },
  },
});
