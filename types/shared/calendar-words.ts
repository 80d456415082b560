import type { ActivityKind } from './activities';
import type { CalendarCode, CalendarReckoning } from './calendar-entries';
import { stepWords, type DevelopmentStep, type ReckonedFrom } from './developments';

/** What stands on a branch's calendar (工作日历) in words: the same on the screen and on paper. */

/** What a title is made of. */
interface Titled {
  code: CalendarCode;
  kind?: ActivityKind | undefined;
  title?: string | undefined;
  times?: number | undefined;
  held?: number | undefined;
  months?: number | undefined;
  step?: DevelopmentStep | undefined;
  name?: string | undefined;
  reckoning?: Pick<CalendarReckoning, 'side'> | undefined;
  movedFrom?: string | undefined;
}

interface Words {
  /** What each kind of gathering is called there. */
  kinds: Record<ActivityKind, string>;
  /** Whether a person may be named. */
  named: boolean;
}

/** What something is called. */
export function calendarTitle(entry: Titled, { kinds, named }: Words): string {
  const { code, kind, title = '', times = 1, held = 0, months = 0, step, name } = entry;
  switch (code) {
    case 'meeting':
      return `${kind ? kinds[kind] : ''}${times > 1 ? `（${held}/${times}）` : ''}`;
    case 'gathering':
      return title;
    case 'feedback':
      return `反馈主题党日：${title}`;
    case 'duesDay':
      return '党费收缴日';
    case 'duesToAssess':
      return '核定全年党费';
    case 'duesToPublish':
      return '公布全年党费收缴情况';
    case 'termStage':
      return `还有 ${months} 个月任期届满，准备换届`;
    case 'termEnd':
      return '任期届满，按期换届';
    case 'enrolment':
      return `报名截止：${title}`;
    case 'clusterEvent':
      return `产业集群活动：${title}`;
    case 'step': {
      const who = named && name ? `${name}：` : '党员发展：';
      return `${who}${step ? stepWords[step] : ''}（${sideOf(entry)}）`;
    }
  }
}

function sideOf({ reckoning, movedFrom }: Titled): string {
  if (movedFrom) return '准备这天办';
  return reckoning?.side === 'notBefore' ? '从这天起可以办' : '这天以前要办';
}

/** Why something stands on its day, where no record and no reckoning says so. */
export const calendarReasons: Partial<Record<CalendarCode, string>> = {
  duesDay: '支部定的日子，遇休息日顺延到下一个工作日',
  duesToAssess: '年初核定，这里放在一月底',
  duesToPublish: '每年公布一次，这里放在年底',
  feedback: '清单上写明的反馈日期',
  enrolment: '主办方定的报名截止日',
  clusterEvent: '支部覆盖的单位属于这个产业集群',
};

const fromWords: Record<Exclude<ReckonedFrom, keyof typeof stepWords>, string> = {
  publicity: '公示第一天',
  lastReview: '上一次考察',
  probationEnd: '预备期满',
  leaving: '将离开单位',
};

/** From what a day of somebody's development is reckoned. */
export const reckonedFromWord = (what: ReckonedFrom): string =>
  what in stepWords ? stepWords[what as keyof typeof stepWords] : fromWords[what as keyof typeof fromWords];

const unitWords = { day: '天', workDay: '个工作日', month: '个月', year: '年' } as const;

/** What is added to it: `1个月 + 5个工作日`. */
export const addedWords = (plus: CalendarReckoning['plus']): string =>
  plus.map(({ count, unit }) => `${count}${unitWords[unit]}`).join(' + ');
