import { candidateKeyOf } from './candidate';
import type { ApplicationRecord, OpinionRecord } from './model';

/** Which opinions are of an application as it reads now. Pure. */

/** When an application was handed in anew: what was said before is of another text. */
const sentAgainAt = ({ steps }: Pick<ApplicationRecord, 'steps'>): number =>
  steps.findLast(({ step }) => step === 'sentAgain')?.at ?? 0;

/**
 * True for an opinion that holds: it was said after the application was handed in last. Who is in conflict stays so as long as it is for
 * the same.
 */
export const holdsOf =
  (application: ApplicationRecord) =>
  ({ at, stance, candidate }: OpinionRecord): boolean =>
    at >= sentAgainAt(application) || (stance === 'conflict' && candidate === candidateKeyOf(application));
