import { audit, type Auditable } from '../../kernel/audit';
import { refuse } from '../../kernel/errors';
import { collection, transaction, type Transaction } from '../../kernel/database';
import type { Guarded } from '../../kernel/access';
import { keptBy } from '../organization/keeping';
import { findMember } from './find';
import { requireMayGrant } from './granting';
import { removeMemberWithin } from './members';
import { Members, Transfers, type MemberRecord, type RoleGrantRecord, type TransferRecord } from './model';
import { movePeople, type Destination } from './move-people';

type Loaded = TransferRecord & Pick<Guarded, 'keptAt'>;

export const findTransfer = (id: string): Promise<TransferRecord | undefined> =>
  collection(Transfers).findById(id);

/** A transfer, to be authorised over the branch that takes in, or what that was merged into. */
export async function loadIncomingTransfer(id: string): Promise<Loaded | undefined> {
  const transfer = await findTransfer(id);
  return transfer?.toId ? { ...transfer, keptAt: keptBy(transfer.toId) } : undefined;
}

/** A transfer, to be authorised over the branch whose roster the member is on. */
export async function loadOutgoingTransfer(id: string): Promise<Loaded | undefined> {
  const transfer = await findTransfer(id);
  const member = transfer && (await findMember(transfer.memberId));
  return transfer && member && { ...transfer, keptAt: keptBy(member.organizationId) };
}

/** Opens a transfer; a repeat finds the one that stands. */
export const addTransfer = (transfer: TransferRecord, call: Auditable): Promise<TransferRecord> =>
  transaction((within) => addTransferWithin(within, transfer, call));

async function addTransferWithin(
  within: Transaction,
  transfer: TransferRecord,
  call: Auditable,
): Promise<TransferRecord> {
  const current = await within.in(Transfers).findById(transfer._id);
  if (current) return current;
  await within.in(Transfers).add(transfer);
  const { kind, memberId, toName, on } = transfer;
  await audit(within, call, {
    action: `transfer.${kind}`,
    target: memberId,
    orgPath: transfer.fromPath || transfer.toPath,
    after: { toName, on },
  });
  return transfer;
}

/**
 * Records a transfer out of the district and takes the member off the roster: both or neither. Answers the status that
 * stands, also to who comes second; `also` is done in the same transaction.
 */
export async function sendOutside(
  transfer: TransferRecord,
  member: MemberRecord,
  also: ((within: Transaction) => Promise<void>) | undefined,
  call: Auditable,
): Promise<TransferRecord['status']> {
  return transaction(async (within) => {
    if ((await within.in(Members).findById(member._id))?.state !== 'active') {
      const stands = await within.in(Transfers).findById(transfer._id);
      return stands?.status ?? refuse('MEMBER.NOT_FOUND');
    }
    const { status } = await addTransferWithin(within, transfer, call);
    // The key is that of another transfer, which has ended.
    if (status !== transfer.status) return status;
    const leaving = { leftOn: transfer.on, reason: `转往 ${transfer.toName}`, ...(also && { also }) };
    await removeMemberWithin(within, member, leaving, { ...call, action: 'member.leave' });
    return status;
  });
}

/**
 * Ends an open transfer. On acceptance the member, and the account with the roles that belong to the old branch
 * ended, move with it: all or nothing. Answers the status that stands; a member who is not on the sending branch's
 * roster any more is not moved, and the transfer ends as withdrawn. `also` is done in the same transaction, told what stands.
 */
export async function endTransfer(
  transfer: TransferRecord,
  to: Destination | undefined,
  also: (within: Transaction, status: TransferRecord['status']) => Promise<void>,
  call: Auditable,
): Promise<TransferRecord['status']> {
  return transaction(async (within) => {
    const current = await within.in(Transfers).findById(transfer._id);
    if (current?.status !== 'open') return current?.status ?? 'withdrawn';
    const member = await within.in(Members).findById(transfer.memberId);
    const isStillThere = member?.state === 'active' && member.organizationId === transfer.fromId;
    const accepted = isStillThere ? 'accepted' : 'withdrawn';
    const status = to ? accepted : 'refused';
    await within.in(Transfers).update(transfer._id, { status, decidedAt: call.now });
    if (to && member && status === 'accepted') {
      await movePeople(within, [member], {
        ...to,
        reason: '转出本支部',
        now: call.now,
        // What was held when the transfer began, whoever sent it could end.
        requireMayEnd: (ending) => requireMayGrant(ending.filter(isSince(transfer)), undefined, call.now),
      });
    }
    await also(within, status);
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

const isSince =
  ({ at }: TransferRecord) =>
  ({ grantedAt }: RoleGrantRecord): boolean =>
    grantedAt > at;

/** Takes an open transfer back; answers the status that stands. */
export async function takeBackTransfer(
  { _id, memberId, keptAt, toName }: Loaded,
  call: Auditable,
): Promise<TransferRecord['status']> {
  return transaction(async (within) => {
    const current = await within.in(Transfers).findById(_id);
    if (current?.status !== 'open') return current?.status ?? 'withdrawn';
    await within.in(Transfers).update(_id, { status: 'withdrawn', decidedAt: call.now });
    await audit(within, call, {
      action: 'transfer.withdraw',
      target: memberId,
      orgPath: await keptAt(),
      before: { status: 'open', toName },
      after: { status: 'withdrawn' },
    });
    return 'withdrawn';
  });
}
