import {
  addedWords,
  calendarReasons,
  calendarTitle,
  reckonedFromWord,
} from '../../../../types/shared/calendar-words';
import type { CalendarEntry } from '../../../../types/shared/calendar-entries';
import { minuteOf } from '../../../kernel/clock';
import { CalendarPlans } from '../../calendar/model';
import { activityKindWords } from '../../../../types/shared/activities';
import { Organizations } from '../../organization/model';
import { fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';

/**
 * 工作日历 of a year on one page, a quarter in each row: what is due on which day, and why where there is room. It hangs on a
 * wall: it names nobody, and what people wrote as titles of gatherings is not on it.
 */

const owner = from(CalendarPlans, 'on');
const monthIn = (place: string) => ({
  name: fact(`第${place}个月`, from(CalendarPlans, 'year')),
  lines: many(`第${place}个月的事`, { text: fact(`第${place}个月里一件`, owner) }),
});
const [one, two, three] = [monthIn('一'), monthIn('二'), monthIn('三')];

export const workCalendar = definePaper('workCalendar', {
  branch: fact('支部', from(Organizations, 'name')),
  year: fact('年度', from(CalendarPlans, 'year')),
  quarters: many('季度', {
    first: one.name,
    firstLines: one.lines,
    second: two.name,
    secondLines: two.lines,
    third: three.name,
    thirdLines: three.lines,
  }),
});

/** Lines of a month that its square holds, and letters in the first and in each other line of an item. */
export const square = { lines: 10, first: 15, more: 14 } as const;

export interface BranchCalendar {
  branchName: string;
  year: number;
  entries: readonly CalendarEntry[];
}

export function workCalendarFacts({
  branchName,
  year,
  entries,
}: BranchCalendar): FactsOf<typeof workCalendar> {
  const shown = withoutAnnounced(entries);
  const monthOf = (number: number) => {
    const month = `${year}-${String(number).padStart(2, '0')}`;
    const texts = textsOf(shown.filter(({ on }) => on.startsWith(month)));
    return { name: `${number}月`, lines: texts.map((text) => ({ text })) };
  };
  return {
    branch: branchName,
    year,
    quarters: [1, 4, 7, 10].map((number) => {
      const [first, second, third] = [monthOf(number), monthOf(number + 1), monthOf(number + 2)];
      return {
        first: first.name,
        firstLines: first.lines,
        second: second.name,
        secondLines: second.lines,
        third: third.name,
        thirdLines: third.lines,
      };
    }),
  };
}

/** A meeting that is announced already stands on its own day, and not at the end of its period as well. */
function withoutAnnounced(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const announced = entries.filter(({ code, isDone }) => code === 'gathering' && !isDone);
  const isSeenTo = ({ code, kind, between, times = 1, held = 0 }: CalendarEntry): boolean =>
    code === 'meeting' &&
    between !== undefined &&
    announced.filter((one) => one.kind === kind && between.from <= one.on && one.on <= between.until)
      .length >=
      times - held;
  // What was held is told by what it was due for.
  return entries.filter((one) => !(one.code === 'gathering' && one.isDone) && (one.isDone || !isSeenTo(one)));
}

/** One line of a month: a day with what falls on it, each with its reason where there is one. */
interface Item {
  day: string;
  parts: { title: string; reason: string | undefined }[];
}

/** The lines of a month: reasons one by one as far as there is room; what has no room itself is counted. */
function textsOf(entries: readonly CalendarEntry[]): string[] {
  const items = itemsOf(entries);
  const bare = items.map((item) => textOf(item, 0));
  if (heightOf(bare) > square.lines) return cut(bare);
  return items.reduce((texts, item, index) => {
    const fuller = item.parts.map((_, part) =>
      texts.map((text, at) => (at === index ? textOf(item, part + 1) : text)),
    );
    return fuller.findLast((tried) => heightOf(tried) <= square.lines) ?? texts;
  }, bare);
}

/** As many as the square holds with a line about the others. */
function cut(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of texts) {
    if (heightOf([...kept, text]) > square.lines - 1) break;
    kept.push(text);
  }
  return [...kept, `另有 ${texts.length - kept.length} 行，见小程序`];
}

function itemsOf(entries: readonly CalendarEntry[]): Item[] {
  const items = new Map<string, Item>();
  const inOrder = [...entries.filter(({ isDone }) => !isDone), ...entries.filter(({ isDone }) => isDone)];
  for (const entry of inOrder) {
    const day = dayWord(entry);
    const item = items.get(day) ?? { day, parts: [] };
    item.parts.push({ title: titleOf(entry), reason: reasonOf(entry) });
    items.set(day, item);
  }
  return [...items.values()];
}

/** `10日`; `31日前` of what may be done on any day up to it; of what is done, that it is. */
function dayWord({ on, code, between, movedFrom, isDone }: CalendarEntry): string {
  if (isDone) return '已办';
  const isUntil = code === 'meeting' && movedFrom === undefined && on === between?.until;
  return `${Number(on.slice(8))}日${isUntil ? '前' : ''}`;
}

/** What people wrote themselves is no title here: it may name somebody, and may be long. */
function titleOf(entry: CalendarEntry): string {
  const { code, kind, startsAt, provisional } = entry;
  if (code === 'gathering')
    return `${kind ? activityKindWords[kind] : '活动'}${startsAt === undefined ? '' : minuteOf(startsAt).slice(10)}`;
  if (code === 'feedback') return '反馈主题党日';
  if (code === 'enrolment') return '培训班报名截止';
  if (code === 'clusterEvent') return '产业集群活动';
  return `${calendarTitle(entry, { kinds: activityKindWords, named: false })}${provisional ? '（暂算）' : ''}`;
}

function reasonOf({ code, movedFrom, reckoning, isDone }: CalendarEntry): string | undefined {
  // What is the same every month stands once under the table.
  if (isDone || code === 'duesDay' || code === 'feedback') return undefined;
  if (movedFrom !== undefined) return '支部定的日子';
  if (!reckoning) return calendarReasons[code];
  return `从${reckonedFromWord(reckoning.from.what)}起${addedWords(reckoning.plus)}`;
}

const textOf = ({ day, parts }: Item, reasons: number): string =>
  `${day} ${parts
    .map(({ title, reason }, index) => (reason && index < reasons ? withReason(title, reason) : title))
    .join('；')}`;

const withReason = (title: string, reason: string): string =>
  title.endsWith('）') ? `${title.slice(0, -1)}，${reason}）` : `${title}（${reason}）`;

/** Lines that texts take, in letters as wide as they are high; figures are half as wide. */
export const heightOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => {
    const letters = Array.from(text).reduce((wide, letter) => wide + (letter < '\u0100' ? 0.5 : 1), 0);
    return sum + 1 + Math.ceil(Math.max(0, letters - square.first) / square.more);
  }, 0);
