import type { PracticeEntry } from '../entry';

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
] as const satisfies readonly PracticeEntry[];
