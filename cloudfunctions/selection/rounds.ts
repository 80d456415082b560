import { branchKeepers, officers, type Role } from '../../types/shared/roles';
import type { OrganizationKind } from '../../types/shared/organizations';
import { keepersOf } from '../domain/organization/keeping';
import { ruleBook } from '../domain/rules/amendments';
import { selectionsOn } from '../domain/selection/all';
import { fieldsOf, type Selection } from '../domain/selection/declare';
import { openApplicationsOf, roundsAt } from '../domain/selection/find';
import { phaseOf } from '../domain/selection/phase';
import { dayOf } from '../kernel/clock';
import { holds, personIdOf, rolesAt } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import { liesWithin } from '../kernel/paths';
import type { SelectionCall, SelectionOutcome } from './context';
import { isRunBy, mayRun } from './office';
import { drawnFields, kindOf, roundOf } from './view';

const size = 20;

/** The rounds that concern an organisation, and of what the caller may open one there. */
export async function rounds({
  input,
  target,
  caller,
  now,
}: SelectionCall<'rounds'>): SelectionOutcome<'rounds'> {
  const path = await target.keptAt();
  const [on, { items, next }, { workYears }] = await Promise.all([
    selectionsOn(now),
    roundsAt(target, path, { after: input.after, size }),
    ruleBook(now),
  ]);
  const named = new Map(on.map((one) => [one.name, one]));
  const opens = !target.closedAt && holds(caller.account, officers, path, now);
  return {
    rounds: items.flatMap((one) => {
      const declared = named.get(one.selection);
      return declared ? [roundOf(one, declared, dayOf(now), workYears)] : [];
    }),
    mayOpen: on
      .filter((one) => opens && isRunBy(one, target.kind))
      .map((one) => ({ ...kindOf(one), ...termsOf(one) })),
    ...(next && { next }),
  };
}

const termsOf = ({ publicityDays, termYears }: Selection) => ({
  publicityDays,
  ...(termYears && { termYears }),
});

/** One round, with what the caller may do with it. */
export async function round({ target, caller, now }: SelectionCall<'round'>): SelectionOutcome<'round'> {
  const { account } = caller;
  const { declared, document, quota, publicityDays, says, version, reviewers } = target;
  const [{ workYears }, path] = await Promise.all([ruleBook(now), target.keptAt()]);
  const phase = phaseOf(target, dayOf(now), workYears);
  const runs = mayRun(account, path, now);
  const held = await heldBelow(account, path, now);
  const proposers = each(
    held.filter(
      ({ kind, role }) => phase === 'applying' && isKeeper(role) && declared.proposedBy.includes(kind),
    ),
  );
  // A branch that handed itself in goes on with that one.
  const handedIn =
    declared.of === 'branch' && proposers.length > 0
      ? await openApplicationsOf(
          target._id,
          proposers.map(({ id }) => id),
        )
      : [];
  const isIn = new Set(handedIn.map(({ organizationId }) => organizationId));
  return {
    ...roundOf(target, declared, dayOf(now), workYears),
    ...kindOf(declared),
    ...termsOf(declared),
    officeId: target.officeId,
    publicityDays,
    quota,
    says,
    fields: drawnFields(fieldsOf(declared)),
    version,
    proposers: proposers.filter(({ id }) => !isIn.has(id)),
    reads: runs ? [{ id: target.officeId, name: target.officeName }] : each(held),
    mayRun: runs,
    reviews: target.state === 'open' && reviewers.some(({ id }) => id === personIdOf(account)),
    ...(document && { document }),
    ...(runs && { reviewers }),
    ...(runs && target.because !== undefined && { because: target.because }),
    ...(target.closedBecause && { closedBecause: target.closedBecause }),
    ...(target.namedBy && { namedBy: target.namedBy }),
  };
}

interface HeldBelow {
  id: string;
  name: string;
  kind: OrganizationKind;
  role: Role;
}

/** What somebody's roles of keepers and officers are over, at or below an office, as it stands now. */
async function heldBelow(account: AccountRecord, officePath: string, now: number): Promise<HeldBelow[]> {
  const grants = rolesAt(account, now).filter(({ role }) => isKeeper(role) || isOfficer(role));
  const keepers = await keepersOf([...new Set(grants.map(({ organizationId }) => organizationId))]);
  return grants.flatMap(({ role, organizationId }) => {
    const keeper = keepers.get(organizationId);
    if (!keeper || keeper.closedAt || !liesWithin(keeper.path, officePath)) return [];
    return [{ id: keeper._id, name: keeper.name, kind: keeper.kind, role }];
  });
}

const isKeeper = (role: Role): boolean => (branchKeepers as readonly Role[]).includes(role);
const isOfficer = (role: Role): boolean => (officers as readonly Role[]).includes(role);

/** Each organisation once, whatever roles are over it. */
const each = (held: readonly HeldBelow[]): { id: string; name: string }[] => [
  ...new Map(held.map(({ id, name }) => [id, { id, name }])).values(),
];
