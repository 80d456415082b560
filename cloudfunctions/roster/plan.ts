import { newId } from '../kernel/ids';
import { sealPhone } from '../kernel/phone';
import type { Branch } from './branches';
import type { MatchedRow } from './match';
import { problem, type Problem } from './problems';
import { named } from '../domain/membership/naming';
import { rosterFields, type RosterProblemCode } from '../../types/roster/words';
import type { MemberRecord } from '../domain/membership/model';
import type { RosterRowRecord, RosterValues } from './model';

/** What becomes of one row, before it is stored. */
export type PlannedRow = Omit<RosterRowRecord, '_id' | 'importId' | 'at'>;

/** The key of the question about rows that say nothing of a status. */
const noStatus = 'status:';

/** What the file leaves open of a status does not matter of whom the roster knows. */
const ofStatus: readonly RosterProblemCode[] = ['STATUS_MISSING', 'STATUS_WEAK'];

/**
 * Decides what becomes of every row, in the order of the file; `members` are on the rosters now. New members get their
 * ids here, before anything is written: whoever carries the plan out, and however often, brings in the same people.
 */
export function planRows(rows: MatchedRow[], members: MemberRecord[], importId: string): PlannedRow[] {
  const namesakes = new Map<string, number>();
  for (const { state, organizationId, nameKey } of members) {
    if (state !== 'active') continue;
    const key = `${organizationId}\n${nameKey}`;
    namesakes.set(key, (namesakes.get(key) ?? 0) + 1);
  }
  return rows.map((row, index) => withMark(planned(row, index)));

  function planned(row: MatchedRow, index: number): PlannedRow {
    const { at, member, isGone } = row;
    const problems = openOf(row);
    const said = {
      position: index + 1,
      sheet: row.sheet,
      row: row.row,
      name: row.name || row.typedName,
      branchName: at?.name ?? row.branch.slice(0, 60),
      problems,
    };
    if (isGone) return { ...said, kind: 'gone', problems: problems.filter(({ asks }) => !asks) };
    if (!at || row.name === '' || problems.some(({ asks }) => asks))
      return { ...said, kind: 'problem', result: resultOf(valuesOf(row, member)) };
    if (member) {
      const given = valuesOf(row, member);
      return { ...said, result: resultOf({ ...member, ...given }), ...changeOf(member, given) };
    }
    const added = newMember(row, at, importId);
    return {
      ...said,
      kind: 'add',
      result: resultOf(added),
      member: added,
      namesakes: namesakes.get(`${at._id}\n${added.nameKey}`) ?? 0,
    };
  }
}

/** What is stored as it is shown, though something of it is worth a look, is told from the rest. */
const withMark = (row: PlannedRow): PlannedRow =>
  row.kind !== 'problem' && row.problems.length > 0 ? { ...row, marked: true } : row;

/** What is still open about a row, now that it is known who is meant. */
function openOf({ problems, member, status, isGone, ...row }: MatchedRow): Problem[] {
  if (member) return problems.filter(({ code }) => !ofStatus.includes(code));
  const isTold = status !== undefined || problems.some(({ code }) => code.startsWith('STATUS_'));
  if (isTold || isGone || problems.some(({ code }) => code === 'NOT_A_MEMBER')) return problems;
  // Who is new is a full or a probationary member; the roster never guesses which.
  return [...problems, problem({ ...row }, 'status', 'STATUS_MISSING', { question: noStatus })];
}

function newMember(row: MatchedRow, at: Branch, importId: string): MemberRecord {
  const { status } = row;
  if (!status) throw new Error('a new member without a status is a problem');
  return {
    _id: newId(),
    ...named(row.name),
    ...valuesOf(row),
    status,
    state: 'staged',
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

/** What the preview shows of what the roster will say. */
const resultOf = ({ status, joinedOn, fullOn, phone }: RosterValues): RosterRowRecord['result'] => ({
  ...(status && { status }),
  ...(joinedOn && { joinedOn }),
  ...(fullOn && { fullOn }),
  ...(phone && { phoneTail: phone.tail }),
});
