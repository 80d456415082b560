import { auditAll, audit, type Auditable } from '../kernel/audit';
import { liesWithin } from '../kernel/paths';
import { collection, command, transaction, whether, type Question } from '../kernel/database';
import { rosterKeptReasons, type RosterKeptReason } from '../../types/roster/words';
import { Members, type MemberRecord } from '../domain/membership/model';
import {
  RosterImports,
  RosterRows,
  type RosterImportRecord,
  type RosterRowRecord,
  type RosterValues,
} from './model';

/** Rows dealt with at a time: one batch of writes each. */
export const pageOfRows = 500;

export const findImport = (id: string): Promise<RosterImportRecord | undefined> =>
  collection(RosterImports).findById(id);

/** Takes an import for oneself until an instant; false when another runner holds it. */
export async function takeImport(id: string, now: number, until: number): Promise<boolean> {
  return (
    (await collection(RosterImports).updateWhere(
      { _id: id, leaseUntil: command.lte(now) },
      { leaseUntil: until },
    )) === 1
  );
}

export const saveImport = (id: string, changes: Partial<RosterImportRecord>): Promise<boolean> =>
  collection(RosterImports).update(id, changes);

/** Moves an import from one status to the next, once; false when it was not there any more. */
export async function moveImport(
  { _id }: RosterImportRecord,
  from: RosterImportRecord['status'],
  changes: Partial<RosterImportRecord>,
): Promise<boolean> {
  return (await collection(RosterImports).updateWhere({ _id, status: from }, changes)) === 1;
}

/** Moves an import on and leaves its audit record, in one transaction: from here on there is no way but to the end. */
export async function decide(
  { _id, orgPath, counts, status: from }: RosterImportRecord,
  changes: Partial<RosterImportRecord>,
  action: 'roster.commit' | 'roster.undo',
  call: Auditable,
): Promise<boolean> {
  return transaction(async (together) => {
    const current = await together.in(RosterImports).findById(_id);
    if (current?.status !== from) return false;
    await together.in(RosterImports).update(_id, changes);
    const what = { added: counts.add, changed: counts.change };
    await audit(together, call, {
      action,
      target: _id,
      orgPath,
      ...(action === 'roster.commit' ? { after: what } : { before: what }),
    });
    return true;
  });
}

/** The next rows of an import, in the order of the file. */
export const rowsAfter = (importId: string, cursor: string): Promise<RosterRowRecord[]> =>
  collection(RosterRows).find(
    { importId, _id: command.gt(cursor) },
    { orderBy: [['_id', 'asc']], limit: pageOfRows },
  );

/** How many others have the numbers of new members on the rosters below `orgPath`, or are about to. */
export async function numbersTaken(
  added: MemberRecord[],
  { orgPath, importId }: { orgPath: string; importId: string },
): Promise<number> {
  const numbers = added.flatMap(({ phone }) => (phone ? [phone.fingerprint] : []));
  if (numbers.length === 0) return 0;
  // By the number alone, which its index answers; where they are is looked at here.
  const others = await collection(Members).find(
    { 'phone.fingerprint': command.in(numbers), importId: command.neq(importId) },
    { limit: 1000 },
  );
  return others.filter(
    (other) => ['active', 'staged'].includes(other.state) && liesWithin(other.orgPath, orgPath),
  ).length;
}

/** Others with the names of new members in their branches, or about to be there; some names of other branches besides. */
export const membersNamed = (added: MemberRecord[], importId: string): Promise<MemberRecord[]> =>
  collection(Members).findAll({
    organizationId: command.in([...new Set(added.map(({ organizationId }) => organizationId))]),
    nameKey: command.in([...new Set(added.map(({ nameKey }) => nameKey))]),
    state: command.in(['active', 'staged']),
    importId: command.neq(importId),
  });

/** How many rows undoing left. */
export const countKept = (importId: string): Promise<number> =>
  collection(RosterRows).count({ importId, kept: command.in(rosterKeptReasons) });

/** Notes why undoing left a row. */
export const noteKept = (rowId: string, kept: RosterKeptReason): Promise<boolean> =>
  collection(RosterRows).update(rowId, { kept });

/** Some members that an import has staged. */
export const stagedBy = (importId: string): Promise<MemberRecord[]> =>
  collection(Members).find({ importId, state: 'staged' }, { limit: pageOfRows });

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
        action,
        target: member?._id ?? memberId,
        orgPath: member?.orgPath ?? orgPath,
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

const leftBehind = (before: number) => ({
  status: command.in(['staging', 'flipping', 'undoing', 'clearing']),
  startedAt: command.lt(before),
});

/** So many imports are looked at in one tick. */
const importsAtOnce = 20;

/** The oldest imports that are under way but began before an instant. */
export const importsLeftBehind = (before: number): Promise<RosterImportRecord[]> =>
  collection(RosterImports).find(leftBehind(before), {
    orderBy: [['startedAt', 'asc']],
    limit: importsAtOnce,
  });

/** Asks whether there is any. */
export const whetherLeftBehind = (before: number): Question => whether(RosterImports, leftBehind(before));
