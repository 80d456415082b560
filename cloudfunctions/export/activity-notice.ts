import { requireKept } from '../domain/gathering/activity-status';
import { gatheringRecords, gatheringSet } from '../domain/paper/sets/gathering';
import type { ExportCall, ExportOutcome } from './context';
import { takeOne } from './take-one';

/** Writes the notice of an activity, to hang up or hand over to who has no phone; it names no member. */
export async function activityNotice(call: ExportCall<'activityNotice'>): ExportOutcome<'activityNotice'> {
  const { target: activity, now } = call;
  requireKept(activity);
  return { file: await takeOne(gatheringSet(await gatheringRecords(activity, now)), 'activityNotice', call) };
}
