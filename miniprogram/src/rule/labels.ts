import type { Judgement } from '../../../types/rule/words';
import { ruleStatusWords, type AmendmentState } from '../../../types/shared/rules';
import { holidayWords } from '../../../types/shared/work-days';
import { activityKindLabels } from '../domain/labels';
import { formatDate } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

export { holidayWords as holidayLabels } from '../../../types/shared/work-days';

/** The words of this context on the screen; a word without its label does not compile. */
export const stateLooks: Record<AmendmentState, Look> = {
  waiting: { tone: 'warn', icon: 'clock', word: '待另一位确认' },
  lapsed: { tone: 'plain', icon: 'close', word: '没有确认，不执行' },
  coming: { tone: 'gold', icon: 'calendar', word: '还没到日子' },
  holds: { tone: 'good', icon: 'check', word: '执行中' },
  held: { tone: 'plain', icon: 'clock', word: '已不再执行' },
  withdrawn: { tone: 'plain', icon: 'close', word: '已撤回' },
};

/** What a number changes for branches: what more of them are told or asked, and what fewer. */
export const judgementLabels: Record<Judgement, string> = {
  TOO_FEW_FULL_MEMBERS: '提醒“正式党员偏少”',
  TOO_MANY_MEMBERS: '提醒“党员偏多”',
  TOO_MANY_UNITS: '提醒“覆盖单位偏多”',
  COMMITTEE_DUE: '提醒“应设支委会”',
  COMMITTEE_TOO_LARGE: '提醒“委员偏多”',
  TERM_ENDING: '提醒“快届满”',
  TERM_OVER: '提醒“已届满”',
  POST_VACANT: '提醒“委员空缺”',
  generalMeeting: `应开的${activityKindLabels.generalMeeting}`,
  committeeMeeting: `应开的${activityKindLabels.committeeMeeting}`,
  groupMeeting: `应开的${activityKindLabels.groupMeeting}`,
  partyLecture: `应开的${activityKindLabels.partyLecture}`,
  themeDay: `应开的${activityKindLabels.themeDay}`,
  organizationalLife: `应开的${activityKindLabels.organizationalLife}`,
  democraticReview: `应开的${activityKindLabels.democraticReview}`,
  committeeQuorum: '支委会要到会的人数',
};

type Amendment = Output<'rule.amendments'>['items'][number];

/** What is laid down, a line for each thing: `数字：9人起`. */
export function saidLines({
  change,
  unit = '',
  from,
}: Pick<Amendment, 'change' | 'unit' | 'from'>): string[] {
  if (change.of === 'workDays') {
    return [
      ...change.holidays.map(
        (one) => `${holidayWords[one.holiday]}：${formatDate(one.from)}至${formatDate(one.to)}`,
      ),
      ...(change.worked.length > 0 ? [`调休上班：${change.worked.map(formatDate).join('、')}`] : []),
    ];
  }
  const { value, edition, article, articleStatus, status } = change;
  return [
    ...(value === undefined ? [] : [`数字：${value}${unit}`]),
    ...(edition === undefined ? [] : [`版本：${edition}年版`]),
    ...(article === undefined ? [] : [`条款：${article || '没有条号'}`]),
    ...(articleStatus === undefined ? [] : [`条号：${ruleStatusWords[articleStatus]}`]),
    ...(status === undefined ? [] : [`内容：${ruleStatusWords[status]}`]),
    `从${formatDate(from)}起`,
  ];
}

/** What something laid down is called on the screen. */
export const titleOf = ({ change, title }: Pick<Amendment, 'change' | 'title'>): string =>
  change.of === 'workDays' ? `${change.year}年放假安排` : (title ?? change.rule);

/** A number with its unit: counts stand apart (`3 人`), shares and spans of time together (`50%`, `6个月`). */
export const withUnit = (value: number, unit: string): string =>
  /^[人家次]/.test(unit) ? `${value} ${unit}` : `${value}${unit}`;
