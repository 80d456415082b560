import type { classOfTemplate, MessageTemplate, NoticeKind, PushedClass } from './messages';

type TemplateOf<Class extends PushedClass> = {
  [Name in MessageTemplate]: (typeof classOfTemplate)[Name] extends Class ? Name : never;
}[MessageTemplate];

/** One kind of notice: its class, where the inbox files it, what it says and to whom, in words for the district. */
export type NoticeRow = { kind: NoticeKind; what: string; who: string } & (
  | { class: 'digest'; template?: TemplateOf<'digest'> }
  | { class: 'event'; template: TemplateOf<'event'> }
  | { class: 'security'; template?: undefined }
);

/**
 * Every kind of notice that the product leaves. What is not here cannot be left, and a row without a class does not
 * compile. Those of the digest stand in the order of their urgency: a day's digest names the first of them.
 *
 * A digest matter without a template of its own is told by the digest of the next morning; one with a template is
 * pushed by itself, as that person's one digest push of the day. An event is pushed at once; security stays in the inbox.
 */
export const noticeTable = {
  feedbackDue: {
    class: 'digest',
    kind: 'supervision',
    template: 'feedbackDue',
    what: '主题党日还没有反馈',
    who: '还没有反馈的支部：书记等负责人',
  },
  dutiesOver: {
    class: 'digest',
    kind: 'supervision',
    what: '组织生活过了期限还没有开展',
    who: '支部书记等负责人',
  },
  duesUnpaid: {
    class: 'digest',
    kind: 'dues',
    what: '有几个月党费还没有登记',
    who: '本人',
  },
  duesToCollect: {
    class: 'digest',
    kind: 'dues',
    what: '有党员几个月党费没有登记（只说人数）',
    who: '支部书记等负责人',
  },
  dutiesDue: { class: 'digest', kind: 'supervision', what: '组织生活快到期', who: '支部书记等负责人' },
  leaveAsked: { class: 'digest', kind: 'leave', what: '有人请假、补签、补课', who: '支部书记等负责人' },
  invitationAsked: {
    class: 'digest',
    kind: 'activity',
    what: '邀请共同开展活动',
    who: '被邀请支部的书记等负责人',
  },
  checkInsToConfirm: { class: 'digest', kind: 'activity', what: '有签到待确认', who: '支部书记等负责人' },
  minutesToConfirm: { class: 'digest', kind: 'activity', what: '会议记录请您确认', who: '主持人' },
  guidanceInReview: {
    class: 'digest',
    kind: 'guidance',
    what: '指导清单送审、退回、审核通过',
    who: '发布单位和上级的党务工作者',
  },
  phoneOnTwoRosters: {
    class: 'digest',
    kind: 'account',
    what: '两个支部的名册里有同一个手机号',
    who: '能看到两个支部的党务工作者',
  },
  complaintToHandle: { class: 'digest', kind: 'complaint', what: '有意见投诉等答复', who: '办理的单位' },
  requestToHandle: {
    class: 'digest',
    kind: 'request',
    what: '企业诉求等受理、办理，或者请求延期、退回',
    who: '办理的单位',
  },
  requestDue: { class: 'digest', kind: 'request', what: '企业诉求快到答复期限', who: '办理的单位' },
  requestToHelp: {
    class: 'digest',
    kind: 'request',
    what: '企业诉求过了期限，要帮一把',
    who: '办理单位的上一级',
  },
  electionAsked: {
    class: 'digest',
    kind: 'account',
    what: '换届选举的请示、人选、结果等答复',
    who: '上级党组织的负责人',
  },
  handoverAsked: { class: 'digest', kind: 'account', what: '书记工作移交等同意', who: '上级的党务工作者' },
  handoverTurn: { class: 'digest', kind: 'account', what: '请移交或接手书记工作', who: '本人' },
  handoverDeclined: {
    class: 'digest',
    kind: 'account',
    what: '书记工作移交没有同意',
    who: '支部书记等负责人',
  },
  termEnds: {
    class: 'digest',
    kind: 'supervision',
    what: '任期快到、到期和过期（届满前 6、3、1 个月，当日，以后每月）',
    who: '该组织的负责人',
  },
  handbookAsked: {
    class: 'digest',
    kind: 'guidance',
    what: '有人问了手册里没有的问题',
    who: '区级党务工作者',
  },
  ruleToConfirm: { class: 'digest', kind: 'account', what: '规则调整等第二个人确认', who: '区级党务工作者' },
  developmentDue: {
    class: 'digest',
    kind: 'supervision',
    what: '发展党员的步骤快到期、到了可以办的日子；预备期满还没讨论转正的再说两次',
    who: '支部书记等负责人；已报上级的，审批的党组织',
  },
  developmentAsked: {
    class: 'digest',
    kind: 'supervision',
    what: '支部报来发展党员的备案、预审、审批',
    who: '审批的党组织',
  },
  developmentAnswered: {
    class: 'digest',
    kind: 'supervision',
    what: '发展党员的备案、预审、审批有答复，或者退回',
    who: '支部书记等负责人',
  },
  developmentComing: {
    class: 'digest',
    kind: 'supervision',
    what: '别的支部转来发展中的同志',
    who: '转入支部的书记等负责人',
  },
  supervisionLetter: {
    class: 'digest',
    kind: 'supervision',
    what: '上级发来督导函，或者办结、退回、撤回',
    who: '支部书记等负责人',
  },
  registerDue: {
    class: 'digest',
    kind: 'supervision',
    what: '登记的事项快到期',
    who: '支部书记等负责人',
  },
  registerMoved: {
    class: 'digest',
    kind: 'supervision',
    what: '登记的事项有了新进展',
    who: '登记的单位，或者上级',
  },
  selectionAsked: { class: 'digest', kind: 'supervision', what: '请您参加评审', who: '评审人本人' },
  selectionTurned: {
    class: 'digest',
    kind: 'supervision',
    what: '评选申报审核通过、请补正、没有通过、不再公示、已命名',
    who: '申报支部的书记等负责人',
  },
  selectionPublic: {
    class: 'digest',
    kind: 'guidance',
    what: '评选公示开始',
    who: '组织评选的区或街镇的全体党员',
  },
  venueToCorrect: {
    class: 'digest',
    kind: 'supervision',
    what: '活动室有要整改的地方',
    who: '活动室的负责人',
  },
  supervisionAnswered: {
    class: 'digest',
    kind: 'supervision',
    what: '支部答复了督导函',
    who: '发函的单位',
  },
  helpOffered: {
    class: 'digest',
    kind: 'supervision',
    what: '上级想帮一把：支部有事没办完',
    who: '支部书记等负责人',
  },
  guidancePublished: {
    class: 'digest',
    kind: 'guidance',
    template: 'guidancePublished',
    what: '发布指导清单',
    who: '发布范围内全体党员',
  },
  guidanceRevised: { class: 'digest', kind: 'guidance', what: '指导清单有更新', who: '发布范围内全体党员' },
  trainingInvited: {
    class: 'digest',
    kind: 'training',
    what: '支部请您参加培训学习',
    who: '支部里今年还没有参加过培训的党员',
  },
  duesPublished: { class: 'digest', kind: 'dues', what: '公布党费收缴情况', who: '本支部全体党员' },
  activityPublished: { class: 'digest', kind: 'activity', what: '新活动', who: '参加活动的人' },
  classInvited: { class: 'digest', kind: 'training', what: '请您参加培训', who: '被邀请的本人' },
  classPlaceSet: { class: 'digest', kind: 'training', what: '代为报名、退出培训班', who: '本人' },
  venueBooked: {
    class: 'digest',
    kind: 'activity',
    what: '别的支部预约了本支部的阵地',
    who: '阵地的负责人',
  },
  classOpen: {
    class: 'digest',
    kind: 'training',
    what: '党员培训班、大课堂可以报名',
    who: '举办范围内全体党员',
  },

  activityPostponed: {
    class: 'event',
    kind: 'activity',
    template: 'activityChanged',
    what: '活动改时间',
    who: '参加活动的人',
  },
  activityEdited: {
    class: 'event',
    kind: 'activity',
    template: 'activityChanged',
    what: '活动改地点、改名称',
    who: '参加活动的人',
  },
  activityCancelled: {
    class: 'event',
    kind: 'activity',
    template: 'activityChanged',
    what: '活动取消',
    who: '参加活动的人',
  },
  activityLeft: {
    class: 'event',
    kind: 'activity',
    template: 'activityChanged',
    what: '本支部不再参加共同开展的活动',
    who: '本支部参加活动的人',
  },
  activitySoon: {
    class: 'event',
    kind: 'activity',
    template: 'activitySoon',
    what: '活动快开始（只发微信，不进收件箱）',
    who: '应到、没有请假的人',
  },
  notHereYet: {
    class: 'event',
    kind: 'activity',
    template: 'activitySoon',
    what: '已经开放签到，还没到（书记发起，每人每次活动一条）',
    who: '应到、没有请假、还没到的人',
  },
  leaveDecided: {
    class: 'event',
    kind: 'leave',
    template: 'leaveDecided',
    what: '请假、补签、补课的答复',
    who: '提出的本人',
  },
  invitationAnswered: {
    class: 'event',
    kind: 'activity',
    template: 'requestAnswered',
    what: '邀请共同开展的答复',
    who: '发出邀请的支部书记等负责人',
  },
  correctionSettled: {
    class: 'event',
    kind: 'account',
    template: 'requestAnswered',
    what: '更正资料的答复',
    who: '提出的本人',
  },
  duesAnswered: {
    class: 'event',
    kind: 'dues',
    template: 'requestAnswered',
    what: '重新核定党费的答复',
    who: '提出的本人',
  },
  transferDecided: {
    class: 'event',
    kind: 'account',
    template: 'requestAnswered',
    what: '转接组织关系的答复',
    who: '本人和转出支部的书记等负责人',
  },
  classMovedUp: {
    class: 'event',
    kind: 'training',
    template: 'requestAnswered',
    what: '培训班候补轮到了',
    who: '候补的本人',
  },
  classCancelled: {
    class: 'event',
    kind: 'training',
    template: 'activityChanged',
    what: '培训班取消',
    who: '报了名和候补的人',
  },
  venueTakenBack: {
    class: 'event',
    kind: 'activity',
    template: 'requestAnswered',
    what: '预约的阵地停开或收回',
    who: '预约的支部书记等负责人',
  },
  complaintAnswered: {
    class: 'event',
    kind: 'complaint',
    template: 'requestAnswered',
    what: '意见投诉的答复',
    who: '提出的本人',
  },
  requestMoved: {
    class: 'event',
    kind: 'request',
    template: 'requestAnswered',
    what: '企业诉求受理、延期、答复，专场提问的答复',
    who: '提出的本人；支部提出的，该支部的书记等负责人',
  },
  policyMeetingChanged: {
    class: 'event',
    kind: 'request',
    template: 'activityChanged',
    what: '专场改时间、改地点、取消',
    who: '预约的本人',
  },
  electionAnswered: {
    class: 'event',
    kind: 'account',
    template: 'requestAnswered',
    what: '换届选举的答复',
    who: '报来的党组织的书记等负责人',
  },
  handbookAnswered: {
    class: 'event',
    kind: 'guidance',
    template: 'requestAnswered',
    what: '向区里提问的答复',
    who: '提问的本人',
  },

  boundElsewhere: { class: 'security', kind: 'account', what: '身份绑定到另一个微信', who: '原来的微信' },
  boundByPhone: { class: 'security', kind: 'account', what: '有人用手机号绑定', who: '支部书记等负责人' },
  unboundByKeeper: { class: 'security', kind: 'account', what: '微信被解除绑定', who: '被解除的微信' },
  roleAsleep: {
    class: 'security',
    kind: 'account',
    what: '换了微信，职务等待确认',
    who: '本级和上级的负责人',
  },
  minutesOnPaper: {
    class: 'security',
    kind: 'activity',
    what: '登记了您在纸上确认会议记录',
    who: '本人',
  },
  roleGiven: { class: 'security', kind: 'account', what: '授予职务', who: '本人' },
  adminReplaced: {
    class: 'security',
    kind: 'account',
    what: '运维人员重新指定了区级管理员',
    who: '区级党务工作者',
  },
  roleTaken: { class: 'security', kind: 'account', what: '收回职务', who: '本人' },
  phoneChanged: { class: 'security', kind: 'account', what: '换了手机号', who: '本人' },
  rosterExported: { class: 'security', kind: 'account', what: '名册被导出', who: '该组织的负责人' },
  exitAsked: { class: 'security', kind: 'account', what: '申请导出全区全部资料', who: '区级党务工作者' },
  closing: { class: 'security', kind: 'account', what: '停用公告', who: '全区各级党组织和党员' },
  exportAsked: { class: 'security', kind: 'account', what: '申请导出全区名册', who: '区级党务工作者' },
} as const satisfies Record<string, NoticeRow>;

export type NoticeName = keyof typeof noticeTable;
/** What each row says, as types see it. */
export type NoticeRows = typeof noticeTable;

/** The template that a notice is pushed by; nothing for what the inbox, or the digest, tells. */
export const templateOf = (name: NoticeName): MessageTemplate | undefined => {
  const row: NoticeRow = noticeTable[name];
  return row.template;
};
