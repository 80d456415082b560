import { branchKeepers, officers } from '../../types/shared/roles';
import { successorOf } from '../domain/organization/keeping';
import { findOrganizations } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { selectionsOn } from '../domain/selection/all';
import { fieldsOf, type Selection } from '../domain/selection/declare';
import { roundsAt } from '../domain/selection/find';
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
  const proposer = phase === 'applying' ? await proposerOf(account, declared, path, now) : undefined;
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
    mayRun: runs,
    reviews: target.state === 'open' && reviewers.some(({ id }) => id === personIdOf(account)),
    ...(document && { document }),
    ...(runs && { reviewers }),
    ...(proposer && { proposer }),
    ...(target.closedBecause && { closedBecause: target.closedBecause }),
    ...(target.namedBy && { namedBy: target.namedBy }),
  };
}

/** The organisation for which somebody hands in an application: what they keep that lies below the office and may. */
async function proposerOf(
  account: AccountRecord,
  { proposedBy }: Selection,
  officePath: string,
  now: number,
): Promise<{ id: string; name: string; isBranch: boolean } | undefined> {
  const ids = rolesAt(account, now)
    .filter(({ role }) => (branchKeepers as readonly string[]).includes(role))
    .map(({ organizationId }) => organizationId);
  const kept = await Promise.all((await findOrganizations([...new Set(ids)])).map(successorOf));
  const one = kept.find(
    ({ kind, path, closedAt }) => !closedAt && proposedBy.includes(kind) && liesWithin(path, officePath),
  );
  return one && { id: one._id, name: one.name, isBranch: one.kind === 'branch' };
}
