import { collection } from '../kernel/database';
import { townIdOf } from '../kernel/paths';
import { requiredByTown } from '../domain/guidance/guidances';
import { feedbacksOf } from '../domain/guidance/feedbacks';
import type { FeedbackRecord, GuidanceRecord } from '../domain/guidance/model';
import { branchesIn } from '../domain/organization/counting';
import { Organizations, type OrganizationRecord } from '../domain/organization/model';
import { figuresOf } from '../domain/gathering/months';

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

/** Every branch that counted below an organisation in a guidance's month, by town and name. */
export async function carriedOutBelow(
  organization: OrganizationRecord,
  guidance: GuidanceRecord,
  now: number,
): Promise<CarriedOut[]> {
  const { month } = guidance;
  const { branches } = await branchesIn(organization, month, now);
  const [figures, told, towns, asked] = await Promise.all([
    figuresOf(branches, month),
    feedbacksOf(branches, guidance),
    collection(Organizations).findAll({ kind: 'town' }),
    requiredByTown(month),
  ]);
  const townNames = new Map(towns.map(({ _id, name }) => [_id, name]));
  return branches
    .map(({ id, name, path }) => {
      const { held = 0, expected = 0, present = 0 } = figures.get(id)?.themeDay ?? {};
      const townId = townIdOf(path) ?? '';
      const feedback = told.get(id);
      const more = feedback !== undefined && feedback.asked !== (asked.get(townId) ?? asked.get(''));
      const townName = townNames.get(townId) ?? '';
      return { townName, branchName: name, held, expected, present, more, feedback };
    })
    .sort(
      (a, b) => a.townName.localeCompare(b.townName, 'zh') || a.branchName.localeCompare(b.branchName, 'zh'),
    );
}
