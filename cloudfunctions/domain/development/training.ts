import type { DevelopmentStep } from '../../../types/shared/developments';
import { hoursOnTheWay } from '../learning/applicants';
import { earnedOf } from '../learning/account';
import type { LearningCreditRecord } from '../learning/model';
import { dayOfStep, type Facts } from './facts';
import type { DevelopmentRecord } from './model';

/** The training of a candidate (发展对象集中培训), as far as their account of hours has it. */
export interface TrainedHere {
  /** From the day on which they were named a candidate. */
  from: string;
  hours: number;
  credits: LearningCreditRecord[];
}

/** Whose account it is: the member's that they have become, or that of the record of their way. */
export const learnerIdOf = ({ _id, memberId }: Pick<DevelopmentRecord, '_id' | 'memberId'>): string =>
  memberId ?? _id;

const named: readonly DevelopmentStep[] = ['candidate', 'candidateFiled'];

/** What somebody learned since they were named a candidate; nothing while they are none. */
export async function trainedHere(
  record: Pick<DevelopmentRecord, '_id' | 'memberId'>,
  facts: Facts,
): Promise<TrainedHere | undefined> {
  const from = named.flatMap((step) => dayOfStep(facts, step) ?? []).sort()[0];
  if (from === undefined) return undefined;
  const all = await hoursOnTheWay([learnerIdOf(record)], Number(from.slice(0, 4)));
  const credits = all.filter(({ on }) => from <= on);
  return { from, hours: earnedOf(credits), credits };
}
