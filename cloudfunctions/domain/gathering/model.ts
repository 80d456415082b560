import { attachmentKindWords } from '../../../types/shared/guidances';
import { attendanceStateWords, capacityWords, checkInMethodWords } from './words';
import type * as z from 'zod';
import type { attendanceCounts } from '../../../types/domain/roll-call';
import { memberStatusWords, type MemberStatus } from '../../../types/shared/members';
import {
  activityChangeWords,
  activityKindWords,
  type ActivityChange,
  type ActivityKind,
  type ActivityStatus,
  type AudienceScope,
  type Capacity,
} from '../../../types/shared/activities';
import {
  attendanceRequestKindWords,
  attendanceRequestStatusWords,
  standingWords,
  type AttendanceState,
  type CheckInMethod,
  type RequestKind,
  type RequestStatus,
  type Standing,
} from '../../../types/shared/attendances';
import {
  attendanceActWords,
  nearnessWords,
  type AttendanceAct,
  type Nearness,
} from '../../../types/shared/attendance-acts';
import type { checkInRules, kindDetailsOf, agendaItem } from '../../../types/domain/activity';
import type { Attachment } from '../attachments/inspect';
import { defineCollection, none } from '../../kernel/database';

export interface ActivityRecord {
  _id: string;
  /** The planner's key, under which the draft is kept and a resend is the same activity. */
  actKey: string;
  /** What the gathering counts as, each recorded separately; the first names it. */
  kinds: ActivityKind[];
  title: string;
  /** Whom it is for, as keys of `audience.ts`. */
  audience: string[];
  /** The branch that runs it. */
  organizationId: string;
  organizationName: string;
  month: string;
  startsAt: number;
  endsAt: number;
  place: string;
  /** What to wear, where to meet. */
  hints?: string;
  attachments?: Attachment[];
  /** What is written down of it as each kind. */
  details: z.infer<typeof kindDetailsOf>;
  scope: AudienceScope;
  groupId?: string;
  /** Other branches that were asked to hold it jointly; those of them that said yes, and no. */
  askedIds?: string[];
  jointIds: string[];
  declinedIds?: string[];
  /** The names of those that hold it: the host, and those that said yes. */
  branches: string[];
  /** Who sits in: members of the branch, and others by name. */
  observerIds: string[];
  observerNames: string[];
  checkInRules: z.infer<typeof checkInRules>;
  status: ActivityStatus;
  /** What happened to it since it was published. */
  changes: { at: number; what: ActivityChange; reason: string; by: string }[];
  agenda: z.infer<typeof agendaItem>[];
  guidanceId?: string;
  /** The class (培训班) whose meeting it is: hours come of the class's result then, and not of it. */
  classId?: string;
  /** Its class is held above the branches: officers run it, and it stands in no branch's ledger. */
  aboveBranches?: boolean;
  /** By which state of the enrolments its rolls are; and when its class takes up what became of it, if anything did. */
  enrolmentVersion?: number;
  classAt?: number | null;
  /** Key of the rotating codes; never leaves the server. */
  checkInSecret: string;
  /** Who was reminded that they are not here yet: each once. */
  remindedIds?: string[];
  /** Since when its rolls stand: they follow the roster until it begins. */
  rollStandsAt?: number | null;
  publishedAt: number;
  publishedBy: string;
  /** Counts the texts, from 1; who wrote the last of them. */
  version?: number;
  savedBy?: string;
  closedAt: number | null;
  /** When its attendance last changed after it was closed, or it was closed: what it counts is settled from then on. */
  touchedAt?: number;
  /** When the timer settles it, at once and once more; nothing when it is through. */
  settleAt?: number | null;
}

export interface RollMember {
  memberId: string;
  name: string;
  status: MemberStatus;
  as: Capacity;
}

export interface RollRecord {
  _id: string;
  activityId: string;
  organizationId: string;
  /** The activity's month, so that a year of one member's is found. */
  month: string;
  members: RollMember[];
  /** What was put right since publishing, and why. */
  corrections?: {
    at: number;
    by: string;
    reason: string;
    /** `was`: how the person took part before. */
    changes: { memberId: string; name: string; as: Capacity | 'none'; was?: Capacity | 'none' }[];
  }[];
}

/**
 * One member's attendance of one activity. It is its own audit record: who, when, by which request; what was done to it
 * later, and what it was before, stands in its `acts`.
 */
