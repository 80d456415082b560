import {
  requestCategoryWords,
  requestRatingWords,
  requestResultWords,
  requestSourceWords,
  requestStatusWords,
  requestStepWords,
} from '../../../types/shared/service-requests';
import type {
  RequestCategory,
  RequestRating,
  RequestResult,
  RequestSource,
  RequestStatus,
  RequestStep,
} from '../../../types/shared/service-requests';
import { defineCollection } from '../../kernel/database';

/** Whom to ask of an enterprise about what it wants; the number lies as members' do, and nobody is found by it. */
export interface RequestContact {
  name: string;
  sealed?: string;
  tail?: string;
}

/** One thing that happened to it; `office` is who did it, never a person. */
export interface RequestEvent {
  step: RequestStep;
  at: number;
  office?: string;
  text?: string;
}

/** An office that is asked for a later day, and by when. */
interface Extension {
  reason: string;
  to: string;
  at: number;
}

/** A request (诉求) of an enterprise; `_id` is its receipt number. */
export interface ServiceRequestRecord {
  _id: string;
  /** What the act of raising it was, so that a second sending finds it. */
  act: string;
  source: RequestSource;
  /** The WeChat that raised it and is answered; of a branch's nothing, since its keepers are. */
  openid?: string;
  branchId?: string;
  branchName?: string;
  /** The enterprise as it was written, and the subject of the register that goes by that name. */
  enterprise: string;
  subjectId?: string;
  /** Its office was the one where the register said that the subject lies: it goes along with it until somebody is given it. */
  byRegister?: boolean;
  category: RequestCategory;
  text: string;
  /** What would help. */
  wish?: string;
  contact?: RequestContact;
  /** The office that has it now: it takes it, does it, or, where one said that it is not theirs, gives it anew. */
  organizationId: string;
  orgPath: string;
  organizationName: string;
  /** Who gave it to that office; it comes back there when the office says that it is not theirs. */
  assignerId?: string;
  /** Who said last that it is not theirs: it is told so when it says so again, the answer having been lost. */
  objectorId?: string;
  /** Every office that has, had, gave or helps with it, each once: they all see what becomes of it. */
  offices: { id: string; name: string; helps: boolean }[];
  /** Departments outside the program, in words: the office acts for them. */
  department?: string;
  status: RequestStatus;
  /** It waits for somebody here: neither answered nor refused. */
  isOpen: boolean;
  raisedAt: number;
  /** The answer is due when so many work days have passed since the day it was given, or on the day it was put off to. */
  assignedOn?: string;
  workDays?: number;
  extendedTo?: string;
  extension?: Extension;
  /** The day by which an answer is due as it was reckoned last: what lists and the timer look for. */
  dueOn?: string;
  /** From that day on the office above is to help: it is overdue, or more time is asked for. */
  helpOn?: string;
  /** When the timer looks at it next. */
  remindOn?: string;
  result?: RequestResult;
  rating?: RequestRating;
  reopened: number;
  /** When it was answered, refused or rated last; absent while it waits. */
  doneAt: number | null;
  steps: RequestEvent[];
  /** One more with every turn. */
  version: number;
}

export const ServiceRequests = defineCollection<ServiceRequestRecord>()({
  name: 'serviceRequests',
  lies: 'requestRecords',
  indexes: [
    ['by_raiser_at', 'openid', 'raisedAt', '_id'],
    ['by_branch_at', 'branchId', 'raisedAt', '_id'],
    ['by_office_at', 'organizationId', 'isOpen', 'raisedAt', '_id'],
    ['by_part_at', 'offices.id', 'isOpen', 'raisedAt', '_id'],
    ['by_help', 'isOpen', 'helpOn', '_id'],
    ['by_reminder', 'remindOn'],
    ['by_subject', 'subjectId', 'isOpen'],
    ['by_done', 'doneAt'],
    ['by_open_at', 'isOpen', 'raisedAt'],
    ['by_seal', 'contact.sealed'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true },
    { id: 'assignerId', joins: true },
    { id: 'branchId', name: 'branchName', joins: true },
    { list: 'offices', id: 'id', name: 'name' },
  ],
  retention: {
    kept: 'what was asked and what came of it is the district’s own; nobody’s number stays with it',
    cleared: [
      {
        fields: ['contact', 'openid'],
        days: 180,
        since: 'doneAt',
        because: 'long enough to come back to an answer; then nobody is called about it any more',
      },
      {
        fields: ['contact', 'openid'],
        days: 730,
        since: 'raisedAt',
        when: { isOpen: true },
        because: 'nobody will answer it any more',
      },
    ],
  },
  about: {
    wechat: 'openid',
    what: '诉求',
    tell: ({ raisedAt, text }) => ({ at: raisedAt, text }),
  },
  exit: {
    sheet: '诉求',
    words: {
      source: requestSourceWords,
      category: requestCategoryWords,
      status: requestStatusWords,
      result: requestResultWords,
      rating: requestRatingWords,
      'steps.step': requestStepWords,
    },
    fields: {
      act: '提交编号',
      source: '来源',
      openid: '提出人微信',
      branchId: '提出支部编号',
      branchName: '提出支部',
      enterprise: '企业',
      subjectId: '单位编号',
      byRegister: '按台账所在街镇',
      category: '类别',
      text: '内容',
      wish: '期望',
      contact: '联系人',
      'contact.name': '姓名',
      'contact.sealed': '电话',
      'contact.tail': '电话后四位',
      organizationId: '办理单位编号',
      orgPath: '组织路径',
      organizationName: '办理单位',
      assignerId: '派办单位编号',
      objectorId: '提出异议的单位编号',
      offices: '参与的单位',
      'offices.id': '单位编号',
      'offices.name': '名称',
      'offices.helps': '协办',
      department: '承办部门',
      status: '状态',
      isOpen: '正在办理',
      raisedAt: '提出时间',
      assignedOn: '派办日期',
      workDays: '期限（工作日）',
      extendedTo: '延期到',
      extension: '申请延期',
      'extension.reason': '理由',
      'extension.to': '延到哪一天',
      'extension.at': '申请时间',
      dueOn: '答复期限',
      helpOn: '帮办日期',
      remindOn: '提醒日期',
      result: '结果',
      rating: '评价',
      reopened: '再办次数',
      doneAt: '答复、办结时间',
      steps: '经过',
      'steps.step': '动作',
      'steps.at': '时间',
      'steps.office': '由谁',
      'steps.text': '内容',
      version: '版本',
    },
  },
});
