import type { PlacedRow } from './branches';
import { problem, type Problem } from './problems';
import type { MemberRecord } from '../domain/membership/model';

/** A row of the file held against the roster: who it is there already, if anyone. */
export interface MatchedRow extends PlacedRow {
  /** The blind index of the row's phone number. */
  fingerprint?: string;
  member?: MemberRecord;
}

/**
 * Finds out who is meant: by phone number first, wherever in the district, then by name within the branch. Where two
 * people could be meant the row gets a problem; nobody is guessed.
 */
export function matchRows(rows: MatchedRow[], known: MemberRecord[]): MatchedRow[] {
  const active = known.filter((member) => member.state === 'active');
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
    ({ organizationId, name }) => keyOf(organizationId, name),
  );
  return unique.map((row) => {
    const claim = claims.get(row);
    if (!row.at || row.name === '') return row;
    if (claim) return byPhoneNumber(row, claim);
    const candidates = byName.get(personKeyOf(row)) ?? [];
    const isOneOfSeveral = (unclaimed.get(personKeyOf(row)) ?? []).length > 1;
    return byOwnName(row, candidates, isOneOfSeveral);
  });
}

function byPhoneNumber(row: MatchedRow, member: MemberRecord): MatchedRow {
  if (member.name !== row.name) return complain(row, 'phone', 'PHONE_OF_ANOTHER', maskedPhoneOf(row));
  if (member.organizationId !== row.at?._id) return complain(row, 'name', 'LISTED_ELSEWHERE', row.name);
  return { ...row, member };
}

function byOwnName(row: MatchedRow, candidates: MemberRecord[], isOneOfSeveral: boolean): MatchedRow {
  const possible = candidates.filter(
    ({ phone }) => row.phoneTail === undefined || phone?.tail === row.phoneTail,
  );
  const [member, another] = possible;
  if (another) return complain(row, 'name', 'SAME_NAME', row.name);
  // A masked number belongs to somebody of our roster; if not to this one, it tells nothing.
  if (!member && row.phoneTail !== undefined)
    return complain(row, 'phone', 'PHONE_INVALID', `*******${row.phoneTail}`);
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
  const namesakes = groups(
    rows.filter((row) => row.at && row.name !== ''),
    personKeyOf,
  );
  return rows.map((row) => {
    const first = row.fingerprint ? firstByPhone.get(row.fingerprint) : undefined;
    if (first) {
      return first.name === row.name
        ? complain(row, 'name', 'DUPLICATE_IN_FILE', row.name)
        : complain(row, 'phone', 'PHONE_TWICE', maskedPhoneOf(row));
    }
    if (row.fingerprint) firstByPhone.set(row.fingerprint, row);
    const others = (namesakes.get(personKeyOf(row)) ?? []).filter((other) => other !== row);
    const isToldApart = [row, ...others].every((one) => one.fingerprint ?? one.phoneTail);
    if (others.length === 0 || isToldApart) return row;
    if (others.every((other) => tellsTheSame(row, other)))
      return others.some((other) => other.row < row.row)
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
  code: Problem['code'],
  value: string,
): MatchedRow {
  return { ...row, problems: [...row.problems, problem(row.cellOf(column), code, value)] };
}

const maskedPhoneOf = (row: MatchedRow): string => `*******${row.phone?.slice(-4) ?? ''}`;

const personKeyOf = (row: MatchedRow): string => keyOf(row.at?._id ?? '', row.name);

const keyOf = (organizationId: string, name: string): string => `${organizationId}\n${name}`;

function groups<T>(all: T[], key: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return found;
}
