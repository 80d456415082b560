import type {
  ActivityKind,
  AttendanceAct,
  CarryOutStage,
  CheckInMethod,
  CheckInPhase,
  DutyState,
  Exemption,
  ExportPurpose,
  GuidanceStage,
  MemberStatus,
  MessageTemplate,
  MinutesSigner,
  MinutesState,
  NamePurpose,
  NoticeKind,
  OrganizationKind,
  PeriodKind,
  PhonePurpose,
  Post,
  Remark,
  RequestKind,
  RequestStatus,
  Role,
  Standing,
  TransferKind,
  TransferStatus,
  VoteOutcome,
  VoteRule,
} from '../services/contract';

/** The field's words on the screen; a word without its label does not compile. */
export const roleLabels: Record<Role, string> = {
  member: '党员',
  groupLeader: '党小组组长',
  committeeMember: '支部委员',
  affairsWorker: '党务工作者',
  deputySecretary: '支部副书记',
  secretary: '支部书记',
  instructor: '党建工作指导员',
  townOfficer: '街镇党务工作者',
  districtOfficer: '区级党务工作者',
  districtAdmin: '区级管理员',
};

export const organizationKindLabels: Record<OrganizationKind, string> = {
  district: '区',
  town: '街镇',
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  group: '党小组',
};

export const postLabels: Record<Post, string> = {
  secretary: '书记',
  deputySecretary: '副书记',
  organizationOfficer: '组织委员',
  publicityOfficer: '宣传委员',
  disciplineOfficer: '纪检委员',
  youthOfficer: '青年委员',
  committeeMember: '委员',
};

export const transferKindLabels: Record<TransferKind, string> = {
  within: '区内转接',
  outward: '转往区外',
  inward: '区外转入',
};

export const transferStatusLabels: Record<TransferStatus, string> = {
  open: '等待接收',
  accepted: '已接收',
  refused: '未接收',
  withdrawn: '已撤回',
  recorded: '已登记',
};

export const phonePurposeLabels: Record<PhonePurpose, string> = {
  contact: '工作联系',
  verifyIdentity: '核对身份',
  emergency: '紧急情况',
};

export const namePurposeLabels: Record<NamePurpose, string> = {
  appointment: '任免登记',
  committee: '登记委员会',
  inspection: '检查督导',
};

export const exportPurposeLabels: Record<ExportPurpose, string> = {
  branchWork: '支部工作',
  inspection: '检查督导',
  handover: '工作交接',
};

export const memberStatusLabels: Record<MemberStatus, string> = {
  full: '正式党员',
  probationary: '预备党员',
};

export const activityKindLabels: Record<ActivityKind, string> = {
  generalMeeting: '党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLife: '组织生活会',
  democraticReview: '民主评议党员',
  training: '培训',
};

/** What a gathering counts as, in words: 党员大会、党课. */
export const kindsText = (kinds: readonly ActivityKind[]): string =>
  kinds.map((kind) => activityKindLabels[kind]).join('、');

export const phaseLabels: Record<CheckInPhase, string> = {
  notOpenYet: '未开始',
  open: '签到中',
  closed: '已结束',
};

export const methodLabels: Record<CheckInMethod, string> = {
  scan: '扫码',
  digits: '输数字',
  later: '离线扫码',
  byHand: '书记代签',
  makeUp: '补签',
};

export const standingLabels: Record<Standing, string> = {
  present: '已到',
  absent: '缺席',
  onLeave: '请假',
  toConfirm: '待确认',
};

export const remarkLabels: Record<Remark, string> = {
  late: '迟到',
  byHand: '书记代签',
  makeUp: '补签',
  notCheckedOut: '未签退',
  leftEarly: '停留不足',
  madeUp: '已补课',
  revoked: '签到已撤销',
};

export const requestKindLabels: Record<RequestKind, string> = {
  leave: '请假',
  makeUp: '补签',
  madeUp: '补课',
};

export const requestStatusLabels: Record<RequestStatus, string> = {
  open: '等待书记处理',
  withdrawn: '已撤回',
  granted: '已同意',
  refused: '未同意',
};

export const attendanceActLabels: Record<AttendanceAct, string> = {
  again: '重新签到',
  confirmed: '确认签到',
  refused: '不确认签到',
  revoked: '撤销签到',
  byHand: '书记代签',
  madeUp: '同意补签',
};

export const guidanceStageLabels: Record<GuidanceStage, string> = {
  writing: '编写中',
  inReview: '审核中',
  approved: '待发布',
  published: '已发布',
};

export const dutyStateLabels: Record<DutyState, string> = {
  done: '已开',
  open: '待开',
  soon: '临近期限',
  overdue: '逾期',
  exempt: '不要求',
  future: '未到',
  unknown: '无记录',
};

export const exemptionLabels: Record<Exemption, string> = {
  NO_COMMITTEE: '正式党员不足 7 人，不设支部委员会',
  NO_GROUPS: '没有划分党小组',
  FROM_NEXT_PERIOD: '支部情况有变化，从下一期算起',
};

export const periodKindLabels: Record<PeriodKind, string> = {
  month: '本月',
  quarter: '本季度',
  year: '今年',
};

export const minutesStateLabels: Record<MinutesState, string> = {
  none: '记录还没写',
  open: '记录待确认',
  confirmed: '记录已确认',
};

export const minutesSignerLabels: Record<MinutesSigner, string> = {
  recorder: '记录人',
  chair: '主持人',
};

export const voteRuleLabels: Record<VoteRule, string> = {
  ordinary: '一般决议',
  development: '接收预备党员、转正',
  election: '选举',
};

export const voteOutcomeLabels: Record<VoteOutcome, string> = {
  carried: '通过',
  lost: '没有通过',
  noQuorum: '到会人数不够，表决无效',
  impossible: '人数对不上',
};

export const carryOutStageLabels: Record<CarryOutStage, string> = {
  unplanned: '未安排',
  planned: '已安排',
  held: '待反馈',
  reported: '已反馈',
};

export const messageTemplateLabels: Record<MessageTemplate, { label: string; hint: string }> = {
  guidancePublished: { label: '新的指导清单', hint: '区里发布当月主题党日指导清单时' },
  feedbackDue: { label: '反馈到期', hint: '支部还没有反馈主题党日开展情况时，提醒书记' },
};

export const noticeKindLabels: Record<NoticeKind, string> = {
  activity: '活动',
  leave: '请假与补签',
  guidance: '指导清单',
  dues: '党费',
  training: '培训',
  supervision: '督促提醒',
};
