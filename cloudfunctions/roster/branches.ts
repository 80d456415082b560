import { matchKey } from '../kernel/names';
import { problem, type Problem } from './problems';
import type { RosterRow } from './reading/reading';
import type { OrganizationRecord } from '../domain/organization/model';

export type Branch = Pick<OrganizationRecord, '_id' | 'name' | 'path' | 'formerNames'>;

/** A row of the file with its branch, if that is certain, and what is in doubt about it. */
export interface PlacedRow extends RosterRow {
  at?: Branch;
  /** What the name is compared by: see `matchKey`. */
  nameKey: string;
  problems: Problem[];
}

/** A branch's name as two people would both write it. */
const keyOf = (name: string): string =>
  matchKey(name)
    .replace(/^(中共|中国共产党)/, '')
    .replace(/(?<=.)(党?支部委员会|党?支部)$/, '党支部');

/**
 * Finds the branch of every row: in a branch's own roster it is that one, whatever may be left blank; in that of an
 * organisation above, the one below it of the name that is written. A name it had before is as good where no other
 * branch has it now.
 */
export function placeRows(rows: RosterRow[], branches: Branch[], own?: Branch): PlacedRow[] {
  const find = finder(branches);
  return rows.map((row) => {
    const problems: Problem[] = row.doubts.map(({ raw, field: _, ...doubt }) => ({
      ...doubt,
      ...(raw && { value: raw }),
    }));
    const placed = { ...row, nameKey: matchKey(row.name), problems };
    const complain = (code: Parameters<typeof problem>[2]): PlacedRow => ({
      ...placed,
      problems: [...problems, problem(row, 'branch', code, { value: row.branch })],
    });
    if (own) {
      const isOwn = row.branch === '' || find(row.branch).includes(own);
      return isOwn ? { ...placed, at: own } : complain('BRANCH_MISMATCH');
    }
    if (row.branch === '') return complain('BRANCH_MISSING');
    const [at, another] = find(row.branch);
    if (!at) return complain('BRANCH_UNKNOWN');
    return another ? complain('BRANCH_AMBIGUOUS') : { ...placed, at };
  });
}

function finder(branches: Branch[]): (name: string) => Branch[] {
  const now = byKey(branches, ({ name }) => [name]);
  const before = byKey(branches, ({ formerNames = [] }) => formerNames);
  return (name) => now.get(keyOf(name)) ?? before.get(keyOf(name)) ?? [];
}

function byKey(branches: Branch[], namesOf: (branch: Branch) => string[]): Map<string, Branch[]> {
  const found = new Map<string, Branch[]>();
  for (const branch of branches) {
    for (const key of new Set(namesOf(branch).map(keyOf))) {
      found.set(key, [...(found.get(key) ?? []), branch]);
    }
  }
  return found;
}
