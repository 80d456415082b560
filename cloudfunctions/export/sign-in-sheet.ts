import { requireKept } from '../domain/gathering/activity-status';
import { gatheringRecords, gatheringSet } from '../domain/paper/sets/gathering';
import type { ExportCall, ExportOutcome } from './context';
import { takeOne } from './take-one';

/** Writes the sheet to sign: the host's own people in the order of the roll, as the screen that types it back has them. */
export async function signInSheet(call: ExportCall<'signInSheet'>): ExportOutcome<'signInSheet'> {
  const { target: activity, now } = call;
  requireKept(activity);
  const records = await gatheringRecords(activity, now);
  const file = await takeOne(gatheringSet(records), 'signInSheet', call);
  return { listed: records.people.length, file };
}
