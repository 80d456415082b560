import { settings } from '../shared/settings';
import { archiveClosedBefore } from './store';

/** Archives what was closed long enough ago for its records to have been put right. */
export async function archiveActivities(now: number): Promise<void> {
  await archiveClosedBefore(now - settings.archivesAfter);
}
