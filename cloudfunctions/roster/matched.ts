import { peopleWithin } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { fingerprintOf } from '../kernel/phone';
import { answeredBy, type Given } from './answers';
import { placeRows, type Branch } from './branches';
import { goneFrom } from './gone';
import { leftQuestion, matchRows, type MatchedRow } from './match';
import type { Reading } from './reading/reading';

/** Which rosters a file is held against. */
export interface Where {
  path: string;
  branches: Branch[];
  /** The branch itself, where the file is for one. */
  own?: Branch;
  answers: Given;
}

/** The rows of a file with whom on the rosters each means, and everybody who is there or was. */
export async function matchedWith(
  file: Reading,
  { path, branches, own, answers }: Where,
): Promise<{ matched: MatchedRow[]; members: MemberRecord[] }> {
  const placed: MatchedRow[] = placeRows(file.rows, branches, own).map((row) => ({
    ...row,
    ...(row.phone && { fingerprint: fingerprintOf(row.phone) }),
  }));
  const members = await peopleWithin(path);
  const gone = await goneFrom(branches, members);
  const ofLeft = answeredBy(answers, leftQuestion, ['add', 'leaveOut']);
  return { matched: matchRows(placed, { members, gone, ...(ofLeft && { ofLeft }) }), members };
}
