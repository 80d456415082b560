import { openids } from '../demo/accounts';
import type { Play } from './play';

const month = '2026-11';

/** Step 5: the district sees who has held this month's theme day, by town. */
export async function reportDistrict({
  caller,
  checks,
  district,
}: Play): Promise<{ held: number; branches: number }> {
  const report = await caller.get(openids.district, 'report.themeDays', { organizationId: 'sj', month });
  const { organizations, held, rosterBranch } = district;
  const heldIn = new Set(
    held.filter(({ activity }) => activity.month === month).map(({ activity }) => activity.organizationId),
  ).add(rosterBranch._id);
  const expected = organizations
    .filter(({ kind }) => kind === 'town')
    .map((town) => ({
      name: town.name,
      branches: organizations.filter(({ kind, path }) => kind === 'branch' && path.startsWith(town.path))
        .length,
      held: organizations.filter(({ _id, path }) => heldIn.has(_id) && path.startsWith(town.path)).length,
    }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  checks.equal(
    '各街镇已开主题党日的支部数',
    report.rows.map(({ name, branches, held: done }) => ({ name, branches, held: done })).sort(byName),
    expected.sort(byName),
  );
  checks.equal(
    '街镇党务看不到全区',
    await caller.codeOf(openids.town, 'report.themeDays', { organizationId: 'sj', month }),
    'ACCESS_DENIED',
  );
  return report.total;
}
