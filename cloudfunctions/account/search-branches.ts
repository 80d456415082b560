import { matchKey } from '../kernel/names';
import { townIdOf } from '../kernel/paths';
import type { AccountCall, AccountOutcome } from './context';
import { requirePrivacy } from './privacy';
import { openBranches } from './store';
import { findOrganizations } from '../domain/organization/find';

const shown = 10;

/** Branches whose name holds the text, however either is typed. A thousand names are few enough to look through; there is no index inside words. */
export async function searchBranches({
  input,
  openid,
}: AccountCall<'searchBranches'>): AccountOutcome<'searchBranches'> {
  await requirePrivacy(openid);
  const wanted = matchKey(input.text);
  const found = (await openBranches())
    .filter((branch) => !branch.closedAt && wanted !== '' && matchKey(branch.name).includes(wanted))
    .slice(0, shown);
  const towns = await findOrganizations([...new Set(found.flatMap((branch) => townIdOf(branch.path) ?? []))]);
  return {
    branches: found.map(({ _id: id, name, path }) => ({
      id,
      name,
      townName: towns.find((town) => town._id === townIdOf(path))?.name ?? '',
    })),
  };
}
