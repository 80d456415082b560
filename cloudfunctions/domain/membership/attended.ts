import { collection, command } from '../../kernel/database';
import { rolesAt } from '../../kernel/identity';
import { Accounts, type AccountRecord } from '../../kernel/model';
import { townIdOf } from '../../kernel/paths';

/** Whether somebody is there: what lies with a town that has nobody left is for the district. */

type Counts = (officer: AccountRecord) => boolean;

/** Tells of a town whether it has an officer, of whom one is not left out. */
export type AttendedTown = (townId: string, counts?: Counts) => boolean;

/** Tells the same of the town that a path lies in. */
export type Attended = (path: string, counts?: Counts) => boolean;

/** Who is in some towns, asked at once. */
export async function attendedTowns(ids: readonly string[], now: number): Promise<AttendedTown> {
  const towns = [...new Set(ids)];
  const accounts =
    towns.length === 0
      ? []
      : await collection(Accounts).findAll({ 'grants.organizationId': command.in(towns), closedAt: null });
  return (townId, counts = () => true) => {
    const isOfTown = (account: AccountRecord) =>
      rolesAt(account, now).some(
        ({ role, organizationId }) => role === 'townOfficer' && organizationId === townId,
      );
    return accounts.some((account) => isOfTown(account) && counts(account));
  };
}

/** Who is in the towns that some paths lie in; none lie in no town. */
export async function attendedAt(paths: readonly string[], now: number): Promise<Attended> {
  const isAttended = await attendedTowns(
    paths.flatMap((path) => townIdOf(path) ?? []),
    now,
  );
  return (path, counts) => {
    const townId = townIdOf(path);
    return townId !== undefined && isAttended(townId, counts);
  };
}
