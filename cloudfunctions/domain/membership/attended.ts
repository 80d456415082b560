import { collection, command } from '../../kernel/database';
import { rolesAt } from '../../kernel/identity';
import { Accounts, type AccountRecord } from '../../kernel/model';
import { townIdOf } from '../../kernel/paths';

/** Whether somebody is there: what lies with a town that has nobody left is for the district. */

/** Tells of a path whether its town has an officer, of whom one is not left out. */
export type Attended = (path: string, counts?: (officer: AccountRecord) => boolean) => boolean;

/** Who is in the towns that some paths lie in, asked at once; none lie in no town. */
export async function attendedAt(paths: readonly string[], now: number): Promise<Attended> {
  const towns = [...new Set(paths.flatMap((path) => townIdOf(path) ?? []))];
  const accounts =
    towns.length === 0
      ? []
      : await collection(Accounts).findAll({ 'grants.organizationId': command.in(towns), closedAt: null });
  return (path, counts = () => true) => {
    const townId = townIdOf(path);
    const isOfTown = (account: AccountRecord) =>
      rolesAt(account, now).some(
        ({ role, organizationId }) => role === 'townOfficer' && organizationId === townId,
      );
    return townId !== undefined && accounts.some((account) => isOfTown(account) && counts(account));
  };
}
