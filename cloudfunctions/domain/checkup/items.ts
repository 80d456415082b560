import type { CheckupItem } from '../../../types/shared/checkups';
import { collection, command } from '../../kernel/database';
import { meetingItems } from '../compliance/checkup';
import { checksNow } from '../compliance/duties-now';
import { developmentCheckups } from '../development/checkup';
import { duesCheckups } from '../dues/checkup';
import { termCheckups } from '../election/checkup';
import { hoursCheckups } from '../learning/checkup';
import { Members } from '../membership/model';
import { idsOfBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { ruleBook } from '../rules/amendments';

/**
 * What is open of branches' statutory duties, by id, from the records as they are at this moment: what each matter says of itself by the
 * rules that its own pages go by. As many requests for many branches as for one; those asked about together lie next to one another in
 * the order of paths. What was merged into a branch is its own to deal with.
 */
export async function checkupsNow(
  branches: OrganizationRecord[],
  now: number,
): Promise<Map<string, CheckupItem[]>> {
  if (branches.length === 0) return new Map();
  const kept = branches.map((branch) => ({ branch, ids: idsOfBranch(branch) }));
  const ids = branches.map(({ _id }) => _id);
  const [rules, members] = await Promise.all([
    ruleBook(now),
    collection(Members).findAll({ organizationId: command.in(ids), state: 'active' }),
  ]);
  const at = { rules, now };
  const [checks, ...others] = await Promise.all([
    checksNow(branches, now),
    duesCheckups(kept, members, at),
    termCheckups(branches, at),
    developmentCheckups(kept, at),
    hoursCheckups(ids, members, at),
  ]);
  return new Map(
    ids.map((id) => {
      const found = checks.get(id);
      return [
        id,
        [...(found ? meetingItems(found.check) : []), ...others.flatMap((one) => one.get(id) ?? [])],
      ];
    }),
  );
}
