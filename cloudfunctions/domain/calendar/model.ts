import { defineCollection, none } from '../../kernel/database';

/** On which day a branch means to do what is due in a period. */
export interface CalendarPlanRecord {
  _id: string;
  organizationId: string;
  /** Of what: the key of its entry. */
  key: string;
  /** That of its last day. */
  year: number;
  /** Nothing, where it is back on the day on which it stands by itself. */
  on: string | null;
  at: number;
  by: string;
}

/** Days that keepers chose; `_id` follows from the branch and the entry, so that there is one. */
export const CalendarPlans = defineCollection<CalendarPlanRecord>()({
  name: 'calendarPlans',
  indexes: [
    ['by_org_year', 'organizationId', 'year'],
    ['by_at', 'at'],
  ],
  organizations: [{ id: 'organizationId', joins: true }],
  retention: {
    removed: [{ days: 731, since: 'at', because: 'what was held says what became of it' }],
  },
  about: none('days of a branch'),
  exit: {
    sheet: '工作日历安排',
    words: {},
    fields: {
      organizationId: '党支部编号',
      key: '事项',
      year: '年度',
      on: '定在哪天',
      at: '安排时间',
      by: '安排人',
    },
  },
});
