import { collection } from '../kernel/database';
import { townIdOf } from '../kernel/paths';
import { answeredIn, askedIn } from '../domain/guidance/guidances';
import { wordsOn } from '../domain/guidance/feedbacks';
import type { FeedbackRecord, GuidanceRecord } from '../domain/guidance/model';
import { branchesIn } from '../domain/organization/counting';
import { Organizations, type OrganizationRecord } from '../domain/organization/model';
import { monthsIn, themeDaysHeld } from '../domain/gathering/months';

/** A branch and how it carried a guidance out. */
export interface CarriedOut {
  townName: string;
  branchName: string;
  /** Theme days held in the month, by the ledger, and who came to them. */
  held: number;
  expected: number;
  present: number;
  feedback?: Pick<FeedbackRecord, 'items' | 'summary' | 'at'>;
  /** What is required of it by now, and how much of that it did. */
  required: number;
  done: number;
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
  const [{ branches }, towns, asked] = await Promise.all([
    branchesIn(organization, month, now, { months: monthsIn(month), words: wordsOn(guidance) }),
    collection(Organizations).findAll({ kind: 'town' }),
    askedIn(month),
  ]);
  const townNames = new Map(towns.map(({ _id, name }) => [_id, name]));
  return branches
    .map((branch) => {
      const { name, path } = branch;
      const { held, expected, present } = themeDaysHeld(branch);
      const townId = townIdOf(path) ?? '';
      const [feedback] = branch.beside.words;
      const whole = asked(path);
      const { required, done, unanswered } = answeredIn(whole ?? guidance, feedback);
      const more = feedback !== undefined && unanswered.length > 0;
      const townName = townNames.get(townId) ?? '';
      return { townName, branchName: name, held, expected, present, required, done, more, feedback };
    })
    .sort(
      (a, b) => a.townName.localeCompare(b.townName, 'zh') || a.branchName.localeCompare(b.branchName, 'zh'),
    );
}
