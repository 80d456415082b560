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
const privacy = ['隐私说明', '我的资料'];
const dues = ['党费'];
const dates = ['写主题党日指导清单时的重要日子'];

/** What every rule and practice is called, and where it counts. */
export const ruleTitles: Record<RuleId | PracticeId, RuleTitle> = {
  branchFullMembers: { name: '成立支部：正式党员至少', unit: '人', range: [1, 20], usedIn: profile },
  temporaryBranch: { name: '临时党支部一般不收党费、不换届、不发展党员', usedIn: [...profile, ...dues] },
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
  writtenConsent: { name: '会前书面意见计入赞成', usedIn: votes },
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
  arborDay: { name: '植树节', usedIn: dates },
  securityDay: { name: '全民国家安全教育日', usedIn: dates },
  environmentDay: { name: '环境日', usedIn: dates },
  martyrsDay: { name: '烈士纪念日', usedIn: dates },
  duesBase: { name: '党费计算基数', usedIn: dues },
  duesBaseParts: { name: '党费基数包括和不包括的项目', usedIn: dues },
  duesTo1: { name: '党费第一档：月基数不超过', unit: '元', range: [100, 100_000], usedIn: dues },
  duesTo2: { name: '党费第二档：月基数不超过', unit: '元', range: [100, 100_000], usedIn: dues },
  duesTo3: { name: '党费第三档：月基数不超过', unit: '元', range: [100, 100_000], usedIn: dues },
  duesRate1: { name: '党费第一档比例', unit: '‰', range: [1, 100], usedIn: dues },
  duesRate2: { name: '党费第二档比例', unit: '‰', range: [1, 100], usedIn: dues },
  duesRate3: { name: '党费第三档比例', unit: '‰', range: [1, 100], usedIn: dues },
  duesRate4: { name: '党费第四档比例', unit: '‰', range: [1, 100], usedIn: dues },
  duesYearlySalary: { name: '年薪制党员按当月实领交党费', usedIn: dues },
  duesSelfEmployed: { name: '个体经营者按上季度月均纯收入交党费', usedIn: dues },
  duesRetired: { name: '离退休党员的党费基数', usedIn: dues },
  duesRetiredTo: { name: '离退休党员党费分档：月基数', unit: '元', range: [100, 100_000], usedIn: dues },
  duesRetiredRate1: { name: '离退休党员党费第一档比例', unit: '‰', range: [1, 100], usedIn: dues },
  duesRetiredRate2: { name: '离退休党员党费第二档比例', unit: '‰', range: [1, 100], usedIn: dues },
  duesFarmer: { name: '农民党员的党费', usedIn: dues },
  duesFarmerLeast: { name: '农民党员党费：每月至少', unit: '分', range: [1, 10_000], usedIn: dues },
  duesFarmerMost: { name: '农民党员党费：每月最多', unit: '分', range: [1, 10_000], usedIn: dues },
  duesNoIncome: { name: '学生、没有收入的党员党费：每月', unit: '分', range: [1, 10_000], usedIn: dues },
  duesExemption: { name: '交党费有困难可以少交或免交', usedIn: dues },
  duesProbation: { name: '预备党员从支部大会通过之日起交党费', usedIn: dues },
  duesWhere: { name: '党费交给正式组织关系所在的支部', usedIn: dues },
  duesChange: { name: '收入变化后重新核定党费', usedIn: dues },
  duesLargeFrom: { name: '大额党费：一次多交', unit: '元起', range: [1, 1_000_000], usedIn: dues },
  duesMonthly: { name: '主动按月交党费，按季交、代交要支部同意', usedIn: dues },
  duesBackMonths: { name: '补交党费一般不超过', unit: '个月', range: [1, 60], usedIn: dues },
  duesUnpaidMonths: { name: '连续不交党费', unit: '个月', range: [1, 60], usedIn: dues },
  duesForbidden: { name: '不得垫交、扣缴党费', usedIn: dues },
  duesPublished: { name: '每年向党员公布党费收缴情况', usedIn: dues },
  duesYearly: { name: '年初核定党费，年内一般不变', usedIn: dues },
  duesMonthlyMost: { name: '党费一般每月不超过', unit: '元', range: [1, 1_000_000], usedIn: dues },
  leavingByItself: { name: '半年不交党费等情形由支部大会决定', usedIn: dues },
  duesRoundedTo: { name: '党费四舍五入到', unit: '分', range: [1, 100], usedIn: dues },
  duesMonthOfJoining: { name: '入党当月交党费（1交，0不交）', unit: '', range: [0, 1], usedIn: dues },
  duesAheadMonths: { name: '预交党费一般不超过', unit: '个月', range: [1, 60], usedIn: dues },
  duesUnpaidFirst: { name: '没交党费第一次提醒', unit: '个月', range: [1, 60], usedIn: dues },
  duesUnpaidSecond: { name: '没交党费第二次提醒', unit: '个月', range: [1, 60], usedIn: dues },
  duesUnpaidThird: { name: '没交党费第三次提醒', unit: '个月', range: [1, 60], usedIn: dues },
  duesPublishedFrom: { name: '公布当月党费金额：交纳人数从', unit: '人起', range: [1, 50], usedIn: dues },
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
};

/** What a rule or a practice is called; nothing for an id that is none. */
export const titleOf = (id: string): RuleTitle | undefined =>
  Object.hasOwn(ruleTitles, id) ? ruleTitles[id as RuleId] : undefined;
