import type { PracticeEntry } from '../entry';

/** When 教管条例 came into force. */
const learningFrom = '2019-05-06';

/** Numbers that no regulation fixes; screens call them 地方惯例 or say nothing of a rule. */
export const practices = [
  // 党课, in a quarter.
  {
    id: 'partyLectures',
    from: '2018-10-28',
    value: 1,
    why: '条例没有规定支部上党课的次数，每季度一次是多地惯例',
  },
  // The day of the next month on which a month's figures are settled, at 00:00.
  { id: 'settlingDay', from: '2018-10-28', value: 5, why: '每月5日零时结清上月数字，是本程序的选择' },
  // Months of the calendar.
  { id: 'termReminderMonths', from: '2018-10-28', value: 6, why: '届满前六个月提醒，是本程序的选择' },
  // Days of the calendar.
  {
    id: 'developmentReminderDays',
    from: '2018-10-28',
    value: 14,
    why: '发展党员的期限到前两周提醒，是本程序的选择',
  },
  // Months of the calendar before the end of the probation.
  {
    id: 'conversionReminderMonths',
    from: '2018-10-28',
    value: 1,
    why: '预备期满前一个月提醒写转正申请，是本程序的选择',
  },
  // Months of the calendar after the end of the probation; three times as many for the last time.
  {
    id: 'conversionAgainMonths',
    from: '2018-10-28',
    value: 1,
    why: '预备期满还没有讨论转正的，过一个月、三个月各再提醒一次，是本程序的选择',
  },
  // 新任书记: for how many months from the day the post began. 待核.
  {
    id: 'newSecretaryMonths',
    from: '2018-10-28',
    value: 6,
    why: '“新任半年内”只见于2019—2023年党员教育培训工作规划，规划已到期，现行规定待核',
  },
  // 学时: how many a day, half a day and an hour come to, in hours.
  { id: 'hoursOfDay', from: learningFrom, value: 8, why: '学时折算没有统一规定，一天记8学时是常见做法' },
  { id: 'hoursOfHalfDay', from: learningFrom, value: 4, why: '学时折算没有统一规定，半天记4学时是常见做法' },
  { id: 'hoursOfHour', from: learningFrom, value: 1, why: '学时折算没有统一规定，一小时记1学时是常见做法' },
  // To so many half hours (0.5 学时) what a gathering comes to is rounded.
  { id: 'hoursRounding', from: learningFrom, value: 1, why: '按最近的半学时取整，是本程序的算法' },
  // 1: who was a member, or held a post, for a part of the year owes the hours of its months; 0: those of a whole year.
  {
    id: 'hoursByMonths',
    from: learningFrom,
    value: 1,
    why: '年中入党、离开、任免的怎样折算没有规定，按月折算是本程序的算法',
  },
  // Months of the calendar before the end of the year.
  {
    id: 'hoursReminderMonths',
    from: learningFrom,
    value: 1,
    why: '年底前一个月起提示学时还没学满的，是本程序的选择',
  },
  // 1: a gathering of the kind earns hours; 0: it does not. One of several kinds does if any of them does.
  {
    id: 'hoursOfGeneralMeeting',
    from: learningFrom,
    value: 1,
    why: '哪些活动计学时没有统一规定，以学习为主的活动都计',
  },
  {
    id: 'hoursOfCommitteeMeeting',
    from: learningFrom,
    value: 0,
    why: '会议以议事为主，不计学时，是本程序的选择',
  },
  {
    id: 'hoursOfGroupMeeting',
    from: learningFrom,
    value: 1,
    why: '哪些活动计学时没有统一规定，以学习为主的活动都计',
  },
  {
    id: 'hoursOfPartyLecture',
    from: learningFrom,
    value: 1,
    why: '哪些活动计学时没有统一规定，以学习为主的活动都计',
  },
  {
    id: 'hoursOfThemeDay',
    from: learningFrom,
    value: 1,
    why: '哪些活动计学时没有统一规定，以学习为主的活动都计',
  },
  {
    id: 'hoursOfOrganizationalLife',
    from: learningFrom,
    value: 0,
    why: '会议以议事为主，不计学时，是本程序的选择',
  },
  {
    id: 'hoursOfDemocraticReview',
    from: learningFrom,
    value: 0,
    why: '会议以议事为主，不计学时，是本程序的选择',
  },
  {
    id: 'hoursOfTraining',
    from: learningFrom,
    value: 1,
    why: '哪些活动计学时没有统一规定，以学习为主的活动都计',
  },
  // 1: who learned so in a year was trained (教育培训覆盖) in it; 0: that alone does not count.
  { id: 'trainedByClass', from: learningFrom, value: 1, why: '覆盖率算哪些类型待区里确认；专门的学习都算' },
  {
    id: 'trainedBySuperior',
    from: learningFrom,
    value: 1,
    why: '覆盖率算哪些类型待区里确认；专门的学习都算',
  },
  { id: 'trainedByCourse', from: learningFrom, value: 1, why: '覆盖率算哪些类型待区里确认；专门的学习都算' },
  { id: 'trainedByLecture', from: learningFrom, value: 1, why: '覆盖率算哪些类型待区里确认；专门的学习都算' },
  {
    id: 'trainedByMeeting',
    from: learningFrom,
    value: 0,
    why: '覆盖率算哪些类型待区里确认；日常会议和活动本来人人参加，算进来就看不出谁没有培训过',
  },
  { id: 'trainedByPaper', from: learningFrom, value: 1, why: '覆盖率算哪些类型待区里确认；专门的学习都算' },
  // … again, and for the last time; over, it is said again every so many months.
  {
    id: 'termReminderAgainMonths',
    from: '2018-10-28',
    value: 3,
    why: '届满前三个月再提醒，是本程序的选择',
  },
  {
    id: 'termReminderLastMonths',
    from: '2018-10-28',
    value: 1,
    why: '届满前一个月再提醒，是本程序的选择',
  },
  {
    id: 'termOverEveryMonths',
    from: '2018-10-28',
    value: 1,
    why: '届满后每月提醒一次，是本程序的选择',
  },
  // Months before the meeting by which the request (请示) goes up.
  {
    id: 'electionRequestMonths',
    from: '2018-10-28',
    value: 1,
    why: '一般提前一个月请示，是各地通行的做法，条文待核对',
  },
  // Days after which writing down what was done counts as late.
  {
    id: 'electionWrittenDays',
    from: '2018-10-28',
    value: 7,
    why: '办完一周以内登记，是本程序的选择',
  },
  // Members of a committee above the branches.
  {
    id: 'generalBranchAtLeast',
    from: '2018-10-28',
    value: 5,
    why: '总支委员会一般五到七人，是各地通行的做法',
  },
  { id: 'generalBranchAtMost', from: '2018-10-28', value: 9, why: '总支委员会最多九人，是各地通行的做法' },
  { id: 'partyCommitteeAtLeast', from: '2018-10-28', value: 5, why: '党委会一般五到九人，是各地通行的做法' },
  { id: 'partyCommitteeAtMost', from: '2018-10-28', value: 11, why: '党委会最多十一人，是各地通行的做法' },
  // 党费: an amount is rounded to so many fen, half of it up.
  { id: 'duesRoundedTo', from: '2008-04-01', value: 1, why: '没有全国规定，四舍五入到分是本程序的选择' },
  // 1: the month in which somebody joined is owed as a whole; 0: the next one is the first.
  {
    id: 'duesMonthOfJoining',
    from: '2008-04-01',
    value: 1,
    why: '规定从支部大会通过之日起交，当月算整月是本程序的选择',
  },
  // Months that are paid ahead, at most.
  {
    id: 'duesAheadMonths',
    from: '2008-04-01',
    value: 6,
    why: '规定没有写预交，参照补交一般不超过六个月（上海科技系统党建网2013年答复）',
  },
  // Unpaid months at which somebody is told.
  { id: 'duesUnpaidFirst', from: '2008-04-01', value: 1, why: '欠交一个月提醒一次，是本程序的选择' },
  { id: 'duesUnpaidSecond', from: '2008-04-01', value: 3, why: '欠交三个月再提醒，是本程序的选择' },
  { id: 'duesUnpaidThird', from: '2008-04-01', value: 5, why: '欠交五个月再提醒，是本程序的选择' },
  // An amount of so few payers is not published by itself.
  {
    id: 'duesPublishedFrom',
    from: '2008-04-01',
    value: 3,
    why: '交纳的人太少时公布金额等于公布个人收入，三人起公布是本程序的选择',
  },
] as const satisfies readonly PracticeEntry[];
