import { refuse } from '../kernel/errors';
import { townIdOf } from '../kernel/paths';
import type { MemberCall, MemberOutcome } from './context';
import { endTransfer } from '../domain/membership/transfers';
import { findOrganization } from '../domain/organization/find';
import { moveConsentsOf } from '../domain/messaging/consents';

/** Takes in, or refuses, a member whom another branch is sending; a repeat answers the same. */
export async function decideTransfer(call: MemberCall<'decideTransfer'>): MemberOutcome<'decideTransfer'> {
  const { input, target: transfer } = call;
  const wanted = input.accept ? 'accepted' : 'refused';
  const to = input.accept ? await destination(transfer.toId) : undefined;
  const status = await endTransfer(transfer, to, call);
  if (to && status === 'accepted') await moveConsentsOf(transfer.memberId, to.organization);
  return status === wanted ? { status } : refuse('MEMBER.TRANSFER_ENDED');
}

async function destination(organizationId: string) {
  const organization = (await findOrganization(organizationId)) ?? refuse('MEMBER.TRANSFER_NOT_FOUND');
  if (organization.closedAt) refuse('MEMBER.TRANSFER_ENDED');
  const townId = townIdOf(organization.path);
  const town = townId ? await findOrganization(townId) : undefined;
  return { organization, townName: town?.name };
}
