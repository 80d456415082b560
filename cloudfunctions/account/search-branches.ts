import { branchNames } from '../domain/organization/branch-names';
import { spend } from '../kernel/budgets';
import type { AccountCall, AccountOutcome } from './context';
import { requirePrivacy } from './privacy';

const shown = 10;

/** Branches whose name holds the text. A thousand names are few enough to look through; there is no index inside words. */
export async function searchBranches(call: AccountCall<'searchBranches'>): AccountOutcome<'searchBranches'> {
  await requirePrivacy(call.openid);
  await spend('branchSearch', call);
  const all = await branchNames(call.now);
  return { branches: all.filter(({ name }) => name.includes(call.input.text)).slice(0, shown) };
}
