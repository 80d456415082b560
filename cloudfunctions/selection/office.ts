import { officers } from '../../types/shared/roles';
import type { OrganizationKind } from '../../types/shared/organizations';
import type { Selection } from '../domain/selection/declare';
import { holds, rolesAt } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import { idsOf, type PathNow } from '../kernel/paths';

/** Whose word an act on a selection is. */

/** True for who is of the office that stands at a path, or of one above it: they run its rounds. */
export const mayRun = (account: AccountRecord, officePath: PathNow, now: number): boolean =>
  holds(account, officers, officePath, now);

/** True for a selection of which an office of such a kind runs rounds. */
export const isRunBy = ({ runBy }: Selection, kind: OrganizationKind): boolean =>
  (runBy as readonly string[]).includes(kind);

/** The office of somebody's that is nearest above what lies at a path: what is done is done in its name. */
export function sideAbove(account: AccountRecord, path: PathNow, now: number): string {
  const line = idsOf(path);
  const held = rolesAt(account, now).filter(
    ({ role, organizationId }) =>
      (officers as readonly string[]).includes(role) && line.includes(organizationId),
  );
  held.sort((one, other) => line.indexOf(other.organizationId) - line.indexOf(one.organizationId));
  return held[0]?.organizationName ?? '';
}
