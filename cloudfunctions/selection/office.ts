import { officers } from '../../types/shared/roles';
import type { OrganizationKind } from '../../types/shared/organizations';
import type { Selection } from '../domain/selection/declare';
import { holds, nearestRole } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import type { PathNow } from '../kernel/paths';

/** Whose word an act on a selection is. */

/** True for who is of the office that stands at a path, or of one above it: they run its rounds. */
export const mayRun = (account: AccountRecord, officePath: PathNow, now: number): boolean =>
  holds(account, officers, officePath, now);

/** True for a selection of which an office of such a kind runs rounds. */
export const isRunBy = ({ runBy }: Selection, kind: OrganizationKind): boolean =>
  (runBy as readonly string[]).includes(kind);

/** The office of somebody's that is nearest above what stands at a path: what is done is done in its name. */
export const sideAbove = (account: AccountRecord, path: PathNow, now: number): string =>
  nearestRole(account, officers, path, now)?.organizationName ?? '';
