import { branchNames } from '../domain/organization/branch-names';
import { spend } from '../kernel/budgets';
import { matchKey } from '../kernel/names';
import type { AccountCall, AccountOutcome } from './context';
import { requirePrivacy } from './privacy';

const shown = 10;

/** Branches whose name holds the text, however either is typed. A thousand names are few enough to look through. */
export async function searchBranches(call: AccountCall<'searchBranches'>): AccountOutcome<'searchBranches'> {
  await requirePrivacy(call.openid);
  await spend('branchSearch', call);
  const wanted = matchKey(call.input.text);
  if (wanted === '') return { branches: [] };
  const all = await branchNames(call.now);
  return { branches: all.filter(({ key }) => key.includes(wanted)).slice(0, shown) };
}
