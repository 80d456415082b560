import { accountsOver } from '../../kernel/accounts';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';

/** The accounts of those who hold one of some roles over an organisation. */
export async function holdersOver(
  organizationId: string,
  roles: readonly string[],
  now: number,
): Promise<AccountRecord[]> {
  const accounts = await accountsOver(organizationId);
  return accounts.filter((account) =>
    rolesAt(account, now).some(
      (grant) => grant.organizationId === organizationId && roles.includes(grant.role),
    ),
  );
}
