import { createHash } from 'node:crypto';
import { rosterFields, type RosterField } from '../../types/vocabulary';
import { sealPhone } from '../shared/phone';
import type { MemberRecord, RosterRowRecord, RosterValues } from '../shared/records';
import type { MatchedRow } from './match';

type PlannedRow = Omit<RosterRowRecord, '_id' | 'importId' | 'at'>;

/** Decides what becomes of every row; `known` are all who are or were on these rosters. */
export function planRows(rows: MatchedRow[], known: MemberRecord[], importId: string): PlannedRow[] {
  // Who another import is just bringing in does not count: their ids are what tells the two imports apart.
  const taken = new Set(known.filter(({ state }) => state !== 'staged').map(({ _id }) => _id));
  return rows.map((row) => {
    const { problems } = row;
    const said = { row: row.row, name: row.name, branchName: row.at?.name ?? row.branch.slice(0, 60), problems };
    if (problems.length > 0 || !row.at) return { ...said, kind: 'problem' };
    const given = valuesOf(row);
    if (row.member) return { ...said, ...changeOf(row.member, given, row.fingerprint) };
    const _id = freeId(row.at._id, row.name, taken);
    taken.add(_id);
    const member: MemberRecord = {
      ...{ _id, name: row.name, status: 'full', state: 'staged', importId },
      ...{ organizationId: row.at._id, orgPath: row.at.path },
      ...given,
      ...(row.phone && { phone: sealPhone(row.phone) }),
    };
    return { ...said, kind: 'add', member };
  });

  function changeOf(member: MemberRecord, given: RosterValues, fingerprint: string | undefined) {
    const row = rows.find((one) => one.member === member);
    const gained = fingerprint && !member.phone && row?.phone ? { phone: sealPhone(row.phone) } : {};
    const after: RosterValues = { ...gained, ...given };
    const fields = rosterFields.filter((field) => after[field] !== undefined && (field === 'phone' || after[field] !== member[field]));
    if (fields.length === 0) return { kind: 'unchanged' as const, memberId: member._id };
    return {
      kind: 'change' as const,
      memberId: member._id,
      organizationId: member.organizationId,
      before: Object.fromEntries(fields.map((field) => [field, member[field] ?? null])),
      after: pick(after, fields),
    };
  }
}

/** What the file tells of a member, without the phone number, which is sealed only where it is written. */
const valuesOf = ({ status, joinedOn, fullOn }: MatchedRow): Omit<RosterValues, 'phone'> & { status: never } =>
  ({ ...(status && { status }), ...(joinedOn && { joinedOn }), ...(fullOn && { fullOn }) }) as never;

const pick = (values: RosterValues, fields: RosterField[]): RosterValues =>
  Object.fromEntries(fields.map((field) => [field, values[field]])) as unknown as RosterValues;

/**
 * The id follows from branch, name and how many of that name were there before, so that two imports at once, of the
 * same people, want the same ids, and only one gets them.
 */
function freeId(branchId: string, name: string, taken: ReadonlySet<string>): string {
  for (let namesake = 0; ; namesake += 1) {
    const told = namesake === 0 ? `${branchId}\n${name}` : `${branchId}\n${name}\n${namesake}`;
    const id = `m-${createHash('sha256').update(told).digest('hex').slice(0, 20)}`;
    if (!taken.has(id)) return id;
  }
}
