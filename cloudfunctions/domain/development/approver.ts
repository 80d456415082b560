import type { RuleBook } from '../rules/book';
import type { OrganizationRecord } from '../organization/model';
import { findOrganizations } from '../organization/find';
import { idsOf } from '../../kernel/paths';
import { limitOn } from './facts';

/** Who may approve what a branch asks for, by the kinds of what stands above it. */

type Above = Pick<OrganizationRecord, '_id' | 'kind' | 'name'>;

/** The body that approves, and those on the way to it that deliberate only. */
export interface ApprovalRoad<Of extends Above = Above> {
  approver?: Of;
  deliberating: Of[];
}

/**
 * Walks up from a branch to the nearest body that may approve: a town or the district, or a committee that stands
 * directly below the district; a general branch never does, nor does a committee below a town unless the district says so
 * (rule `committeeApproves`). `line` is the branch and all above it, the district first.
 */
export function approvalRoad<Of extends Above>(
  line: readonly Of[],
  rules: RuleBook,
  on: string,
): ApprovalRoad<Of> {
  const committeesToo = limitOn(rules, 'committeeApproves', on) === 1;
  const above = line.slice(0, -1).reverse();
  const mayApprove = ({ kind, _id }: Above): boolean => {
    if (kind === 'district' || kind === 'town') return true;
    return kind === 'committee' && (committeesToo || line[1]?._id === _id);
  };
  const at = above.findIndex(mayApprove);
  const approver = above[at];
  return { ...(approver && { approver }), deliberating: above.slice(0, at === -1 ? above.length : at) };
}

/** The road of a branch that lies at a path. */
export async function roadFrom(
  path: string,
  rules: RuleBook,
  on: string,
): Promise<ApprovalRoad<OrganizationRecord>> {
  const ids = idsOf(path);
  const found = new Map((await findOrganizations(ids)).map((one) => [one._id, one]));
  return approvalRoad(
    ids.flatMap((id) => found.get(id) ?? []),
    rules,
    on,
  );
}