export interface AttendanceRecord {
  _id: string;
  activityId: string;
  memberId: string;
  name: string;
  status: MemberStatus;
  /** When the member checked in; of a code sent later, when it was on the screen. */
  at: number;
  method: CheckInMethod;
  state: AttendanceState;
  /** Where the activity asks for a place. */
  near?: Nearness;
  checkedOutAt?: number;
  /** A keeper vouches that the member was there; no check-out is asked for then. */
  vouched?: boolean;
  /** Of a code sent later: the phone's own clock when it was scanned, and when it arrived. */
  later?: { nonce: string; phoneAt: number; arrivedAt: number };
  /** The WeChat user who made it, and by which request. */
  openid: string;
  requestId: string;
  acts?: AttendanceActRecord[];
}

/** Something done to an attendance later, and what it was before. */
export interface AttendanceActRecord {
  what: AttendanceAct;
  at: number;
  by: string;
  reason: string;
  requestId: string;
  was?: Pick<AttendanceRecord, 'at' | 'method' | 'state'>;
}

/** What a member asked of an activity's keepers; `_id` is `activityId:memberId:kind`. */
export interface AttendanceRequestRecord {
  _id: string;
  activityId: string;
  /** The branch whose keepers decide. */
  organizationId: string;
  memberId: string;
  name: string;
  kind: RequestKind;
  reason: string;
  status: RequestStatus;
  askedAt: number;
  /** Every turn it took: who, when, and what was said. */
  turns: { status: RequestStatus; at: number; by: string; reason: string }[];
}

/** What one branch's ledger holds of one gathering as one kind; `_id` is `activityId:organizationId:kind`. */
export interface LedgerLineRecord {
  _id: string;
  activityId: string;
  kind: ActivityKind;
  title: string;
  /** The branch that ran it, and the others that held it with this one, by name. */
  hostName?: string;
  withNames?: string[];
  organizationId: string;
  /** The group (党小组) whose gathering it was. */
  groupId?: string;
  /** Where it counts: see `domain/organization/counting`. */
  orgPath: string;
  month: string;
  startsAt: number;
  endsAt: number;
  place: string;
  closedAt: number;
  agenda: z.infer<typeof agendaItem>[];
  counts: z.infer<typeof attendanceCounts>;
  /** 缺席及原因: who was not present, and the reason that was granted beforehand. */
  absentees: { name: string; standing: Standing; caughtUp: boolean; reason: string }[];
  late: string[];
  /** Whether enough came, where the kind asks for that; one that was short is held and fulfils no duty. */
  quorum?: boolean;
}

/** How often a kind was held in a month, and who was expected and came; of group meetings also how often each group met. */
export interface KindFigures {
  held: number;
  expected: number;
  present: number;
  /** Of these, how often too few came for it to fulfil a duty. */
  withoutQuorum?: number;
  byGroup?: Record<string, number>;
}

export interface BranchMonthRecord {
  _id: string;
  organizationId: string;
  month: string;
  /** For each kind that was held: how often, and who was expected and came. */
  kinds: Partial<Record<ActivityKind, KindFigures>>;
}

