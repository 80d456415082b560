import { minuteOf } from '../kernel/clock';
import { requireKept } from '../domain/gathering/activity-status';
import { followRoster } from '../domain/gathering/follow-roster';
import { callTheRoll } from '../domain/gathering/ledger';
import type { ExportCall, ExportOutcome } from './context';
import { addressOf, keepPaper } from './store';

/** Writes the sheet to sign: the host's own people in the order of the roll, as the screen that types it back has them. */
export async function signInSheet(call: ExportCall<'signInSheet'>): ExportOutcome<'signInSheet'> {
  const { target: activity, caller, now } = call;
  requireKept(activity);
  await followRoster(activity, now);
  const { entries, rolls } = await callTheRoll(activity);
  const own = rolls.find(({ organizationId }) => organizationId === activity.organizationId);
  const ids = new Set(own?.members.map(({ memberId }) => memberId));
  const listed = entries.filter(({ memberId }) => ids.has(memberId));
  const { name, organizationName } = caller.account;
  const { writeSignInSheet } = await import('./sign-in-sheet-paper');
  const bytes = await writeSignInSheet({
    activity,
    watermark: `${name}（${organizationName}）于 ${minuteOf(now)} 导出，内部使用，不得外传`,
    people: listed.map((one) => ({
      name: one.name,
      note: [
        ...(one.standing === 'onLeave' ? ['请假'] : []),
        ...(one.as === 'observer' ? ['列席'] : []),
      ].join('、'),
    })),
    guests: activity.jointIds.length > 0,
  });
  const taken = {
    action: 'export.signInSheet',
    target: activity._id,
    orgPath: await activity.keptAt(),
    after: { members: listed.length },
  };
  const fileId = await keepPaper(bytes, 'docx', taken, call);
  const url = await addressOf(fileId);
  if (!url) throw new Error(`no file of sheet ${activity._id}`);
  return { listed: listed.length, file: { name: `${activity.title}签到表.docx`, fileId, url } };
}
