import { kindsText } from '../../domain/labels';
import { formatClock, formatTime, dayOf, nameDay } from '../../kit/format/time';
import { toldOf, type Draft } from './draft';
import type { Planning } from './planning';
import { dueWords } from './proposal';

/** What goes out, in a few lines, asked about before it does. */
export function summaryOf(draft: Draft, { prepared, now }: Planning) {
  const { kinds, title, startsAt, endsAt, place, joint } = draft;
  const told = toldOf(draft, prepared);
  const end = dayOf(startsAt) === dayOf(endsAt) ? formatClock(endsAt) : formatTime(endsAt, now);
  const lines = [
    ...(title.includes(kindsText(kinds)) ? [] : [kindsText(kinds)]),
    title.trim(),
    `${nameDay(startsAt, now)}${formatClock(startsAt)}—${end}`,
    place.trim(),
    ...(joint.length > 0 ? [`另邀请：${joint.map(({ name }) => name).join('、')}`] : []),
    ...dueWords(kinds, startsAt, prepared, now).filter((words) => words.includes('过')),
  ];
  return { title: `通知 ${told} 人？`, consequence: lines.join('\n'), verb: '发布' };
}