export const Activities = defineCollection<ActivityRecord>()({
  name: 'activities',
  indexes: [
    ['by_organization_month', 'organizationId', 'month'],
    ['by_joint_month', 'jointIds', 'month'],
    ['by_asked', 'askedIds', 'status', 'startsAt'],
    ['by_audience_end', 'audience', 'endsAt'],
    ['by_audience_start', 'audience', '-startsAt', '-_id'],
    ['by_closing', 'closedAt'],
    ['by_standing', 'rollStandsAt', 'status', 'startsAt'],
    ['by_touch', 'touchedAt'],
    ['by_settling', 'settleAt'],
    ['by_status_closing', 'status', 'closedAt'],
    ['by_class', 'classId', 'startsAt'],
    ['by_class_turn', 'classAt'],
    ['by_organization_status', 'organizationId', 'status', '-startsAt', '-_id'],
  ],
  organizations: none('it names its branch by id'),
  retention: { kept: 'the ledger of a branch is its history' },
  about: none('who came is told by attendances'),
  exit: {
    sheet: '活动',
    words: {
      kinds: activityKindWords,
      'attachments.kind': attachmentKindWords,
      details: {
        ...activityKindWords,
        topic: '主题',
        chair: '主持人',
        recorder: '记录人',
        lecturer: '主讲人',
      },
      scope: { branch: '党支部', committee: '支部委员会', group: '党小组', class: '培训班报名的人' },
      status: {
        draft: '草稿',
        published: '已发布',
        closed: '已结束登记',
        archived: '已归档',
        cancelled: '已取消',
      },
      'changes.what': activityChangeWords,
    },
    secrets: ['checkInSecret'],
    fields: {
      actKey: '发布键',
      kinds: '类别',
      title: '主题',
      audience: '面向',
      organizationId: '党支部编号',
      organizationName: '党支部',
      month: '月份',
      startsAt: '开始时间',
      endsAt: '结束时间',
      place: '地点',
      hints: '提示',
      attachments: '附件',
      details: '各类别的内容',
      scope: '范围',
      groupId: '党小组编号',
      askedIds: '邀请的支部编号',
      jointIds: '共同开展的支部编号',
      declinedIds: '没有参加的支部编号',
      branches: '开展的支部',
      observerIds: '列席党员编号',
      observerNames: '列席人员',
      checkInRules: '签到要求',
      status: '状态',
      changes: '变动',
      'changes.at': '时间',
      'changes.what': '变动',
      'changes.reason': '原因',
      'changes.by': '经办',
      agenda: '活动安排',
      'agenda.text': '内容',
      'agenda.required': '规定动作',
      'agenda.source': '出处',
      guidanceId: '指导清单编号',
      classId: '培训班编号',
      aboveBranches: '镇、区举办',
      enrolmentVersion: '报名变动次数',
      classAt: '培训班待核时间',
      checkInSecret: '签到码密钥',
      remindedIds: '提醒过的未到人员编号',
      rollStandsAt: '名单确定时间',
      publishedAt: '发布时间',
      publishedBy: '发布人',
      version: '版本',
      savedBy: '最近修改人',
      closedAt: '结束登记时间',
      touchedAt: '最近更正',
      settleAt: '台账待核时间',
    },
  },
});

/** Who is expected, by the roster until the gathering begins; `_id` is `activityId:branchId`. */
export const Rolls = defineCollection<RollRecord>()({
  name: 'rolls',
  indexes: [
    ['by_activity', 'activityId'],
    ['by_member', 'members.memberId', 'month'],
    ['by_organization_month', 'organizationId', 'month'],
  ],
  organizations: none('it names its branch by id'),
  retention: { kept: 'who was expected belongs to the ledger' },
  about: { person: 'members.memberId', what: '应到名单', tell: ({ month }) => ({ text: month }) },
  exit: {
    sheet: '应到名单',
    words: {
      'members.status': memberStatusWords,
      'members.as': capacityWords,
      'corrections.changes': { ...capacityWords, none: '不列' },
    },
    fields: {
      activityId: '活动编号',
      organizationId: '党支部编号',
      month: '月份',
      members: '应到人员',
      'members.memberId': '党员编号',
      'members.name': '姓名',
      'members.status': '人员类别',
      'members.as': '参加方式',
      corrections: '名单更正',
      'corrections.at': '时间',
      'corrections.by': '经办',
      'corrections.reason': '原因',
      'corrections.changes': '更正内容',
    },
  },
});

/** `_id` is `activityId:memberId`, which makes a second check-in of the same member impossible. */
export const Attendances = defineCollection<AttendanceRecord>()({
  name: 'attendances',
  indexes: [
    ['by_activity_at', 'activityId', 'at'],
    ['by_member_at', 'memberId', '-at'],
  ],
  organizations: none('it names a person and an activity'),
  retention: { kept: 'who came belongs to the ledger' },
  about: {
    person: 'memberId',
    what: '签到',
    tell: ({ at, state }) => ({ at, text: state === 'counts' ? '' : '不算数' }),
  },
  exit: {
    sheet: '签到',
    words: {
      status: memberStatusWords,
      method: checkInMethodWords,
      state: attendanceStateWords,
      near: nearnessWords,
      'acts.what': attendanceActWords,
      'acts.was': { ...checkInMethodWords, ...attendanceStateWords },
    },
    fields: {
      activityId: '活动编号',
      memberId: '党员编号',
      name: '姓名',
      status: '人员类别',
      at: '签到时间',
      method: '签到方式',
      state: '是否算数',
      near: '是否在场地附近',
      checkedOutAt: '签退时间',
      vouched: '书记核实在场',
      later: '补传的签到',
      openid: '签到的微信',
      requestId: '请求编号',
      acts: '后来的处理',
      'acts.what': '处理',
      'acts.at': '时间',
      'acts.by': '经办',
      'acts.reason': '原因',
      'acts.requestId': '请求编号',
      'acts.was': '原来',
    },
  },
});

