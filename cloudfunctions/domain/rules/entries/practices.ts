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
  // 新任书记: for how many months from the day the post began. 待核.
  {
    id: 'newSecretaryMonths',
    from: '2018-10-28',
    value: 6,
    why: '“新任半年内”只见于2019—2023年党员教育培训工作规划，规划已到期，现行规定待核',
  },
] as const satisfies readonly PracticeEntry[];
