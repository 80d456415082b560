import { collection, under } from '../../kernel/database';
import { countedIds } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { BranchMonths, type BranchMonthRecord, type KindFigures } from './model';

/** What was held of each kind in a month, and who was expected and came. */
export type Kinds = BranchMonthRecord['kinds'];

const monthId = (branchId: string, month: string): string => `${branchId}:${month}`;

/** What branches of the list of a month held in it, beside each of them. */
export const monthsIn = (month: string) => under(BranchMonths, ['kinds'], { after: `:${month}` });

/** What a branch held in a month, by its ledger, with what was merged into it by then. */
export const heldIn = async (branch: OrganizationRecord, month: string): Promise<Kinds> =>
  (await figuresOver([branch], [month])).get(monthId(branch._id, month)) ?? {};

/** What branches held in some months, by `branchId:YYYY-MM`. */
export const figuresOver = (
  branches: Pick<OrganizationRecord, '_id' | 'absorbed'>[],
  months: string[],
): Promise<Map<string, Kinds>> =>
  summed(
    branches.flatMap((branch) =>
      months.map((month) => ({
        key: monthId(branch._id, month),
        ids: countedIds(branch, month).map((one) => monthId(one, month)),
      })),
    ),
  );

/** The sums of what stands under some ids, by a key. */
async function summed(wanted: { key: string; ids: string[] }[]): Promise<Map<string, Kinds>> {
  const ids = wanted.flatMap((one) => one.ids);
  const found = ids.length > 0 ? await collection(BranchMonths).findByIds(ids) : [];
  const months = new Map(found.map(({ _id, kinds }) => [_id, kinds]));
  return new Map(wanted.map((one) => [one.key, sumOf(one.ids.flatMap((id) => months.get(id) ?? []))]));
}

/** What was held in several, of every kind. */
export function sumOf(all: readonly Kinds[]): Kinds {
  const sum: Kinds = {};
  for (const kinds of all) {
    for (const [kind, figures] of Object.entries(kinds) as [keyof Kinds, KindFigures][]) {
      const { held, expected, present, withoutQuorum = 0, byGroup = {} } = figures;
      const of = (sum[kind] ??= { held: 0, expected: 0, present: 0 });
      of.held += held;
      of.expected += expected;
      of.present += present;
      if (withoutQuorum > 0) of.withoutQuorum = (of.withoutQuorum ?? 0) + withoutQuorum;
      for (const [id, met] of Object.entries(byGroup))
        of.byGroup = { ...of.byGroup, [id]: (of.byGroup?.[id] ?? 0) + met };
    }
  }
  return sum;
}

/** A branch with what it held. */
interface Holding {
  beside: { months: Pick<BranchMonthRecord, 'kinds'>[] };
}

/** The theme days of a branch: how many it held, and who was expected and came. */
export const themeDaysHeld = ({ beside }: Holding): Pick<KindFigures, 'held' | 'expected' | 'present'> =>
  sumOf(beside.months.map(({ kinds }) => kinds)).themeDay ?? { held: 0, expected: 0, present: 0 };

/** The theme days of some branches of a month: how many of them held one, and who was expected and came. */
export function themeDayFigures(branches: readonly Holding[]): {
  branches: number;
  held: number;
  expected: number;
  present: number;
} {
  const own = branches.map(themeDaysHeld);
  return {
    branches: branches.length,
    held: own.filter(({ held }) => held > 0).length,
    expected: own.reduce((sum, { expected }) => sum + expected, 0),
    present: own.reduce((sum, { present }) => sum + present, 0),
  };
}
