/** Papers (成套文件) in the words of both sides: what each is called, who issues it, and when it falls due. */

/** Who hands a paper in: what is not the branch's own is never produced here. */
export const issuerWords = {
  branch: '支部',
  person: '本人',
  lecturer: '讲课人',
  superior: '上级党组织',
  filesOffice: '档案管理单位',
  otherBody: '有关单位',
} as const;
export type Issuer = keyof typeof issuerWords;

/** What a paper is as a file. */
export type PaperFormat = 'docx' | 'xlsx';

interface Said {
  title: string;
  issuer: Issuer;
  /** Whether the piece of work asks for it, or it is of use only. */
  need: 'required' | 'optional';
  /** At which step it falls due. */
  due: string;
}

/** The papers that are made here. */
export const papers = {
  activityNotice: { title: '活动通知', need: 'optional', due: '开始以前', format: 'docx' },
  signInSheet: { title: '签到表', need: 'optional', due: '开始以前', format: 'docx' },
  leaveList: { title: '请假名单', need: 'optional', due: '开始的时候', format: 'docx' },
  generalMeetingRecord: { title: '支部党员大会记录', need: 'required', due: '结束以后', format: 'docx' },
  committeeMeetingRecord: { title: '支部委员会会议记录', need: 'required', due: '结束以后', format: 'docx' },
  groupMeetingRecord: { title: '党小组会记录', need: 'required', due: '结束以后', format: 'docx' },
  partyLectureRecord: { title: '党课记录', need: 'required', due: '结束以后', format: 'docx' },
  themeDayRecord: { title: '主题党日活动记录', need: 'required', due: '结束以后', format: 'docx' },
  gatheringRecord: { title: '会议活动记录', need: 'required', due: '结束以后', format: 'docx', varies: true },
  ledger: { title: '台账', need: 'required', due: '年底归档', format: 'xlsx' },
  minutesBook: { title: '会议记录本', need: 'required', due: '年底归档', format: 'docx' },
  memberRoster: { title: '党员名册', need: 'optional', due: '需要的时候', format: 'docx' },
  reviewBallot: { title: '民主评议党员测评表', need: 'required', due: '测评以前', format: 'docx' },
  reviewSummary: { title: '民主评议党员汇总表', need: 'required', due: '测评以后', format: 'docx' },
  rectificationList: { title: '整改清单', need: 'required', due: '组织生活会以后', format: 'docx', since: 2 },
  workCalendar: { title: '工作日历', need: 'optional', due: '需要的时候', format: 'docx', since: 2 },
  transferChecklist: { title: '组织关系转接办理清单', need: 'required', due: '办理的时候', format: 'docx' },
  memberYear: { title: '党员参加组织生活情况', need: 'required', due: '年底', format: 'docx' },
  hoursCertificate: { title: '学时证明', need: 'optional', due: '需要的时候', format: 'docx' },
  hoursStatement: { title: '党员年度学时清单', need: 'optional', due: '年底', format: 'docx' },
  classNotice: { title: '培训通知', need: 'required', due: '报名以前', format: 'docx' },
  enrolmentList: { title: '报名名单', need: 'optional', due: '开班以前', format: 'docx' },
  classResults: { title: '培训结果', need: 'required', due: '结束以后', format: 'docx' },
  electionRequest: { title: '召开选举大会的请示', need: 'required', due: '报上级以前', format: 'docx' },
  candidatesRequest: { title: '候选人预备人选的请示', need: 'required', due: '报上级以前', format: 'docx' },
  meetingScript: { title: '选举大会主持词', need: 'required', due: '大会以前', format: 'docx' },
  electionMethod: { title: '选举办法（草案）', need: 'required', due: '大会以前', format: 'docx' },
  ballotSample: { title: '选票', need: 'required', due: '大会以前', format: 'docx' },
  attendanceReport: { title: '清点到会人数报告单', need: 'required', due: '大会上', format: 'docx' },
  issueReport: { title: '分发选票情况报告单', need: 'required', due: '大会上', format: 'docx' },
  returnReport: { title: '清点选票报告单', need: 'required', due: '大会上', format: 'docx' },
  resultReport: { title: '选举结果报告单', need: 'required', due: '大会上', format: 'docx' },
  sessionScript: { title: '第一次全体会议主持词', need: 'required', due: '大会以后', format: 'docx' },
  sessionMethod: { title: '书记、副书记选举办法', need: 'required', due: '大会以后', format: 'docx' },
  sessionBallot: { title: '书记、副书记选票', need: 'required', due: '大会以后', format: 'docx' },
  tallySheet: { title: '书记、副书记选举计票单', need: 'required', due: '大会以后', format: 'docx' },
  electionReport: { title: '选举结果的报告', need: 'required', due: '大会以后', format: 'docx' },
  formationRequest: {
    title: '成立党支部的请示',
    need: 'required',
    due: '报上级以前',
    format: 'docx',
    since: 2,
  },
  formationReply: {
    title: '成立党支部的批复',
    need: 'required',
    due: '批复的时候',
    format: 'docx',
    since: 2,
  },
  duesAssessment: {
    title: '党费年度核定表',
    need: 'required',
    due: '年初核定以后',
    format: 'docx',
    since: 2,
  },
  duesRegister: { title: '党费收缴登记表', need: 'required', due: '每月收缴以后', format: 'docx', since: 2 },
  duesPublication: { title: '党费收缴情况公示', need: 'required', due: '年底', format: 'docx', since: 2 },
  duesPaidUntil: { title: '党费缴至证明', need: 'optional', due: '转接的时候', format: 'docx', since: 2 },
  duesHandedUp: { title: '党费上缴汇总表', need: 'required', due: '上缴以后', format: 'docx', since: 2 },
  developmentCourse: {
    title: '发展党员全程纪实表',
    need: 'required',
    due: '每办一步',
    format: 'docx',
    since: 2,
  },
  applicantTalk: {
    title: '入党申请人谈话记录',
    need: 'required',
    due: '谈话的时候',
    format: 'docx',
    since: 2,
  },
  activistRecommendation: {
    title: '入党积极分子推荐登记表',
    need: 'required',
    due: '推荐的时候',
    format: 'docx',
    since: 2,
  },
  activistRegistration: {
    title: '入党积极分子备案登记表',
    need: 'required',
    due: '报上级备案',
    format: 'docx',
    since: 2,
  },
  cultivationRecord: {
    title: '入党积极分子培养考察登记表',
    need: 'required',
    due: '每次考察',
    format: 'docx',
    since: 2,
  },
  candidateRegistration: {
    title: '发展对象备案登记表',
    need: 'required',
    due: '报上级备案',
    format: 'docx',
    since: 2,
  },
  developmentMeeting: {
    title: '讨论发展党员的会议记录',
    need: 'required',
    due: '开会的时候',
    format: 'docx',
    since: 2,
    varies: true,
  },
  developmentVote: {
    title: '支部大会会议记录',
    need: 'required',
    due: '大会以后',
    format: 'docx',
    since: 2,
    varies: true,
  },
  developmentPublicity: {
    title: '公示',
    need: 'required',
    due: '公示以前',
    format: 'docx',
    since: 2,
    varies: true,
  },
  publicityRegister: {
    title: '公示情况登记表',
    need: 'required',
    due: '公示以后',
    format: 'docx',
    since: 2,
    varies: true,
  },
  candidateTraining: {
    title: '发展对象集中培训登记表',
    need: 'required',
    due: '培训以后',
    format: 'docx',
    since: 2,
  },
  conversionRegistration: {
    title: '预备党员转正审查登记表',
    need: 'required',
    due: '讨论转正以前',
    format: 'docx',
    since: 2,
  },
  developmentReport: {
    title: '报上级的报告、请示',
    need: 'required',
    due: '报上级的时候',
    format: 'docx',
    since: 2,
    varies: true,
  },
  developmentReply: {
    title: '对支部的批复',
    need: 'required',
    due: '答复的时候',
    format: 'docx',
    since: 2,
    varies: true,
    issuer: 'superior',
  },
  developmentFiles: {
    title: '发展党员档案材料清单',
    need: 'required',
    due: '归档的时候',
    format: 'docx',
    since: 2,
  },
  developmentRoll: {
    title: '发展党员年度名册',
    need: 'required',
    due: '年底',
    format: 'docx',
    since: 2,
    varies: true,
  },
  developmentTraining: {
    title: '发展党员培训名册',
    need: 'optional',
    due: '培训以前和结业以后',
    format: 'docx',
    since: 2,
    varies: true,
  },
  developmentFigures: {
    title: '发展党员年度情况',
    need: 'optional',
    due: '年底',
    format: 'docx',
    since: 2,
    issuer: 'superior',
  },
  approvedReport: {
    title: '接收预备党员备案报告',
    need: 'required',
    due: '审批以后',
    format: 'docx',
    since: 2,
    issuer: 'superior',
  },
  selectionApplication: {
    title: '评选申报表',
    need: 'required',
    due: '申报的时候',
    format: 'docx',
    since: 2,
  },
  selectionPublicity: {
    title: '评选公示',
    need: 'required',
    due: '公示期间',
    format: 'docx',
    since: 2,
    issuer: 'superior',
  },
  handoverList: {
    title: '工作移交清单',
    need: 'optional',
    due: '交接的时候',
    format: 'docx',
    since: 2,
  },
} as const satisfies Record<
  string,
  Omit<Said, 'issuer'> & {
    format: PaperFormat;
    /** Who issues it; the branch where it does not say. */
    issuer?: Issuer;
    /** It stands in a set more than once, each time under a title of its own. */
    varies?: true;
    /** The release of the app that first knew it: an older one has no name for it. */
    since?: number;
  }
