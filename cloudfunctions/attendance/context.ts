import type { attendanceContract } from '../../types/attendance';
import { loadActivity } from '../shared/activities';
import type { CallFor, OutcomeFor } from '../shared/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { activity: loadActivity };

type Contract = typeof attendanceContract;
export type AttendanceCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type AttendanceOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
