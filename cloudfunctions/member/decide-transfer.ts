import { refuse } from '../shared/errors';
import { townIdOf } from '../shared/paths';
import type { MemberCall, MemberOutcome } from './context';
import { findOrganization } from './store';
import { endTransfer, moveConsents } from './transfer-store';

/** Takes in, or refuses, a member whom another branch is sending; a repeat answers the same. */
export async function decideTransfer(call: MemberCall<'decideTransfer'>): MemberOutcome<'decideTransfer'> {
  const { input, target: transfer } = call;
  const wanted = input.accept ? 'accepted' : 'refused';
  const to = input.accept ? await destination(transfer.toId) : undefined;
  const status = await endTransfer(transfer, to, call);
  if (to && status === 'accepted') await moveConsents(transfer.memberId, to.organization.path);
  return status === wanted ? { status } : refuse('MEMBER.TRANSFER_ENDED');
}

async function destination(organizationId: string) {
  const organization = (await findOrganization(organizationId)) ?? refuse('MEMBER.TRANSFER_NOT_FOUND');
  if (organization.closedAt) refuse('MEMBER.TRANSFER_ENDED');
  const townId = townIdOf(organization.path);
  const town = townId ? await findOrganization(townId) : undefined;
  return { organization, townName: town?.name };
}
