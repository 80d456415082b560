import type { FormationState, TaskState } from '../../../types/shared/surveys';
import { formationStateWords, taskStateWords } from '../../../types/shared/surveys';
import { formatCalendarDay } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

/** The words of this context. */

export type Counts = Output<'survey.progress'>['keepers'][number]['counts'];
export type Suggestion = Output<'survey.page'>['suggestion'];

const taskLooks: Record<TaskState, Pick<Look, 'tone' | 'icon'>> = {
  open: { tone: 'plain', icon: 'info' },
  answered: { tone: 'good', icon: 'check-circle' },
  same: { tone: 'good', icon: 'check-circle' },
  ended: { tone: 'plain', icon: 'close' },
};
export const taskLook = (state: TaskState): Look => ({ ...taskLooks[state], word: taskStateWords[state] });

const formationLooks: Record<FormationState, Pick<Look, 'tone' | 'icon'>> = {
  open: { tone: 'plain', icon: 'edit' },
  formed: { tone: 'good', icon: 'check-circle' },
  dropped: { tone: 'plain', icon: 'close' },
};
export const formationLook = (state: FormationState): Look => ({
  ...formationLooks[state],
  word: formationStateWords[state],
});

/** How many of a survey's subjects were asked, of those that still need to be. */
export const doneOf = ({ answered, same }: Counts): number => answered + same;
export const askedOf = (counts: Counts): number => counts.open + doneOf(counts);

export const progressWords = (counts: Counts): string =>
  askedOf(counts) === 0 ? '没有要了解的单位' : `${askedOf(counts)} 家，已了解 ${doneOf(counts)} 家`;

export const untilWords = ({ officeName, until, ended }: Output<'survey.list'>['surveys'][number]): string =>
  [officeName, ended ? '已结束' : `截止：${formatCalendarDay(until)}`].join(' · ');

/** What is suggested, in a line. */
export function suggestionWords({ kind, with: others, full, by }: Suggestion): string {
  if (kind === 'single') return `正式党员 ${full} 人，可以单独成立党支部`;
  if (kind === 'joint') {
    const near = by === 'carrier' ? '同在一处' : '同一个产业集群';
    return `可以和${near}的${others.map(({ name }) => name).join('、')}联合成立党支部，共有正式党员 ${full} 人`;
  }
  if (kind === 'instructor') return '暂时不够成立党支部，先请指导员联系';
  return kind === 'covered' ? '已有党组织覆盖' : '先了解有多少正式党员，再看怎样组建';
}

/** How it was worked out, a line for each step. */
export const suggestionWorking = (suggestion: Suggestion): string[] => {
  const { elsewhere, fullAtLeast, unitsAtMost, with: others } = suggestion;
  return [
    `正式党员满 ${fullAtLeast} 人可以成立党支部，预备党员不计`,
    ...(suggestion.kind === 'joint' ? [`联合的单位一般不超过 ${unitsAtMost} 家`] : []),
    ...others.map(({ name, full }) => `${name} ${full} 人`),
    ...(elsewhere > 0 ? [`其中 ${elsewhere} 人组织关系不在本单位，组建以前先转来`] : []),
  ];
};
