import { collection, command, whether, type Question } from '../../kernel/database';
import type { NightStep } from '../../kernel/night';
import { settings } from '../../kernel/settings';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { begins, letRollsStand } from './follow-roster';
import type { Sources } from '../messaging/push/sources';
import { settleActivities, unsettled } from './settling';
import { Activities, type ActivityRecord } from './model';
import { lastChange, startingSoon } from './soon';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 3_000;

const touched = (since: number) => ({ touchedAt: command.gte(since) });

/** Activities that were closed, or whose attendance changed after that, since an instant. */
export const touchedSince = (since: number): Promise<ActivityRecord[]> =>
  collection(Activities).findAll(touched(since));

/** Those of them that belong to a month before one (`YYYY-MM`): few are closed or corrected that late. */
export const touchedLate = (since: number, before: string): Promise<ActivityRecord[]> =>
  collection(Activities).findAll({ ...touched(since), month: command.lt(before) });

/** Asks whether there are any. */
export const whetherTouchedSince = (since: number): Question => whether(Activities, touched(since));

/** Archives what was closed long enough ago for its records to have been put right. */
async function archiveActivities(now: number): Promise<void> {
  await collection(Activities).updateWhere(
    { status: 'closed', closedAt: command.lt(now - settings.archivesAfter) },
    { status: 'archived' },
  );
}

export const gatheringSteps: Step[] = [
  {
    name: 'let-rolls-stand',
    waitsFor: (now) => [whether(Activities, begins(now))],
    run: (clock) => letRollsStand(clock(), stint(share, clock)),
  },
  {
    name: 'settle-activities',
    waitsFor: (now) => [whether(Activities, unsettled(now))],
    run: (clock) => settleActivities(clock(), stint(share, clock)),
  },
];

/** What of gatherings is pushed as long as it is so. */
export const gatheringSources: Sources = { activityChanged: lastChange, activitySoon: startingSoon };

export const gatheringNight: NightStep[] = [
  {
    name: 'archive-activities',
    run: async (clock) => {
      await archiveActivities(clock());
      return undefined;
    },
  },
];
