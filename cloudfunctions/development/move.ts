import { isCandidate } from '../domain/development/facts';
import { followsFrom } from '../domain/development/follows';
import { factsOf } from '../domain/development/records';
import { findOrganization } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';
import { toOtherBranch } from './notices';
import { turnDevelopment } from '../domain/development/turning';
import { withoutStepsFrom } from './take-step';

/** Who works elsewhere now: the other branch is asked, and takes them in with the time that counts on. Rule `nurtureCounts`. */

/** Asks another branch, or takes that back where none is named. */
export async function move(call: DevelopmentCall<'move'>): DevelopmentOutcome<'move'> {
  const { input, target, now } = call;
  const branch = await requireHand(call, target);
  const { version, toOrganizationId } = input;
  const to = toOrganizationId === undefined ? undefined : await findOrganization(toOrganizationId);
  if (toOrganizationId !== undefined && (to?.kind !== 'branch' || to.closedAt))
    refuse('DEVELOPMENT.NOT_A_BRANCH');
  if (to?._id === branch._id) refuse('DEVELOPMENT.SAME_BRANCH');
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      if ((current.movingToId ?? undefined) === to?._id) return undefined;
      // A member goes by their transfer, and this with them.
      if (current.memberId) refuse('DEVELOPMENT.ON_ROSTER');
      return {
        changes: { movingToId: to?._id ?? null, movingToName: to?.name ?? null, refusedById: null },
        action: to ? 'development.move' : 'development.takeBack',
        ...(to && { after: { organizationName: to.name } }),
        ...(to && { notice: toOtherBranch(current, { toId: to._id, now }) }),
      };
    },
    call,
  );
  return { version: next };
}

/** Takes somebody in whom another branch sends, or says no. */
export async function receive(call: DevelopmentCall<'receive'>): DevelopmentOutcome<'receive'> {
  const { input, target, caller, now } = call;
  const branch = await requireHand(call, target);
  const { accept } = input;
  const judged = { rules: await ruleBook(now), today: dayOf(now), branch };
  const said = { why: `转到${branch.name}`, by: caller.account.name, at: now };
  await turnDevelopment(
    { id: target._id },
    (current) => {
      if (accept && !current.movingToId && current.organizationId === branch._id) return undefined;
      // Sent again: the answer was lost on the way.
      if (!accept && !current.movingToId && current.refusedById === branch._id) return undefined;
      if (current.movingToId !== branch._id || current.memberId) refuse('DEVELOPMENT.NOT_COMING');
      const asked = { movingToId: null, movingToName: null };
      if (!accept) return { changes: { ...asked, refusedById: branch._id }, action: 'development.refuse' };
      // Contacts are members of the own branch: while they are needed, others are named here.
      const isAnother = current.organizationId !== branch._id;
      const needsContacts = isAnother && current.steps.contacts && !isCandidate(factsOf(current, { branch }));
      const belongs = {
        organizationId: branch._id,
        orgPath: branch.path,
        organizationName: branch.name,
        ...(needsContacts && withoutStepsFrom(current, 'contacts', said)),
      };
      return {
        changes: {
          ...asked,
          ...belongs,
          pendingStep: null,
          pendingSince: null,
          ...followsFrom({ ...current, ...belongs }, judged),
        },
        action: 'development.receive',
        before: { organizationName: current.organizationName },
        after: { organizationName: branch.name },
      };
    },
    call,
  );
  return { accepted: accept };
}