/** Leave, 补签 and 补课 that members ask for; `_id` is `activityId:memberId:kind`. */
export const AttendanceRequests = defineCollection<AttendanceRequestRecord>()({
  name: 'attendanceRequests',
  indexes: [
    ['by_activity', 'activityId'],
    ['by_org_status', 'organizationId', 'status', 'askedAt', '_id'],
    ['by_member', 'memberId', '-askedAt'],
  ],
  organizations: [{ id: 'organizationId', while: () => ({ status: 'open' }), joins: true }],
  retention: { kept: 'why somebody was absent belongs to the ledger' },
  about: {
    person: 'memberId',
    what: '请假、补签、补课',
    tell: ({ askedAt, reason, kind }) => ({ at: askedAt, text: reason, word: kind }),
  },
  exit: {
    sheet: '请假补签补课',
    words: {
      kind: attendanceRequestKindWords,
      status: attendanceRequestStatusWords,
      'turns.status': attendanceRequestStatusWords,
    },
    fields: {
      activityId: '活动编号',
      organizationId: '党支部编号',
      memberId: '党员编号',
      name: '姓名',
      kind: '类别',
      reason: '原因',
      status: '状态',
      askedAt: '申请时间',
      turns: '经过',
      'turns.status': '状态',
      'turns.at': '时间',
      'turns.by': '经办',
      'turns.reason': '说明',
    },
  },
});

/** A branch's figures of one month, rolled up from its ledger; `_id` is `branchId:YYYY-MM`. */
export const BranchMonths = defineCollection<BranchMonthRecord>()({
  name: 'branchMonths',
  indexes: [['by_organization_month', 'organizationId', 'month']],
  organizations: none('it names its branch by id; where it counts is asked of the branch'),
  retention: { kept: 'figures of past months, without names' },
  about: none('figures without names'),
  exit: {
    sheet: '月度数字',
    words: { kinds: activityKindWords },
    fields: { organizationId: '党支部编号', month: '月份', kinds: '各类活动的数字' },
  },
});

/** What a branch's ledger holds; `_id` is `activityId:organizationId:kind`. */
export const LedgerLines = defineCollection<LedgerLineRecord>()({
  name: 'ledgerLines',
  indexes: [
    ['by_org_month', 'orgPath', '-month', '-_id'],
    ['by_organization_month', 'organizationId', '-month', '-_id'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', month: 'month' }],
  retention: { kept: 'the ledger of a branch is its history' },
  about: none('it says of a meeting what attendances and requests say of a person'),
  exit: {
    sheet: '台账',
    words: { kind: activityKindWords, 'absentees.standing': standingWords },
    fields: {
      activityId: '活动编号',
      kind: '类别',
      title: '主题',
      hostName: '主办支部',
      withNames: '共同开展的支部',
      organizationId: '党支部编号',
      groupId: '党小组编号',
      orgPath: '组织路径',
      month: '月份',
      startsAt: '开始时间',
      endsAt: '结束时间',
      place: '地点',
      closedAt: '结束登记时间',
      agenda: '活动安排',
      'agenda.text': '内容',
      'agenda.required': '规定动作',
      'agenda.source': '出处',
      counts: '人数',
      'counts.expected': '应到',
      'counts.present': '实到',
      'counts.absent': '未到会（请假在内）',
      'counts.onLeave': '请假',
      'counts.late': '迟到',
      'counts.caughtUp': '已补课',
      'counts.toConfirm': '待确认',
      'counts.observers': '列席',
      'counts.guests': '外支部参加',
      'counts.expectedVoters': '有表决权应到',
      'counts.presentVoters': '有表决权实到',
      absentees: '未到会人员及原因',
      'absentees.name': '姓名',
      'absentees.standing': '情况',
      'absentees.caughtUp': '已补课',
      'absentees.reason': '原因',
      late: '迟到人员',
      quorum: '到会人数够',
    },
  },
});
