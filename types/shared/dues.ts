/** 党费 in the words of both sides. Amounts are whole fen; months are `YYYY-MM`. */

/** By what a member's dues are reckoned. Rules `duesBase`, `duesYearlySalary`, `duesSelfEmployed`, `duesRetired`, `duesFarmer`, `duesNoIncome`. */
export const duesCategories = [
  'employed',
  'yearlySalary',
  'selfEmployed',
  'retired',
  'farmer',
  'noIncome',
] as const;
export type DuesCategory = (typeof duesCategories)[number];

/** What a base is made of: what counts, what is taken off it, and the one sum of those who have no list. */
export const duesParts = [
  'basicWage',
  'postWage',
  'regularBonus',
  'incomeTax',
  'socialInsurance',
  'annuity',
  'receivedThisMonth',
  'lastQuarterNet',
  'basicPension',
  'chosenDues',
] as const;
export type DuesPart = (typeof duesParts)[number];

/** What does not count, so that nobody wonders where it goes. */
export const duesLeftOut = [
  'housing',
  'transport',
  'telephone',
  'overtime',
  'meals',
  'heating',
  'cooling',
  'irregularBonus',
  'pensionAllowances',
] as const;
export type DuesLeftOut = (typeof duesLeftOut)[number];

/** How dues come in: by oneself, a quarter at once, or by another hand (代交), the last two with the branch's consent. */
export const duesWays = ['own', 'quarter', 'otherHand'] as const;
export type DuesWay = (typeof duesWays)[number];

/** What a branch may not do; it is asked so that the app can say why it is not taken. Rule `duesForbidden`. */
export const duesForbiddenWays = ['advanced', 'deducted'] as const;

/** Why a payment is put right after its day. */
export const duesCorrections = ['notReceived', 'wrongPerson', 'wrongMonth', 'wrongFacts'] as const;
export type DuesCorrection = (typeof duesCorrections)[number];

/** Why somebody pays less or nothing, in a word and no story. Rule `duesExemption`. */
export const duesReliefReasons = ['hardship', 'illness', 'disaster', 'other'] as const;
export type DuesReliefReason = (typeof duesReliefReasons)[number];

/** Why a member asks to be assessed anew. Rule `duesChange`. */
export const duesAskedReasons = ['income', 'job', 'retired', 'mistake'] as const;
export type DuesAskedReason = (typeof duesAskedReasons)[number];

/**
 * Where a month of a member stands: `paid`; `due` and not noted as paid; `relieved` of it; `notAssessed` yet; `notOwed`,
 * where it is not this branch's to collect.
 */
export const duesStates = ['paid', 'due', 'relieved', 'notAssessed', 'notOwed'] as const;
export type DuesState = (typeof duesStates)[number];

/** The words of both sides, on screens and papers. */
export const duesCategoryWords: Record<DuesCategory, string> = {
  employed: '按月领工资',
  yearlySalary: '年薪制',
  selfEmployed: '个体经营、不按月取得收入',
  retired: '离退休',
  farmer: '农民',
  noIncome: '学生、下岗失业、靠抚恤救济或低保生活',
};

export const duesPartWords: Record<DuesPart, string> = {
  basicWage: '基本工资',
  postWage: '岗位工资',
  regularBonus: '定期普发的奖金、绩效',
  incomeTax: '个人所得税',
  socialInsurance: '个人缴的五险一金',
  annuity: '个人缴的企业年金',
  receivedThisMonth: '这个月实际拿到的薪酬（税后）',
  lastQuarterNet: '上个季度三个月的纯收入合计',
  basicPension: '每月基本离退休费、基本养老金',
  chosenDues: '每月交多少',
};

export const duesLeftOutWords: Record<DuesLeftOut, string> = {
  housing: '住房补贴',
  transport: '交通补贴',
  telephone: '通讯补贴',
  overtime: '加班费',
  meals: '误餐补贴',
  heating: '取暖费',
  cooling: '防暑降温费',
  irregularBonus: '不定期、不是人人都有的奖金',
  pensionAllowances: '津贴、补贴',
};

export const duesWayWords: Record<DuesWay, string> = {
  own: '本人按月交',
  quarter: '按季交',
  otherHand: '别人代交',
};
