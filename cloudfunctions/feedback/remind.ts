import { dayOf, monthBefore, monthOf } from '../kernel/clock';
import { depthOf } from '../kernel/paths';
import { findRound, saveRound } from '../kernel/rounds';
import type { JobRoundRecord } from '../kernel/model';
import type { Round } from '../kernel/steps';
import { branchesBehind, remindOfFeedback, wasReminded } from './reminder-store';
import { daysUntil } from '../domain/compliance/periods';
import { settings } from '../kernel/settings';
import { dueInMonths } from '../domain/guidance/guidances';

/** It is looked at when a day begins, and so often in it (ms), since a guidance may come late. */
const every = 3_600_000;

const name = 'remind-of-feedback';

const isDue = (found: JobRoundRecord | undefined, now: number): boolean =>
  found?.period !== dayOf(now) || now - found.startedAt >= every;

export const feedbackRound: Round = {
  name,
  places: [name],
  isDue: ([found], now) => isDue(found, now),
  run: async (clock) => {
    const now = clock();
    if (!isDue(await findRound(name), now)) return false;
    await remindOfFeedbacks(now);
    await saveRound({ _id: name, period: dayOf(now), startedAt: now, cursor: '', done: true });
    return false;
  },
};

/** Reminds branches that have not told back about a guidance, some days before its last day; each time once. */
async function remindOfFeedbacks(now: number): Promise<void> {
  const today = dayOf(now);
  const month = monthOf(now);
  for (const guidance of await dueInMonths([monthBefore(month), month])) {
    const { feedbackBy } = guidance.content;
    const left = daysUntil(feedbackBy, today);
    const days = settings.feedbackRemindedBeforeDays.filter((before) => left <= before).at(-1);
    if (days === undefined || left < 0) continue;
    // Where the district has written none, each town's is one of its own.
    const of = depthOf(guidance.orgPath) === 1 ? '' : `${guidance.issuerId}:`;
    const stage = `${of}${feedbackBy}:${days}`;
    if (await wasReminded(guidance, stage)) continue;
    const behind = await branchesBehind(guidance.orgPath, guidance);
    const branches = behind.filter(({ dueOn }) => dueOn === feedbackBy);
    if (branches.length === 0) continue;
    await remindOfFeedback({ guidance, path: guidance.orgPath, stage, branches }, now);
  }
}
