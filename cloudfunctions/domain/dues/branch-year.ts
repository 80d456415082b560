import { monthOf, monthsFrom } from '../../kernel/clock';
import { idsOfBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import type { RuleBook } from '../rules/book';
import { branchBooks, knownIn, receivedFor, settingsOf } from './books';
import { handUpsOf } from './hand-ups';
import { publishedYear } from './published';
import { stateIn } from './standing';

/** A branch's year as its members are told of it (年度收缴情况): people by month, what was received, what was handed up. */
export async function branchYear(
  branch: OrganizationRecord,
  year: number,
  { now, rules, today }: { now: number; rules: RuleBook; today: string },
) {
  const ids = idsOfBranch(branch);
  const [{ members, books }, payments, handUps, settings] = await Promise.all([
    branchBooks(branch, year),
    receivedFor(ids, year),
    handUpsOf(ids, year),
    settingsOf(branch._id),
  ]);
  const standing = payments.filter(({ stands }) => stands);
  const here = new Set(members.map(({ _id }) => _id));
  const owing = new Map(
    monthsFrom(`${year}-01`, `${year}-12`).map((month) => {
      const owe = members.filter(({ _id }) => {
        const known = knownIn(books, _id, ids);
        const elsewhere = known.payments.some(
          (one) => one.month === month && one.stands && !ids.includes(one.organizationId),
        );
        return !elsewhere && ['due', 'paid'].includes(stateIn(known, month));
      });
      const gone = standing.filter((one) => one.month === month && !here.has(one.memberId));
      return [month, owe.length + gone.length] as const;
    }),
  );
  const least = rules.numberOn('duesPublishedFrom', today) ?? 1;
  const { months, fen } = publishedYear(year, {
    given: standing.map(({ memberId, month, dueFen, extraFen }) => ({
      memberId,
      month,
      fen: dueFen + extraFen,
    })),
    owing,
    last: monthOf(now),
    least,
  });
  const handedUp = handUps
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .reduce((sum, one) => sum + one.fen, 0);
  return {
    months,
    least,
    settings,
    ...(fen !== undefined && { recordedFen: fen, handedUpFen: handedUp }),
  };
}
