import { audit, type Auditable } from '../shared/audit';
import { changeAccount } from '../shared/bindings';
import { collection, command, transaction, within } from '../shared/database';
import type {
  BindingRecord,
  CorrectionRecord,
  MemberRecord,
  OrganizationRecord,
  RoleGrantRecord,
  TransferRecord,
} from '../shared/records';

export const findMember = (id: string): Promise<MemberRecord | undefined> =>
  collection('members').findById(id);

export const membersWithin = (path: string): Promise<MemberRecord[]> =>
  collection('members').findAll({ orgPath: within(path), state: 'active' });

export async function bindingsOf(memberIds: string[]): Promise<BindingRecord[]> {
  return memberIds.length > 0 ? collection('bindings').findAll({ _id: command.in(memberIds) }) : [];
}

export const countAttendances = (memberId: string): Promise<number> =>
  collection('attendances').count({ memberId, state: 'counts' });

/** Changes fields of a member, and of the account that copies them: all or nothing. */
export async function changeMember(
  member: MemberRecord,
  action: string,
  after: Partial<Pick<MemberRecord, 'status' | 'fullOn' | 'awaySince'>>,
  call: Auditable,
): Promise<void> {
  const fields = Object.keys(after) as (keyof typeof after)[];
  const before = Object.fromEntries(fields.map((field) => [field, member[field] ?? null]));
  await transaction(async (within) => {
    await within.in('members').update(member._id, after);
    const { status } = after;
    if (status) await changeAccount(within, member._id, () => ({ status }));
    await audit(within, call, { action, target: member._id, orgPath: member.orgPath, before, after });
  });
}

/** Takes a member off the roster and locks them out, in one: from then on their WeChat is a stranger's. */
export async function removeMember(
  member: MemberRecord,
  action: string,
  after: { leftOn: string; reason: string },
  call: Auditable,
): Promise<void> {
  const [roles, transfers] = await Promise.all([standingRoles(member._id), openTransfersOf(member._id)]);
  await transaction(async (within) => {
    await within.in('members').update(member._id, { state: 'left', leftOn: after.leftOn });
    for (const role of roles) await within.in('roleGrants').update(role._id, ended('离开名册', call.now));
    // Nobody can take in whom the roster does not hold any more.
    for (const { _id } of transfers) {
      await within.in('transfers').update(_id, { status: 'withdrawn', decidedAt: call.now });
    }
    await changeAccount(within, member._id, () => ({ closedAt: call.now, grants: [] }));
    if (await within.in('bindings').findById(member._id)) {
      await within.in('bindings').update(member._id, { openid: null, at: call.now });
    }
    await audit(within, call, {
      action,
      target: member._id,
      orgPath: member.orgPath,
      before: { state: member.state },
      after: { state: 'left', ...after },
    });
  });
}

/** How a role ends. */
export const ended = (revokedReason: string, revokedAt: number) => ({ revokedAt, revokedReason });

export const findOrganization = (id: string): Promise<OrganizationRecord | undefined> =>
  collection('organizations').findById(id);

/** Brings a new member in with the record of where they came from. */
export async function addMember(
  member: MemberRecord,
  transfer: TransferRecord,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    if (await within.in('members').findById(member._id)) return;
    await within.in('members').add(member);
    await within.in('transfers').add(transfer);
    await audit(within, call, {
      action: 'transfer.inward',
      target: member._id,
      orgPath: member.orgPath,
      after: { name: member.name, status: member.status, fromName: transfer.fromName },
    });
  });
}

/** Keeps what a member says is wrong, where the branch's keepers find it; saying it twice is saying it once. */
export async function addCorrection(correction: CorrectionRecord, call: Auditable): Promise<void> {
  const { _id, memberId: target, orgPath, what } = correction;
  await transaction(async (within) => {
    const asked = await within.in('corrections').findById(_id);
    if (asked && !asked.done) return;
    if (asked) await within.in('corrections').put(correction);
    else await within.in('corrections').add(correction);
    await audit(within, call, { action: 'member.askCorrection', target, orgPath, after: { what } });
  });
}

export const findCorrection = (id: string): Promise<CorrectionRecord | undefined> =>
  collection('corrections').findById(id);

export const openCorrections = (path: string): Promise<CorrectionRecord[]> =>
  collection('corrections').find({ orgPath: within(path), done: false }, { limit: 100 });

export async function closeCorrection(correction: CorrectionRecord, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    await within.in('corrections').update(correction._id, { done: true });
    await audit(within, call, {
      action: 'member.settleCorrection',
      target: correction.memberId,
      orgPath: correction.orgPath,
      before: { done: false },
      after: { done: true },
    });
  });
}

/** Transfers of a member that are still to be decided; there is one at most, unless two were begun at once. */
export const openTransfersOf = (memberId: string): Promise<TransferRecord[]> =>
  collection('transfers').find({ memberId, status: 'open' }, { limit: 10 });

/** The roles of a person that have not been revoked, to be ended with their membership here. */
export const standingRoles = (memberId: string): Promise<RoleGrantRecord[]> =>
  collection('roleGrants').findAll({ memberId, revokedAt: null });
