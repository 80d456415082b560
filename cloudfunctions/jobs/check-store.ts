import { collection, command } from '../shared/database';
import type { JobRoundRecord, NoticeRecord, OrganizationRecord } from '../shared/records';
import { touchedSince } from './store';

export const findRound = (name: string): Promise<JobRoundRecord | undefined> =>
  collection('jobRounds').findById(name);

export const saveRound = (round: JobRoundRecord): Promise<void> => collection('jobRounds').put(round);

/** The next branches after a path, closed ones too: what they owed this month is taken back. */
export const branchesAfter = (path: string, limit: number): Promise<OrganizationRecord[]> =>
  collection('organizations').find(
    { kind: 'branch', path: command.gt(path) },
    { orderBy: [['path', 'asc']], limit },
  );

/** The branches that held an activity closed since an instant; many more than these wait for the round. */
export async function branchesClosedSince(since: number): Promise<OrganizationRecord[]> {
  const activities = await touchedSince(since);
  const ids = new Set(activities.flatMap(({ organizationId, jointIds }) => [organizationId, ...jointIds]));
  if (ids.size === 0) return [];
  const branches = await collection('organizations').find(
    { _id: command.in([...ids].slice(0, 40)) },
    { limit: 40 },
  );
  return branches.filter(({ kind }) => kind === 'branch');
}

/** Leaves reminders; those that were left before stay as they are. */
export const remind = (notices: NoticeRecord[]): Promise<void> => collection('notices').addMissing(notices);
