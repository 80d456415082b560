import { compactOf } from './cells';
import { problem } from './problems';
import type { FileRow } from './read-rows';
import type { OrganizationRecord } from '../domain/organization/model';

export type Branch = Pick<OrganizationRecord, '_id' | 'name' | 'path'>;

/** A row of the file with its branch, if that is certain. */
export interface PlacedRow extends FileRow {
  at?: Branch;
}

/** A branch's name as two people would both write it. */
const keyOf = (name: string): string =>
  compactOf(name)
    .replace(/^(中共|中国共产党)/, '')
    .replace(/(?<=.)(党?支部委员会|党?支部)$/, '党支部');

/**
 * Finds the branch of every row: in a branch's own roster it is that one, whatever may be left blank; in that of an
 * organisation above, the one below it of the name that is written.
 */
export function placeRows(rows: FileRow[], branches: Branch[], own?: Branch): PlacedRow[] {
  const byName = new Map<string, Branch[]>();
  for (const branch of branches) {
    const key = keyOf(branch.name);
    byName.set(key, [...(byName.get(key) ?? []), branch]);
  }
  return rows.map((row) => {
    const complain = (code: Parameters<typeof problem>[1]): PlacedRow => ({
      ...row,
      problems: [...row.problems, problem(row.cellOf('branch'), code, row.branch)],
    });
    if (own) {
      const isOwn = row.branch === '' || keyOf(row.branch) === keyOf(own.name);
      return isOwn ? { ...row, at: own } : complain('BRANCH_MISMATCH');
    }
    if (row.branch === '') return complain('BRANCH_MISSING');
    const [at, another] = byName.get(keyOf(row.branch)) ?? [];
    if (!at) return complain('BRANCH_UNKNOWN');
    return another ? complain('BRANCH_AMBIGUOUS') : { ...row, at };
  });
}
