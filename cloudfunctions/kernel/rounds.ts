import { collection } from './database';
import { JobRounds, type JobRoundRecord } from './model';

/** How far a job that goes round has come; nothing before its first round. */
export const findRound = (name: string): Promise<JobRoundRecord | undefined> =>
  collection(JobRounds).findById(name);

/** How far some jobs have come. */
export const findRounds = (names: string[]): Promise<JobRoundRecord[]> =>
  collection(JobRounds).findByIds(names);

/** Writes down how far a job has come. */
export const saveRound = (round: JobRoundRecord): Promise<void> => collection(JobRounds).put(round);
