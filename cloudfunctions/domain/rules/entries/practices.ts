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
] as const satisfies readonly PracticeEntry[];
