import { collection, type Changes, type Transaction } from './database';
import { Accounts, type AccountRecord } from './model';

/** Writes of accounts: who a WeChat user is. They are copies of what rosters and granted roles say. */

/** The account of a WeChat user; none for nobody. */
export const findAccount = async (openid: string): Promise<AccountRecord | undefined> =>
  openid ? collection(Accounts).findById(openid) : undefined;

/** The open accounts of those who hold a role over an organisation. */
export const accountsOver = (organizationId: string): Promise<AccountRecord[]> =>
  collection(Accounts).findAll({ 'grants.organizationId': organizationId, closedAt: null });

/** Opens the account of a WeChat user, or opens it anew. */
export async function openAccount(within: Transaction, account: AccountRecord): Promise<void> {
  const found = await within.in(Accounts).findById(account._id);
  await within.in(Accounts).replace(found, account);
}

/** Changes an account that is open; one that is closed stays as it was. */
export async function changeAccount(
  within: Transaction,
  openid: string,
  change: (account: AccountRecord) => Changes<AccountRecord>,
): Promise<void> {
  const account = await within.in(Accounts).findById(openid);
  if (account && !account.closedAt) await within.in(Accounts).update(openid, change(account));
}

/** Closes an account: from the next call on its WeChat user is a stranger. */
export async function closeAccount(within: Transaction, openid: string, now: number): Promise<void> {
  await within.in(Accounts).update(openid, { closedAt: now, grants: [] });
}
