import type { WorkYear } from '../work-days';

/** 国务院办公厅关于部分节假日安排的通知, year by year. A year that is not here is added by the district, or 暂算. */
export const workYears: readonly WorkYear[] = [
  {
    year: 2025,
    holidays: [
      { holiday: 'newYear', from: '2025-01-01', to: '2025-01-01' },
      { holiday: 'springFestival', from: '2025-01-28', to: '2025-02-04' },
      { holiday: 'qingming', from: '2025-04-04', to: '2025-04-06' },
      { holiday: 'labourDay', from: '2025-05-01', to: '2025-05-05' },
      { holiday: 'dragonBoat', from: '2025-05-31', to: '2025-06-02' },
      { holiday: 'nationalDay', from: '2025-10-01', to: '2025-10-08' },
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国务院办公厅2024年11月12日通知',
  },
  {
    year: 2026,
    holidays: [
      { holiday: 'newYear', from: '2026-01-01', to: '2026-01-03' },
      { holiday: 'springFestival', from: '2026-02-15', to: '2026-02-23' },
      { holiday: 'qingming', from: '2026-04-04', to: '2026-04-06' },
      { holiday: 'labourDay', from: '2026-05-01', to: '2026-05-05' },
      { holiday: 'dragonBoat', from: '2026-06-19', to: '2026-06-21' },
      { holiday: 'midAutumn', from: '2026-09-25', to: '2026-09-27' },
      { holiday: 'nationalDay', from: '2026-10-01', to: '2026-10-07' },
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅2025年11月4日通知',
  },
];
