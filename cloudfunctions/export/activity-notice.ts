import { requireKept } from '../domain/gathering/activity-status';
import { settingsAt } from '../domain/setting/settings';
import { dayOf, minuteOf, spokenTime } from '../kernel/clock';
import type { ExportCall, ExportOutcome } from './context';
import { addressOf, keepPaper } from './store';

/** Writes the notice of an activity, to hang up or hand over to who has no phone; it names no person. */
export async function activityNotice(call: ExportCall<'activityNotice'>): ExportOutcome<'activityNotice'> {
  const { target: activity, now } = call;
  requireKept(activity);
  const { title, startsAt, endsAt, place, hints = '', organizationName, groupId } = activity;
  const { helpContact } = await settingsAt(now);
  const { writeActivityNotice } = await import('./activity-notice-paper');
  const bytes = await writeActivityNotice({
    branches: activity.branches,
    title,
    time: timeOf(startsAt, endsAt),
    place,
    hints,
    agenda: activity.agenda.map(({ text }) => text),
    leave: `来不了的同志，请在开始前告诉${groupId ? '党小组长或支部书记' : '支部书记'}，由其代为登记`,
    help: helpContact,
    taken: `${organizationName}于 ${minuteOf(now)} 打印`,
  });
  const taken = {
    action: 'export.activityNotice',
    target: activity._id,
    orgPath: await activity.keptAt(),
    after: { title },
  };
  const fileId = await keepPaper(bytes, 'docx', taken, call);
  const url = await addressOf(fileId);
  if (!url) throw new Error(`no file of notice ${activity._id}`);
  return { file: { name: `${title}通知.docx`, fileId, url } };
}

/** From when to when (epoch ms), with the year and the day of the week; the end without its day where that is the same. */
function timeOf(startsAt: number, endsAt: number): string {
  const begins = `${dayOf(startsAt).slice(0, 4)}年${spokenTime(startsAt)}`;
  const isSameDay = dayOf(startsAt) === dayOf(endsAt);
  return `${begins}至${isSameDay ? minuteOf(endsAt).slice(11) : spokenTime(endsAt)}`;
}
