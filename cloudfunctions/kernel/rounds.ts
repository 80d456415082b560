import { collection, command, those } from './database';
import { JobRounds, type JobRoundRecord } from './model';

/** The place of the timer itself: the document beside which everything is asked. */
export const timerPlace = 'timer';

export const besideTimer = those(JobRounds, [timerPlace]);

/** How far a job that goes round has come; nothing before its first round. */
export const findRound = (name: string): Promise<JobRoundRecord | undefined> =>
  collection(JobRounds).findById(name);

/** How far some jobs have come. */
export const findRounds = (names: string[]): Promise<JobRoundRecord[]> =>
  collection(JobRounds).findByIds(names);

/** Writes down how far a job has come. */
export const saveRound = (round: JobRoundRecord): Promise<void> => collection(JobRounds).put(round);

/** Writes down a place unless there is one. */
export async function putMissing(round: JobRoundRecord): Promise<void> {
  await collection(JobRounds).addOnce(round);
}

/** Takes a place for oneself until an instant; false when another holds it. */
export const take = async (_id: string, now: number, leaseUntil: number): Promise<boolean> =>
  (await collection(JobRounds).updateWhere({ _id, leaseUntil: command.lte(now) }, { leaseUntil })) === 1;

/** Lets others have a place again. */
export const giveBack = (_id: string): Promise<boolean> =>
  collection(JobRounds).update(_id, { leaseUntil: 0 });
