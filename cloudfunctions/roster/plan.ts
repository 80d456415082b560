import { createHash } from 'node:crypto';
import { sealPhone } from '../kernel/phone';
import type { Branch } from './branches';
import type { MatchedRow } from './match';
import { named } from '../domain/membership/naming';
import { rosterFields } from '../../types/roster/words';
import type { MemberRecord } from '../domain/membership/model';
import type { RosterRowRecord, RosterValues } from './model';

/** What becomes of one row, before it is stored. */
export type PlannedRow = Omit<RosterRowRecord, '_id' | 'importId' | 'at'>;

/** Decides what becomes of every row; `known` are all who are or ever were on these rosters. */
export function planRows(rows: MatchedRow[], known: MemberRecord[], importId: string): PlannedRow[] {
  // Who another import is just bringing in does not count: wanting the same id is how the two imports notice.
  const taken = new Set(known.filter(({ state }) => state !== 'staged').map(({ _id }) => _id));
  return rows.map((row) => {
    const { problems, at, member } = row;
    const said = { row: row.row, name: row.name, branchName: at?.name ?? row.branch.slice(0, 60), problems };
    if (problems.length > 0 || !at) return { ...said, kind: 'problem' };
    if (member) return { ...said, ...changeOf(member, valuesOf(row, member)) };
    const _id = freeId(at._id, row.name, taken);
    taken.add(_id);
    return { ...said, kind: 'add', member: newMember(_id, row, at, importId) };
  });
}

function newMember(_id: string, row: MatchedRow, at: Branch, importId: string): MemberRecord {
  return {
    _id,
    ...named(row.name),
    status: 'full',
    state: 'staged',
    ...valuesOf(row),
    organizationId: at._id,
    orgPath: at.path,
    importId,
  };
}

function changeOf(member: MemberRecord, given: RosterValues) {
  const fields = rosterFields.filter((field) => given[field] !== undefined && given[field] !== member[field]);
  if (fields.length === 0) return { kind: 'unchanged' as const };
  return {
    kind: 'change' as const,
    memberId: member._id,
    orgPath: member.orgPath,
    before: Object.fromEntries(fields.map((field) => [field, member[field] ?? null])),
    after: Object.fromEntries(fields.map((field) => [field, given[field]])) as RosterValues,
  };
}

/** What the file tells of a member; an empty cell tells nothing. A number that is on the roster is not told again. */
function valuesOf({ status, joinedOn, fullOn, phone }: MatchedRow, member?: MemberRecord): RosterValues {
  return {
    ...(status && { status }),
    ...(joinedOn && { joinedOn }),
    ...(fullOn && { fullOn }),
    ...(phone && !member?.phone && { phone: sealPhone(phone) }),
  };
}

/** The id follows from branch, name and how many of that name were there before. */
function freeId(branchId: string, name: string, taken: ReadonlySet<string>): string {
  for (let namesakes = 0; ; namesakes += 1) {
    const told = [branchId, name, ...(namesakes > 0 ? [namesakes] : [])].join('\n');
    const id = `m-${createHash('sha256').update(told).digest('hex').slice(0, 20)}`;
    if (!taken.has(id)) return id;
  }
}
