import { registerGroups } from '../../types/shared/registers';
import { findOrganization } from '../domain/organization/find';
import { keptByKnown } from '../domain/organization/keeping';
import type { OrganizationKind } from '../../types/shared/organizations';
import { officers } from '../../types/shared/roles';
import type { Register } from '../domain/register/declare';
import { registerOn, registersOn } from '../domain/register/all';
import { initialsOf } from '../domain/subject/record';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import { idsOf } from '../kernel/paths';
import type { RegisterCall, RegisterOutcome } from './context';
import { isKeeper } from './seeing';
import { kindOf } from './view';

/** The registers that are switched on and that the caller has anything to do with. */
export async function kinds({ input, caller, now }: RegisterCall<'kinds'>): RegisterOutcome<'kinds'> {
  const { account } = caller;
  const [on, kept] = await Promise.all([registersOn(now), keptOne(input.organizationId)]);
  const isKept = kept !== undefined && isKeeper(account, kept.path, now);
  const root = idsOf(account.orgPath)[0] ?? account.organizationId;
  const own = account.memberId === undefined ? root : account.organizationId;
  const registers = on.flatMap((one) => {
    const at = placeFor(one, { kept: isKept ? kept : undefined, own, root });
    if (at === undefined) return [];
    const { name: register, term, group, hint } = one;
    return [{ register, term, initials: initialsOf(term), group, hint, organizationId: at }];
  });
  return {
    registers: registers.sort(inOrder),
    ...(kept && holds(account, officers, kept.path, now) && { teamsOf: kept._id }),
    maySwitch: holds(account, ['districtAdmin'], kept?.path ?? (await pathOf(root)), now),
  };
}

type Seen = { group: (typeof registerGroups)[number]; initials: string; term: string };

/** By kind of work, and within it by how the terms sound. */
const inOrder = (one: Seen, other: Seen): number =>
  registerGroups.indexOf(one.group) - registerGroups.indexOf(other.group) ||
  (one.initials < other.initials ? -1 : 1);

async function keptOne(organizationId: string | undefined) {
  const found = organizationId === undefined ? undefined : await findOrganization(organizationId);
  return found && { _id: found._id, kind: found.kind, path: await keptByKnown(found)() };
}

const pathOf = async (id: string) => (await keptOne(id))?.path ?? refuse('ACCESS_DENIED');

/** What lies below an organisation of a kind, itself included. */
const below: Record<OrganizationKind, readonly OrganizationKind[]> = {
  district: ['district', 'town', 'committee', 'generalBranch', 'branch'],
  town: ['town', 'committee', 'generalBranch', 'branch'],
  committee: ['committee', 'generalBranch', 'branch'],
  generalBranch: ['generalBranch', 'branch'],
  branch: ['branch'],
  group: [],
};

interface Places {
  kept: { _id: string; kind: OrganizationKind } | undefined;
  own: string;
  root: string;
}

/** Whose list of a register is opened: that which the caller keeps, or which it shows to them; nothing where none is. */
function placeFor({ over, sees }: Register, { kept, own, root }: Places): string | undefined {
  if (kept && below[kept.kind].some((kind) => over[kind])) return kept._id;
  if (sees === 'everyone') return root;
  return sees === 'members' && !kept ? own : undefined;
}

/** One register as it is declared. */
export async function kind({ input, now }: RegisterCall<'kind'>): RegisterOutcome<'kind'> {
  const found = await registerOn(input.register, now);
  return found ? kindOf(found) : refuse('REGISTER.OFF');
}
