import { collection } from '../../kernel/database';
import { countedIds, type CountedBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { BranchMonths, type BranchMonthRecord, type KindFigures } from './model';

/** What was held of each kind in a month, and who was expected and came. */
export type Kinds = BranchMonthRecord['kinds'];

const monthId = (branchId: string, month: string): string => `${branchId}:${month}`;

/** What branches of the list of a month held in it, by their ids. */
export const figuresOf = (
  branches: Pick<CountedBranch, 'id' | 'ids'>[],
  month: string,
): Promise<Map<string, Kinds>> =>
  summed(branches.map(({ id, ids }) => ({ key: id, ids: ids.map((one) => monthId(one, month)) })));

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

function sumOf(all: Kinds[]): Kinds {
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

/** The theme days of some branches of a month: how many of them held one, and who was expected and came. */
export function themeDayFigures(
  branches: Pick<CountedBranch, 'id'>[],
  figures: Map<string, Kinds>,
): { branches: number; held: number; expected: number; present: number } {
  const own = branches.map(({ id }) => figures.get(id)?.themeDay ?? { held: 0, expected: 0, present: 0 });
  return {
    branches: branches.length,
    held: own.filter(({ held }) => held > 0).length,
    expected: own.reduce((sum, { expected }) => sum + expected, 0),
    present: own.reduce((sum, { present }) => sum + present, 0),
  };
}
