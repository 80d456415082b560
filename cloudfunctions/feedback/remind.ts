import { dayOf, monthBefore, monthOf } from '../kernel/clock';
import { branchesBehind, remindOfFeedback, wasReminded } from './reminder-store';
import { daysUntil } from '../domain/compliance/periods';
import { settings } from '../kernel/settings';
import { districtGuidances } from '../domain/guidance/guidances';

/** Reminds branches that have not told back about a guidance, some days before its last day; each time once. */
export async function remindOfFeedbacks(now: number): Promise<void> {
  const today = dayOf(now);
  const month = monthOf(now);
  for (const guidance of await districtGuidances([monthBefore(month), month])) {
    const left = daysUntil(guidance.content.feedbackBy, today);
    const days = settings.feedbackRemindedBeforeDays.filter((before) => left <= before).at(-1);
    if (days === undefined || left < 0) continue;
    const stage = `${guidance.content.feedbackBy}:${days}`;
    // Most ticks have nothing to say: that is found out in one request.
    if (await wasReminded(guidance, stage)) continue;
    const branches = await branchesBehind(guidance.orgPath, guidance);
    if (branches.length === 0) continue;
    await remindOfFeedback({ guidance, path: guidance.orgPath, stage, branches }, now);
  }
}
