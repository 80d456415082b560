import type { BranchCalendar } from '../../cloudfunctions/domain/paper/kinds/work-calendar';
import type { ReviewPapers } from '../../cloudfunctions/domain/paper/kinds/review';
import type { ActivityKind } from '../../types/shared/activities';
import type { CalendarEntry } from '../../types/shared/calendar-entries';
import { lastDayOf } from '../../types/shared/calendar';
import { rosterOf, type Case } from './samples';

/** A made-up year of a branch: its review, and its calendar. */

const noon = Date.UTC(2026, 10, 23, 6);

export function reviewOf(of: Case): ReviewPapers {
  const roster = rosterOf(of);
  const taken = { at: noon, by: '党员甲' };
  if (of === 'empty')
    return {
      roster,
      review: { sheets: null, grades: null, items: [] },
      attended: { present: 0, fullMembers: 0 },
    };
  const why =
    of === 'overlong' ? '今年多位党员参加重点项目攻关，支部大会讨论一致同意。'.repeat(3) : undefined;
  return {
    roster,
    review: {
      sheets: { issued: 12, returned: 12, valid: 11, ...taken },
      grades: {
        excellent: 3,
        qualified: 9,
        basic: 0,
        unqualified: 0,
        on: '2026-11-20',
        ...(why && { why }),
        ...taken,
      },
      items: Array.from({ length: of === 'overlong' ? 30 : 3 }, (_, index) => ({
        key: `matter-${index}`,
        what: '主题党日提前一周通知，方便三班倒的同志安排时间'.repeat(of === 'overlong' ? 2 : 1),
        dueOn: '2026-12-31',
        ...(index === 0 && { doneOn: '2026-11-22' }),
      })),
    },
    attended: { present: 12, fullMembers: 12, firstAt: noon },
  };
}

/** Of a usual branch what a year asks for; of an overlong one that six times over. */
export function calendarOf(of: Case): BranchCalendar {
  const { branch } = rosterOf(of);
  const entries =
    of === 'empty' ? [] : months.flatMap((month) => entriesOf(month, of === 'overlong' ? 6 : 1));
  return {
    branchName: branch.name,
    year: 2026,
    entries: [...entries].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
  };
}

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

const meeting = (kind: ActivityKind, month: string, begins = month): CalendarEntry => ({
  key: `meeting:${kind}:${month}`,
  code: 'meeting',
  kind,
  on: lastDayOf(month),
  between: { from: `${begins}-01`, until: lastDayOf(month) },
  isDone: month < '2026-04',
  times: 1,
  held: month < '2026-04' ? 1 : 0,
});

const step = (month: string, index: number): CalendarEntry => ({
  key: `step:${month}:${index}`,
  code: 'step',
  on: `${month}-${String(12 + index)}`,
  isDone: false,
  step: 'conversion',
  name: '不印的名字',
  reckoning: {
    side: 'notAfter',
    from: { what: 'admission', day: '2025-06-12' },
    plus: [{ count: 1, unit: 'year' }],
    sure: true,
  },
});

function entriesOf(month: string, times: number): CalendarEntry[] {
  const number = Number(month.slice(5));
  const own = [
    meeting('themeDay', month),
    meeting('committeeMeeting', month),
    meeting('groupMeeting', month),
    { key: `feedback:${month}`, code: 'feedback', on: `${month}-28`, isDone: number < 4, title: '学习' },
    { key: `duesDay:${month}`, code: 'duesDay', on: `${month}-10`, isDone: number < 4 },
  ] satisfies CalendarEntry[];
  const seldom: Record<number, CalendarEntry[]> = {
    1: [{ key: 'toAssess', code: 'duesToAssess', on: '2026-01-31', isDone: true }],
    6: [step(month, 0)],
    9: [{ key: 'stage', code: 'termStage', on: '2026-09-30', isDone: false, months: 3 }],
    12: [
      meeting('organizationalLife', month, '2026-01'),
      meeting('democraticReview', month, '2026-01'),
      { key: 'publish', code: 'duesToPublish', on: '2026-12-31', isDone: false },
      { key: 'end', code: 'termEnd', on: '2026-12-30', isDone: false },
    ],
  };
  const quarterly =
    number % 3 === 0 ? [meeting('generalMeeting', month), meeting('partyLecture', month)] : [];
  const more = Array.from({ length: times - 1 }, (_, index) => step(month, index + 2));
  return [...own, ...quarterly, ...(seldom[number] ?? []), ...more];
}
