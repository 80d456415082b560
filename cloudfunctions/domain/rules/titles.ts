import type { PracticeId, RuleId } from './registry';

/** A rule as people call it. */
interface RuleTitle {
  name: string;
  /** What its number counts, and between which numbers it may lie. */
  unit?: string;
  range?: readonly [least: number, most: number];
  /** Pages and checks that go by it. */
  usedIn: readonly string[];
}

const duties = ['该开的会', '组织生活开展情况', '首页和通知里的提醒'];
const profile = ['组织情况的“需要注意”'];
const votes = ['会议记录里的表决结果', '会议记录本'];
const development = ['党员发展'];
const privacy = ['隐私说明', '我的资料'];
const dates = ['写主题党日指导清单时的重要日子'];

/** What every rule and practice is called, and where it counts. */
export const ruleTitles: Record<RuleId | PracticeId, RuleTitle> = {
  branchFullMembers: { name: '成立支部：正式党员至少', unit: '人', range: [1, 20], usedIn: profile },
  temporaryBranch: {
    name: '临时党支部一般不收党费、不换届、不发展党员',
    usedIn: [...profile, '党费', ...development],
  },
  branchMembersAtMost: { name: '支部党员一般不超过', unit: '人', range: [3, 500], usedIn: profile },
  jointBranchUnitsAtMost: {
    name: '联合支部覆盖单位一般不超过',
    unit: '家',
    range: [2, 50],
    usedIn: profile,
  },
  generalMeetings: { name: '党员大会：每季度至少', unit: '次', range: [1, 12], usedIn: duties },
  ordinaryVote: { name: '党员大会的一般表决', usedIn: votes },
  committeeQuorumPercent: {
    name: '支委会会议：到会委员至少占',
    unit: '%',
    range: [1, 100],
    usedIn: ['台账', '该开的会', '会议记录本'],
  },
  committeeVote: { name: '支委会的表决', usedIn: votes },
  committeeMeetings: { name: '支委会会议：每月至少', unit: '次', range: [1, 8], usedIn: duties },
  groupMeetings: { name: '党小组会：每组每月至少', unit: '次', range: [1, 8], usedIn: duties },
  partyLecture: { name: '党课', usedIn: duties },
  themeDays: {
    name: '主题党日：每月至少',
    unit: '次',
    range: [1, 8],
    usedIn: [...duties, '主题党日开展情况'],
  },
  organizationalLives: { name: '组织生活会：每年至少', unit: '次', range: [1, 4], usedIn: duties },
  democraticReviews: { name: '民主评议党员：每年至少', unit: '次', range: [1, 4], usedIn: duties },
  committeeFromFull: {
    name: '应设支委会：正式党员从',
    unit: '人起',
    range: [3, 50],
    usedIn: [...profile, ...duties],
  },
  committeeAtLeast: { name: '支委会委员至少', unit: '人', range: [1, 15], usedIn: profile },
  committeeAtMost: { name: '支委会委员最多', unit: '人', range: [1, 25], usedIn: profile },
  branchTerm: { name: '支部委员会任期', unit: '年', range: [1, 6], usedIn: profile },
  rightToVote: {
    name: '预备党员没有表决权、选举权和被选举权',
    usedIn: [...votes, '登记委员', '授予职务', '应到人数'],
  },
  probation: { name: '预备期', unit: '年', range: [1, 3], usedIn: ['导入名册时核对日期'] },
  admissionVote: { name: '接收预备党员和转正的表决', usedIn: votes },
  writtenConsent: {
    name: '会前书面意见计入赞成（计1，不计0）',
    unit: '',
    range: [0, 1],
    usedIn: [...votes, ...development],
  },
  becomingFull: { name: '预备党员转正', usedIn: ['党员名册的“转正”'] },
  electionDue: { name: '任期届满按期换届', usedIn: profile },
  electionQuorum: { name: '选举大会：到会五分之四', usedIn: votes },
  electionMajority: { name: '选举的当选线', usedIn: votes },
  leastData: { name: '只收必要的信息', usedIn: [...privacy, '导入名册', '签到'] },
  consent: { name: '处理个人信息要经同意', usedIn: privacy },
  consentWithdrawn: { name: '可以撤回同意', usedIn: [...privacy, '解除绑定'] },
  sensitiveData: { name: '敏感个人信息从严', usedIn: [...privacy, '导入名册'] },
  separateConsent: { name: '敏感信息要单独同意', usedIn: privacy },
  copyOfData: { name: '可以查看和带走自己的资料', usedIn: privacy },
  logsKept: { name: '操作记录至少保存', unit: '个月', range: [6, 120], usedIn: ['操作记录'] },
  applicantAge: { name: '申请入党：年满', unit: '岁', range: [18, 30], usedIn: development },
  talkWithin: { name: '收到申请书后派人谈话', unit: '个月内', range: [1, 12], usedIn: development },
  activistDecision: { name: '推荐和确定入党积极分子', usedIn: development },
  nurtureContacts: { name: '培养联系人最多', unit: '名', range: [1, 5], usedIn: development },
  nurtureReviewMonths: { name: '考察入党积极分子：每', unit: '个月', range: [1, 24], usedIn: development },
  nurtureCounts: { name: '单位变动，培养时间连续计算', usedIn: development },
  nurtureYears: { name: '列为发展对象：培养满', unit: '年', range: [1, 5], usedIn: development },
  candidatePublicity: {
    name: '列为发展对象以前公示',
    unit: '个工作日',
    range: [1, 30],
    usedIn: development,
  },
  candidateAgreement: {
    name: '列为发展对象要上级同意（要1，只备案0）',
    unit: '',
    range: [0, 1],
    usedIn: development,
  },
  sponsorsAsked: { name: '入党介绍人', unit: '名', range: [1, 5], usedIn: development },
  politicalReviewPassed: { name: '政治审查合格', usedIn: development },
  trainingDays: { name: '集中培训至少', unit: '天', range: [1, 30], usedIn: development },
  trainingHours: { name: '集中培训至少', unit: '学时', range: [1, 240], usedIn: development },
  reviewedBeforeForm: { name: '先审查、预审，再填志愿书', usedIn: development },
  leavingMonths: { name: '一般不接收将离开的人：未来', unit: '个月内', range: [1, 24], usedIn: development },
  meetingWithin: { name: '预审合格后提交支部大会', unit: '个月内', range: [1, 12], usedIn: development },
  committeeApproves: {
    name: '街镇下面的党委可以审批（可以1，只审议0）',
    unit: '',
    range: [0, 1],
    usedIn: development,
  },
  approvalWithin: { name: '上级审批预备党员', unit: '个月内', range: [1, 12], usedIn: development },
  approvalSpecial: { name: '特殊情况的审批', unit: '个月内', range: [1, 24], usedIn: development },
  oathWithin: { name: '批准后入党宣誓', unit: '个月内', range: [1, 12], usedIn: development },
  probationYears: { name: '预备期，从支部大会通过之日起', unit: '年', range: [1, 3], usedIn: development },
  extensionAtLeast: { name: '延长预备期至少', unit: '个月', range: [1, 24], usedIn: development },
  extensionAtMost: { name: '延长预备期最多', unit: '个月', range: [1, 24], usedIn: development },
  extensionTimes: { name: '延长预备期', unit: '次', range: [0, 5], usedIn: development },
  conversionWithin: { name: '上级审批转正', unit: '个月内', range: [1, 12], usedIn: development },
  receivedPostpone: {
    name: '转入的预备党员推迟讨论转正',
    unit: '个月内',
    range: [1, 24],
    usedIn: development,
  },
  arborDay: { name: '植树节', usedIn: dates },
  securityDay: { name: '全民国家安全教育日', usedIn: dates },
  environmentDay: { name: '环境日', usedIn: dates },
  martyrsDay: { name: '烈士纪念日', usedIn: dates },
  partyLectures: { name: '党课：每季度', unit: '次', range: [1, 12], usedIn: duties },
  settlingDay: {
    name: '结清上月数字：每月',
    unit: '日',
    range: [1, 28],
    usedIn: ['主题党日开展情况', '组织生活开展情况', '月度数字归到哪个组织'],
  },
  termReminderMonths: {
    name: '届满前多久开始提醒',
    unit: '个月',
    range: [1, 12],
    usedIn: profile,
  },
  developmentReminderDays: {
    name: '发展党员的期限到前提醒',
    unit: '天',
    range: [1, 60],
    usedIn: development,
  },
  conversionReminderMonths: {
    name: '预备期满前提醒写转正申请',
    unit: '个月',
    range: [1, 6],
    usedIn: development,
  },
};

/** What a rule or a practice is called; nothing for an id that is none. */
export const titleOf = (id: string): RuleTitle | undefined =>
  Object.hasOwn(ruleTitles, id) ? ruleTitles[id as RuleId] : undefined;
