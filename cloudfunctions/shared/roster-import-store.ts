import { auditAll, audit, type Auditable } from './audit';
import { changeAccount } from './bindings';
import { collection, command, transaction } from './database';
import type {
  MemberRecord,
  OrganizationRecord,
  RosterImportRecord,
  RosterRowRecord,
  RosterValues,
} from './records';
import { rosterFields } from '../../types/roster/words';

/** Rows dealt with at a time: one batch of writes each. */
export const pageOfRows = 500;

export const findImport = (id: string): Promise<RosterImportRecord | undefined> =>
  collection('rosterImports').findById(id);

/** Takes an import for oneself until an instant; false when another runner holds it. */
export async function takeImport(id: string, now: number, until: number): Promise<boolean> {
  return (
    (await collection('rosterImports').updateWhere(
      { _id: id, leaseUntil: command.lte(now) },
      { leaseUntil: until },
    )) === 1
  );
}

export const saveImport = (id: string, changes: Partial<RosterImportRecord>): Promise<boolean> =>
  collection('rosterImports').update(id, changes);

/** Moves an import from one status to the next, once; false when it was not there any more. */
export async function moveImport(
  { _id }: RosterImportRecord,
  from: RosterImportRecord['status'],
  changes: Partial<RosterImportRecord>,
): Promise<boolean> {
  return (await collection('rosterImports').updateWhere({ _id, status: from }, changes)) === 1;
}

/** Moves an import on and leaves its audit record, in one transaction: from here on there is no way but to the end. */
export async function decide(
  { _id, orgPath, counts }: RosterImportRecord,
  from: RosterImportRecord['status'],
  changes: Partial<RosterImportRecord>,
  action: 'roster.commit' | 'roster.undo',
  call: Auditable,
): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in('rosterImports').findById(_id);
    if (current?.status !== from) return false;
    await within.in('rosterImports').update(_id, changes);
    const what = { added: counts.add, changed: counts.change };
    await audit(within, call, {
      ...{ action, target: _id, orgPath },
      ...(action === 'roster.commit' ? { after: what } : { before: what }),
    });
    return true;
  });
}

/** The next rows of an import, in the order of the file. */
export const rowsAfter = (importId: string, cursor: string): Promise<RosterRowRecord[]> =>
  collection('rosterRows').find(
    { importId, _id: command.gt(cursor) },
    { orderBy: [['_id', 'asc']], limit: pageOfRows },
  );

export const membersOf = (ids: string[]): Promise<MemberRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : collection('members').find({ _id: command.in(ids) }, { limit: 1000 });

export const countActiveWithPhones = (fingerprints: string[]): Promise<number> =>
  fingerprints.length === 0
    ? Promise.resolve(0)
    : collection('members').count({ 'phone.fingerprint': command.in(fingerprints), state: 'active' });

/** Branches as they are now, by id. */
export const branchesOf = (ids: string[]): Promise<OrganizationRecord[]> =>
  collection('organizations').find({ _id: command.in(ids) }, { limit: 1000 });

export const stageMembers = (members: MemberRecord[]): Promise<void> =>
  collection('members').addMissing(members);

/** Makes staged members active, all of a page by one update. */
export const activate = (ids: string[], importId: string): Promise<number> =>
  collection('members').updateWhere({ _id: command.in(ids), importId, state: 'staged' }, { state: 'active' });

/** Takes members away that an import has staged or added; nothing but this import knows of them. */
export const removeMembers = (ids: string[], importId: string): Promise<number> =>
  ids.length === 0
    ? Promise.resolve(0)
    : collection('members').removeWhere({ _id: command.in(ids), importId });

/** Some members that an import has staged. */
export const stagedBy = (importId: string): Promise<MemberRecord[]> =>
  collection('members').find({ importId, state: 'staged' }, { limit: pageOfRows });

/** Writes fields of a member; `null` empties one. The account of who is bound is kept in step. */
export async function writeValues(
  memberId: string,
  values: { [Field in keyof RosterValues]: RosterValues[Field] | null },
): Promise<void> {
  const changes = Object.fromEntries(
    rosterFields
      .filter((field) => values[field] !== undefined)
      .map((field) => [field, values[field] ?? command.remove()]),
  );
  const { status } = values;
  if (!status) {
    await collection('members').update(memberId, changes);
    return;
  }
  await transaction(async (within) => {
    await within.in('members').update(memberId, changes);
    await changeAccount(within, memberId, () => ({ status }));
  });
}

/** Leaves the audit records of what an import does to members; a page that is done twice leaves them once. */
export async function auditMembers(
  rows: RosterRowRecord[],
  action: 'roster.commit' | 'roster.undo',
  call: Auditable,
): Promise<void> {
  await auditAll(
    call,
    rows.map(({ member, memberId = '', orgPath = '', before, after }) => {
      const was = member ? { state: null } : plain(before);
      const is = member ? { state: 'active', organizationId: member.organizationId } : plain(after);
      return {
        ...{ action, target: member?._id ?? memberId, orgPath: member?.orgPath ?? orgPath },
        ...(action === 'roster.commit' ? { before: was, after: is } : { before: is, after: was }),
      };
    }),
  );
}

/** Values as an audit record may hold them: of a phone number, the last four digits. */
function plain(values: RosterRowRecord['before'] | RosterValues = {}): Record<string, unknown> {
  const { phone, ...others } = values;
  return phone === undefined ? others : { ...others, phoneTail: phone?.tail ?? null };
}
