import type { OrganizationKind } from '../../types/shared/organizations';
import { branchKeepers, officers } from '../../types/shared/roles';
import { isSettled, writersOf, type MoveDeclaration, type Register } from '../domain/register/declare';
import type { RegisterRecord } from '../domain/register/model';
import type { AudienceKey } from '../kernel/audience';
import { holds, nearestRole, rolesAt } from '../kernel/identity';
import { idsOf, type PathNow } from '../kernel/paths';
import type { AccountRecord } from '../kernel/model';

/** Who sees and does what of a register, by its declaration and by the roles of now. Pure. */

/** States that others than keepers see. */
export const shownStates = ({ shownIn, states }: Register): readonly string[] =>
  shownIn ?? Object.keys(states);

/** Whom a record is for beside its keepers and those above. */
export function audienceOf(
  register: Register,
  { state, organizationId, above }: Pick<RegisterRecord, 'state' | 'organizationId' | 'above'>,
): AudienceKey[] {
  if (register.sees === 'keepers' || !shownStates(register).includes(state)) return [];
  return register.sees === 'everyone' ? [above[0] ?? organizationId] : [organizationId];
}

/** True for who runs what stands at a path, or is of an office above it: they see all of its records. */
export const isKeeper = (account: AccountRecord, path: PathNow, now: number): boolean =>
  holds(account, [...branchKeepers, ...officers], path, now);

/** True for who writes records of an organisation. */
export const mayWrite = (
  register: Register,
  account: AccountRecord,
  { kind, path }: { kind: OrganizationKind; path: PathNow },
  now: number,
): boolean => holds(account, writersOf(register, kind), path, now);

/**
 * True for who puts a record right or takes it away: who writes there, and of what another side raised that side, as long as
 * it stands above. What a town wants of a branch the branch does not rewrite.
 */
export const mayRewrite = (
  register: Register,
  record: Pick<RegisterRecord, 'state' | 'organizationId' | 'raisedById'>,
  { account, stands, now }: { account: AccountRecord; stands: Stands; now: number },
): boolean =>
  !isSettled(register, record.state) &&
  mayWrite(register, account, stands, now) &&
  (!isRaisedAbove(record, stands) || raises(account, record.raisedById, stands, now));

/** Whether a side above its keeper raised it, and still stands there. */
const isRaisedAbove = (
  { organizationId, raisedById }: Pick<RegisterRecord, 'organizationId' | 'raisedById'>,
  { path }: Stands,
): boolean => raisedById !== organizationId && idsOf(path).slice(0, -1).includes(raisedById);

/** Where a record stands now: what keeps it, of which kind that is, and where. */
export interface Stands {
  kind: OrganizationKind;
  path: PathNow;
  /** It was closed, and merged into nothing. */
  isClosed: boolean;
}

/** True for who may make a transition with a record as it is. */
export function mayMove(
  register: Register,
  move: MoveDeclaration,
  record: Pick<RegisterRecord, 'state' | 'raisedById'>,
  { account, stands, now }: { account: AccountRecord; stands: Stands; now: number },
): boolean {
  if (!move.from.includes(record.state)) return false;
  const { path } = stands;
  switch (move.by) {
    case 'writers':
      // Of what was closed nobody is left who writes: the office above ends what it kept.
      return mayWrite(register, account, stands, now) || (stands.isClosed && isAbove(account, stands, now));
    case 'district':
      return holds(account, ['districtOfficer', 'districtAdmin'], path, now);
    case 'above':
      return isAbove(account, stands, now);
    case 'raiser':
      // Of what lies elsewhere by now, the office that looks after it there takes the raiser's place.
      return idsOf(path).includes(record.raisedById)
        ? raises(account, record.raisedById, stands, now)
        : isAbove(account, stands, now);
  }
}

const isAbove = (account: AccountRecord, { path }: Stands, now: number): boolean =>
  officeRoles(account, now).some((id) => idsOf(path).slice(0, -1).includes(id));

const officeRoles = (account: AccountRecord, now: number): string[] =>
  rolesAt(account, now)
    .filter(({ role }) => (officers as readonly string[]).includes(role))
    .map(({ organizationId }) => organizationId);

/** Whoever is of the side that wrote it down, as long as that stands on the way up from the record. */
function raises(account: AccountRecord, raisedById: string, { path }: Stands, now: number): boolean {
  if (!idsOf(path).includes(raisedById)) return false;
  const roles: readonly string[] = [...branchKeepers, ...officers];
  return rolesAt(account, now).some(
    ({ role, organizationId }) => roles.includes(role) && organizationId === raisedById,
  );
}

/** For which organisation somebody writes of another: that itself where they run it, else the nearest above that they hold. */
export function sideOf(
  account: AccountRecord,
  path: PathNow,
  now: number,
): { id: string; name: string } | undefined {
  const nearest = nearestRole(account, [...branchKeepers, ...officers], path, now);
  return nearest && { id: nearest.organizationId, name: nearest.organizationName };
}
