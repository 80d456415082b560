import { collection, within } from '../kernel/database';
import { townIdOf } from '../kernel/paths';
import { Feedbacks, type FeedbackRecord, type GuidanceRecord } from '../domain/guidance/model';
import { Organizations } from '../domain/organization/model';
import { BranchMonths } from '../domain/gathering/model';
import { askedInMonth, requiredByTown } from '../domain/guidance/guidances';
import { branchesWithin } from '../domain/organization/find';

/** A branch and how it carried a guidance out. */
export interface CarriedOut {
  townName: string;
  branchName: string;
  /** Theme days held in the month, by the ledger, and who came to them. */
  held: number;
  expected: number;
  present: number;
  feedback?: FeedbackRecord;
  /** There is more to tell of than when it told back. */
  more: boolean;
}

/** Every branch below a path with its month, by town and name. */
export async function carriedOutBelow(path: string, guidance: GuidanceRecord): Promise<CarriedOut[]> {
  const { month } = guidance;
  const [branches, months, feedbacks, towns, asked] = await Promise.all([
    branchesWithin(path),
    collection(BranchMonths).findAll({ month, orgPath: within(path) }),
    collection(Feedbacks).findAll({ guidanceId: askedInMonth(guidance), orgPath: within(path) }),
    collection(Organizations).findAll({ kind: 'town' }),
    requiredByTown(month),
  ]);
  const townNames = new Map(towns.map(({ _id, name }) => [_id, name]));
  const ofMonth = new Map(months.map((one) => [one.organizationId, one]));
  const told = new Map(feedbacks.map((one) => [one.organizationId, one]));
  return branches
    .map(({ _id, name, path: branchPath }) => {
      const { held = 0, expected = 0, present = 0 } = ofMonth.get(_id)?.kinds.themeDay ?? {};
      const townName = townNames.get(townIdOf(branchPath) ?? '') ?? '';
      const feedback = told.get(_id);
      const now = asked.get(townIdOf(branchPath) ?? '') ?? asked.get('');
      const more = feedback !== undefined && feedback.asked !== now;
      return { townName, branchName: name, held, expected, present, more, feedback };
    })
    .sort(
      (a, b) => a.townName.localeCompare(b.townName, 'zh') || a.branchName.localeCompare(b.branchName, 'zh'),
    );
}
