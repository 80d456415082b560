import { audit, type Auditable } from '../shared/audit';
import { changeAccount } from '../shared/bindings';
import { changeConsents } from '../shared/consents';
import { collection, transaction, type Transaction } from '../shared/database';
import { liesWithin } from '../shared/paths';
import type { MemberRecord, OrganizationRecord, RoleGrantRecord, TransferRecord } from '../shared/records';
import { ended, findMember, findOrganization, standingRoles } from './store';

type Loaded = TransferRecord & { orgPath: string };

export const findTransfer = (id: string): Promise<TransferRecord | undefined> =>
  collection('transfers').findById(id);

/** A transfer, to be authorised over the branch that takes in, wherever that lies by now. */
export async function loadIncomingTransfer(id: string): Promise<Loaded | undefined> {
  const transfer = await findTransfer(id);
  const to = transfer?.toId ? await findOrganization(transfer.toId) : undefined;
  return transfer && to && { ...transfer, orgPath: to.path };
}

/** A transfer, to be authorised over the branch whose roster the member is on. */
export async function loadOutgoingTransfer(id: string): Promise<Loaded | undefined> {
  const transfer = await findTransfer(id);
  const member = transfer && (await findMember(transfer.memberId));
  return transfer && member && { ...transfer, orgPath: member.orgPath };
}

export const transfersFrom = (organizationId: string): Promise<TransferRecord[]> =>
  collection('transfers').find({ fromId: organizationId }, { orderBy: [['at', 'desc']], limit: 100 });

export const transfersTo = (organizationId: string): Promise<TransferRecord[]> =>
  collection('transfers').find({ toId: organizationId }, { orderBy: [['at', 'desc']], limit: 100 });

/** Opens or records a transfer; a repeat finds the one that stands. */
export async function addTransfer(transfer: TransferRecord, call: Auditable): Promise<TransferRecord> {
  return transaction(async (within) => {
    const current = await within.in('transfers').findById(transfer._id);
    if (current) return current;
    await within.in('transfers').add(transfer);
    const { kind, memberId, toName, on } = transfer;
    await audit(within, call, {
      action: `transfer.${kind}`,
      target: memberId,
      orgPath: transfer.fromPath || transfer.toPath,
      after: { toName, on },
    });
    return transfer;
  });
}

/** Where a transfer leads. */
interface Destination {
  organization: OrganizationRecord;
  townName: string | undefined;
}

/**
 * Ends an open transfer. On acceptance the member, and the account with the roles that belong to the old branch
 * ended, move with it: all or nothing. Answers the status that stands; a member who is not on the sending branch's
 * roster any more is not moved, and the transfer ends as withdrawn.
 */
export async function endTransfer(
  transfer: TransferRecord,
  to: Destination | undefined,
  call: Auditable,
): Promise<TransferRecord['status']> {
  const roles = await standingRoles(transfer.memberId);
  return transaction(async (within) => {
    const current = await within.in('transfers').findById(transfer._id);
    if (current?.status !== 'open') return current?.status ?? 'withdrawn';
    const member = await within.in('members').findById(transfer.memberId);
    const isStillThere = member?.state === 'active' && member.organizationId === transfer.fromId;
    const status = !to ? 'refused' : isStillThere ? 'accepted' : 'withdrawn';
    await within.in('transfers').update(transfer._id, { status, decidedAt: call.now });
    if (to && member && status === 'accepted') await moveMember(within, member, to, roles, call.now);
    await audit(within, call, {
      action: 'transfer.decide',
      target: transfer.memberId,
      orgPath: transfer.toPath,
      before: { organization: transfer.fromName },
      after: { status, ...(to && status === 'accepted' && { organization: to.organization.name }) },
    });
    return status;
  });
}

async function moveMember(
  within: Transaction,
  { _id, orgPath: left }: MemberRecord,
  { organization, townName }: Destination,
  roles: RoleGrantRecord[],
  now: number,
): Promise<void> {
  const { _id: organizationId, path: orgPath, name: organizationName } = organization;
  await within.in('members').update(_id, { organizationId, orgPath });
  for (const role of roles) {
    if (liesWithin(role.orgPath, left))
      await within.in('roleGrants').update(role._id, ended('转出本支部', now));
  }
  await changeAccount(within, _id, ({ grants }) => ({
    ...{ organizationId, organizationName, orgPath },
    ...(townName !== undefined && { townName }),
    grants: grants.filter((grant) => !liesWithin(grant.orgPath, left)),
  }));
}

/** Lets the consents of who is bound follow them to another branch; a repeat changes nothing. */
export async function moveConsents(memberId: string, orgPath: string): Promise<void> {
  const binding = await collection('bindings').findById(memberId);
  if (binding?.openid) await changeConsents(binding.openid, { orgPath });
}

/** Takes an open transfer back; answers the status that stands. */
export async function takeBackTransfer(
  { _id, memberId, orgPath, toName }: Loaded,
  call: Auditable,
): Promise<TransferRecord['status']> {
  return transaction(async (within) => {
    const current = await within.in('transfers').findById(_id);
    if (current?.status !== 'open') return current?.status ?? 'withdrawn';
    await within.in('transfers').update(_id, { status: 'withdrawn', decidedAt: call.now });
    await audit(within, call, {
      ...{ action: 'transfer.withdraw', target: memberId, orgPath },
      ...{ before: { status: 'open', toName }, after: { status: 'withdrawn' } },
    });
    return 'withdrawn';
  });
}
