import { gatheringKeepers, officers, type Role } from '../../../types/shared/roles';
import type { ActivityRecord } from './model';

/** What differs of a gathering that is a session of a class (培训班的一次课). */

type OfClass = Pick<ActivityRecord, 'classId' | 'aboveBranches'>;

/** Who runs a gathering: a branch's its keepers; a session of a town's or the district's class their officers too. */
export const runnersOf = ({ aboveBranches }: Pick<OfClass, 'aboveBranches'>): readonly Role[] =>
  aboveBranches ? [...gatheringKeepers, ...officers] : gatheringKeepers;

/** Marks that something came of a session which its class takes up: by the timer, however the call ends. */
export const tellsClass = ({ classId }: OfClass, now: number): Pick<ActivityRecord, 'classAt'> =>
  classId ? { classAt: now } : {};