>;

export type PaperName = keyof typeof papers;
export const paperNames = Object.keys(papers) as [PaperName, ...PaperName[]];

/** Papers that belong to a set and are a person's own, or another office's: named so that nobody forgets them, never produced. */
export const ownPapers = {
  lectureNotes: { title: '党课讲稿', issuer: 'lecturer', need: 'optional', due: '讲课以前' },
  selfReview: { title: '党员自评材料', issuer: 'person', need: 'required', due: '测评以前' },
  letterOfIntroduction: { title: '组织关系介绍信', issuer: 'superior', need: 'required', due: '转出以前' },
  electionApproval: { title: '上级的批复', issuer: 'superior', need: 'required', due: '大会以前和以后' },
  applicationLetter: { title: '入党申请书', issuer: 'person', need: 'required', due: '申请入党的时候' },
  personMatters: { title: '个人有关事项报告表', issuer: 'person', need: 'optional', due: '申请入党的时候' },
  situationSurvey: { title: '情况调查登记表', issuer: 'otherBody', need: 'optional', due: '谈话以后' },
  thoughtReports: { title: '思想汇报', issuer: 'person', need: 'optional', due: '培养考察期间' },
  autobiography: { title: '自传', issuer: 'person', need: 'required', due: '政治审查以前' },
  inquiryLetter: { title: '政审函', issuer: 'branch', need: 'optional', due: '需要函调的时候' },
  inquiryReply: { title: '政审回函', issuer: 'otherBody', need: 'optional', due: '函调以后' },
  politicalReport: { title: '政治审查报告', issuer: 'branch', need: 'required', due: '政治审查以后' },
  admissionForm: { title: '入党志愿书', issuer: 'person', need: 'required', due: '预审合格以后' },
  conversionSurvey: { title: '转正情况调查表', issuer: 'otherBody', need: 'optional', due: '转正以前' },
  conversionLetter: { title: '转正申请书', issuer: 'person', need: 'required', due: '预备期满的时候' },
  memberFiles: { title: '党员档案', issuer: 'filesOffice', need: 'required', due: '转出以后' },
} as const satisfies Record<string, Said>;

