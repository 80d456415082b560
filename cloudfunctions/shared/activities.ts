import { collection } from './database';
import type { ActivityRecord } from './records';

/** The target `activity` of an access rule: its audience and the organisation that runs it. */
export const loadActivity = (id: string): Promise<ActivityRecord | undefined> =>
  collection('activities').findById(id);
