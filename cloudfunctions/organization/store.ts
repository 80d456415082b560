import { audit } from '../shared/audit';
import { collection, expression, transaction, within } from '../shared/database';
import type { Caller } from '../shared/identity';
import { depthOf } from '../shared/paths';
import type { MemberRecord, OrganizationRecord } from '../shared/records';
import type { Call } from '../shared/serve';

type Auditable = Pick<Call<unknown, Caller, unknown>, 'caller' | 'now' | 'requestId'>;

export const childrenOf = (id: string): Promise<OrganizationRecord[]> =>
  collection('organizations').find({ parentId: id }, { orderBy: [['name', 'asc']], limit: 1000 });

export const membersWithin = (path: string): Promise<MemberRecord[]> =>
  collection('members').findAll({ orgPath: within(path), state: 'active' });

export const countMembers = (path: string): Promise<number> =>
  collection('members').count({ orgPath: within(path), state: 'active' });

/** How many members lie below each child of an organisation. */
export const countMembersByChild = (path: string): Promise<{ _id: string; members: number }[]> =>
  collection('members').group(
    { orgPath: within(path), state: 'active' },
    // A path starts with a slash, so that its first id is the second piece.
    expression.arrayElemAt?.([expression.split?.(['$orgPath', '/']), depthOf(path) + 1]),
    { members: expression.sum?.(1) },
  );

/** Brings rows of a roster in: every one of them or none. */
export async function writeRoster(
  branch: OrganizationRecord,
  rows: { added: MemberRecord[]; changed: MemberRecord[] },
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    for (const member of rows.added) await within.in('members').add(member);
    for (const { _id, status } of rows.changed) await within.in('members').update(_id, { status });
    await audit(within, call, {
      action: 'organization.importRoster',
      target: branch._id,
      orgPath: branch.path,
      changes: { added: rows.added.map(({ _id }) => _id), changed: rows.changed.map(({ _id }) => _id) },
    });
  });
}