export type OwnPaperName = keyof typeof ownPapers;
export const ownPaperNames = Object.keys(ownPapers) as [OwnPaperName, ...OwnPaperName[]];

/** Pieces of work with the papers that go with them: a gathering, a branch's year, a review, a transfer, a member's year. */
export const paperSets = {
  gathering: { title: '会议活动文件' },
  branchYear: { title: '支部年度台账' },
  review: { title: '民主评议党员' },
  calendarYear: { title: '工作日历' },
  transfer: { title: '组织关系转接' },
  memberYear: { title: '党员年度情况' },
  memberHours: { title: '党员学时' },
  trainingClass: { title: '培训班文件' },
  election: { title: '换届选举' },
  duesYear: { title: '支部党费文件' },
  memberDues: { title: '党员党费文件' },
  development: { title: '发展党员文件' },
  developmentAsked: { title: '党员发展批复' },
  developmentYear: { title: '发展党员年度名册' },
  formation: { title: '组建党组织文件' },
  selectionApplication: { title: '评选申报文件' },
  selectionRound: { title: '评选公示文件' },
  handover: { title: '工作移交文件' },
} as const;
export type PaperSet = keyof typeof paperSets;
export const paperSetNames = Object.keys(paperSets) as [PaperSet, ...PaperSet[]];

/** Why a paper cannot be made at all yet. */
export const notYetReasons = [
  'notOver',
  'nothingHeld',
  'nobodyListed',
  'nobodyOnLeave',
  'nothingLearned',
  'notCounted',
  'nothingListed',
  'notAssessed',
  'nothingPaid',
  'nobodyEnrolled',
  'notSettled',
  'nobodyOnTheWay',
  'notInPublicity',
  'notAgreed',
  'handedOver',
] as const;
export type NotYet = (typeof notYetReasons)[number];

/** What the papers and the sets are called, by their identifiers. */
export const paperWords = titlesOf(papers);
export const paperSetWords = titlesOf(paperSets);
export const ownPaperWords = titlesOf(ownPapers);

function titlesOf<Name extends string>(said: Record<Name, { title: string }>): Record<Name, string> {
  const titles = Object.entries<{ title: string }>(said).map(([name, { title }]) => [name, title]);
  return Object.fromEntries(titles) as Record<Name, string>;
}
