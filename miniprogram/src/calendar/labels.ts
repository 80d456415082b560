import { calendarReasons, calendarTitle } from '../../../types/shared/calendar-words';
import type { PeriodKind } from '../../../types/shared/duties';
import { workingOf } from '../domain/development/working';
import { activityKindLabels } from '../domain/labels';
import { formatDate } from '../kit/format/time';
import type { Output } from '../services/contract';
import type { Remembering } from '../services/phone-calendar';

/** The words of this context on the screen. */

export type Entry = Output<'calendar.year'>['entries'][number];

/** What stands on a day; `named` says whether a person may be named, which never leaves the app. */
export const titleOf = (entry: Entry, named = true): string =>
  calendarTitle(entry, { kinds: activityKindLabels, named });

const periodWords: Record<PeriodKind, string> = { month: '这个月', quarter: '这个季度', year: '这一年' };

/** Why it stands on that day, in a line; what its article says is shown beside it. */
export function whyOf({ code, every, movedFrom }: Entry): string | undefined {
  if (movedFrom) return `支部定在这天；原来是${formatDate(movedFrom)}`;
  if (code === 'meeting' && every) return `${periodWords[every]}里哪天都可以`;
  return calendarReasons[code];
}

/** What is told of putting it on the phone's calendar; nothing where the person thought better of it. */
export const rememberedWords: Partial<Record<Remembering, string>> = {
  added: '加到日历了',
  refused: '没有加上，请在手机设置里允许微信使用日历',
};

/** What is done where it leads. */
export const verbOf = ({ code, isDone }: Entry): string =>
  code === 'meeting' && !isDone ? '去发布' : '去看看';

/** What of it no rule says. */
export const practiceOf = ({ practice, code }: Entry): string | undefined =>
  practice && (code === 'meeting' ? '次数按本地惯例' : '提前多久提醒由本程序定');

/** How the day came about, step by step. */
export const stepsOf = ({ reckoning, on, provisional }: Entry): string[] =>
  reckoning ? workingOf({ ...reckoning, day: on, provisional: provisional ?? false }) : [];

/** As it goes onto a phone's calendar, or into a file: nobody is named there. */
export const remindedOf = (entry: Entry, organizationId: string) => ({
  uid: `${entry.key}@${organizationId}.liangxin`,
  title: titleOf(entry, false),
  note: whyOf(entry),
  on: entry.on,
  startsAt: entry.startsAt,
  endsAt: entry.endsAt,
});
