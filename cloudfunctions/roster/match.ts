import type { PlacedRow } from './branches';
import { problem, type Problem } from './problems';
import type { MemberRecord } from '../domain/membership/model';

/** A row of the file held against the roster: who it is there already, if anyone. */
export interface MatchedRow extends PlacedRow {
  /** The blind index of the row's phone number. */
  fingerprint?: string;
  member?: MemberRecord;
  /** True of who was on this roster and is not any more: nothing becomes of the row. */
  isGone?: true;
}

/** Somebody who was on the roster of a branch and is not any more: transferred, or left. */
export interface Gone {
  branchId: string;
  memberId: string;
  nameKey: string;
  fingerprint?: string;
  why: 'TRANSFERRED_OUT' | 'HAS_LEFT';
}

/** What is known of the people whom a file may mean. */
export interface Known {
  /** All who are on the rosters that the file is for. */
  members: MemberRecord[];
  gone: Gone[];
  /** What was answered about people who have left. */
  ofLeft?: 'add' | 'leaveOut';
}

/** The key of the question whether people who have left are brought in again. */
export const leftQuestion = 'left';

/**
 * Finds out who is meant: by phone number first, then by name within the branch, however either is typed. Where two
 * people could be meant the row gets a problem; nobody is guessed. Nothing is said of rosters that the file is not for.
 */
export function matchRows(rows: MatchedRow[], known: Known): MatchedRow[] {
  const active = known.members.filter((member) => member.state === 'active');
  const byPhone = new Map(
    active.flatMap((member) => (member.phone ? [[member.phone.fingerprint, member]] : [])),
  );
  const unique = withoutDuplicates(rows);
  const claims = new Map(
    unique.map((row) => [row, row.fingerprint ? byPhone.get(row.fingerprint) : undefined]),
  );
  const claimed = new Set([...claims.values()].flatMap((member) => (member ? [member._id] : [])));
  const unclaimed = groups(
    unique.filter((row) => !claims.get(row)),
    personKeyOf,
  );
  const byName = groups(
    active.filter(({ _id }) => !claimed.has(_id)),
    ({ organizationId, nameKey }) => keyOf(organizationId, nameKey),
  );
  const gone = groups(known.gone, ({ branchId, nameKey }) => keyOf(branchId, nameKey));
  return unique.map((row) => {
    const claim = claims.get(row);
    if (!row.at || row.name === '') return row;
    const whoWent = gone.get(personKeyOf(row)) ?? [];
    if (claim) return byPhoneNumber(row, claim, whoWent);
    const candidates = byName.get(personKeyOf(row)) ?? [];
    const isOneOfSeveral = (unclaimed.get(personKeyOf(row)) ?? []).length > 1;
    const matched = byOwnName(row, candidates, isOneOfSeveral);
    return matched === row ? unlessGone(row, whoWent, known.ofLeft) : matched;
  });
}

function byPhoneNumber(row: MatchedRow, member: MemberRecord, whoWent: Gone[]): MatchedRow {
  if (member.nameKey !== row.nameKey) return complain(row, 'phone', 'PHONE_OF_ANOTHER', maskedPhoneOf(row));
  if (member.organizationId === row.at?._id) return { ...row, member };
  return whoWent.some(({ memberId }) => memberId === member._id)
    ? { ...complain(row, 'name', 'TRANSFERRED_OUT', row.name), isGone: true }
    : complain(row, 'name', 'LISTED_ELSEWHERE', row.name);
}

/** Who is nobody on the roster may have been; what tells them apart from a namesake is the number. */
function unlessGone(row: MatchedRow, whoWent: Gone[], ofLeft: Known['ofLeft']): MatchedRow {
  const likely = whoWent.filter(
    ({ fingerprint }) => !row.fingerprint || !fingerprint || fingerprint === row.fingerprint,
  );
  if (likely.some(({ why }) => why === 'TRANSFERRED_OUT'))
    return { ...complain(row, 'name', 'TRANSFERRED_OUT', row.name), isGone: true };
  if (likely.length === 0 || ofLeft === 'add') return row;
  if (ofLeft === 'leaveOut') return { ...row, isGone: true };
  const asked = problem(row, 'name', 'HAS_LEFT', { value: row.name, question: leftQuestion });
  return { ...row, problems: [...row.problems, asked] };
}

function byOwnName(row: MatchedRow, candidates: MemberRecord[], isOneOfSeveral: boolean): MatchedRow {
  const possible = candidates.filter(
    ({ phone }) => row.phoneTail === undefined || phone?.tail === row.phoneTail,
  );
  const [member, another] = possible;
  if (another) return complain(row, 'name', 'SAME_NAME', row.name);
  // A masked number belongs to somebody of our roster; if not to this one, it tells nothing.
  if (!member && row.phoneTail !== undefined)
    return complain(row, 'phone', 'PHONE_UNKNOWN', `*******${row.phoneTail}`);
  if (!member) return row;
  // The same name with another number may be another person, or the same one with a new number.
  if (row.fingerprint && member.phone)
    return complain(row, 'phone', 'SAME_NAME_OTHER_PHONE', maskedPhoneOf(row));
  // Several of the file could be the one on the roster, who has no number to tell by.
  if (isOneOfSeveral && !member.phone) return complain(row, 'name', 'SAME_NAME_ON_ROSTER', row.name);
  return { ...row, member };
}

/** Complains of rows that the file has twice, and of people in it whom nothing tells apart. */
function withoutDuplicates(rows: MatchedRow[]): MatchedRow[] {
  const firstByPhone = new Map<string, MatchedRow>();
  const order = new Map(rows.map((row, index) => [row, index]));
  const namesakes = groups(
    rows.filter((row) => row.at && row.name !== ''),
    personKeyOf,
  );
  return rows.map((row) => {
    const first = row.fingerprint ? firstByPhone.get(row.fingerprint) : undefined;
    if (first) {
      return first.nameKey === row.nameKey
        ? complain(row, 'name', 'DUPLICATE_IN_FILE', row.name)
        : complain(row, 'phone', 'PHONE_TWICE', maskedPhoneOf(row));
    }
    if (row.fingerprint) firstByPhone.set(row.fingerprint, row);
    const others = (namesakes.get(personKeyOf(row)) ?? []).filter((other) => other !== row);
    const isToldApart = [row, ...others].every((one) => one.fingerprint ?? one.phoneTail);
    if (others.length === 0 || isToldApart) return row;
    if (others.every((other) => tellsTheSame(row, other)))
      return others.some((other) => (order.get(other) ?? 0) < (order.get(row) ?? 0))
        ? complain(row, 'name', 'DUPLICATE_IN_FILE', row.name)
        : row;
    return complain(row, 'name', 'SAME_NAME', row.name);
  });
}

const tellsTheSame = (one: MatchedRow, other: MatchedRow): boolean =>
  (['status', 'joinedOn', 'fullOn', 'fingerprint', 'phoneTail'] as const).every(
    (field) => one[field] === other[field],
  );

function complain(
  row: MatchedRow,
  column: 'name' | 'phone',
  code: Extract<Problem['code'], Parameters<typeof problem>[2]>,
  value: string,
): MatchedRow {
  return { ...row, problems: [...row.problems, problem(row, column, code, { value })] };
}

const maskedPhoneOf = (row: MatchedRow): string => `*******${row.phone?.slice(-4) ?? ''}`;

const personKeyOf = (row: MatchedRow): string => keyOf(row.at?._id ?? '', row.nameKey);

const keyOf = (organizationId: string, nameKey: string): string => `${organizationId}\n${nameKey}`;

function groups<T>(all: T[], key: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return found;
}
