import type { Citation } from '../../types/domain/citation';
import { keepsDues } from '../domain/dues/keeper';
import type { DuesBranchRecord } from '../domain/dues/model';
import { findMember } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import type { OrganizationRecord } from '../domain/organization/model';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { Caller } from '../kernel/identity';
import { ruleBook } from '../domain/rules/amendments';
import type { RuleBook } from '../domain/rules/book';
import type { DuesBranch } from './context';

/** What stands before every act on a branch's dues. */

interface Asking {
  target: DuesBranch;
  caller: Caller;
  now: number;
}

/** What everything about a branch's dues begins with. */
export interface Kept {
  settings: DuesBranchRecord | undefined;
  rules: RuleBook;
  today: string;
}

/** Lets in the branch's own keeper of dues, and nobody who holds a post elsewhere or above. */
export async function requireDuesKeeper({ target, caller, now }: Asking): Promise<Kept> {
  if (target.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const { settings } = target;
  const rules = await ruleBook(now);
  if (!keepsDues(caller.account, target._id, settings, now)) refuse('DUES.NOT_THE_KEEPER');
  return { settings, rules, today: dayOf(now) };
}

/** The same where something is to be noted: nothing is due in a temporary branch, nor in one that is closed. */
export async function requireNoting(asking: Asking): Promise<Kept> {
  const kept = await requireDuesKeeper(asking);
  if (asking.target.closedAt) refuse('ORGANIZATION.CLOSED');
  if (asking.target.temporary) refuse('DUES.TEMPORARY_BRANCH');
  return kept;
}

/** Somebody who is in the branch now; anybody else is not there. */
export async function requireMember(memberId: string, { _id }: OrganizationRecord): Promise<MemberRecord> {
  const member = await findMember(memberId);
  return member?.state === 'active' && member.organizationId === _id ? member : refuse('MEMBER.NOT_FOUND');
}

/** Why nothing is due in a temporary branch. Rule `temporaryBranch`. */
export const temporaryOf = (
  { temporary }: OrganizationRecord,
  rules: RuleBook,
  today: string,
): { temporary?: Citation } => (temporary ? { temporary: rules.cite('temporaryBranch', today) } : {});

export function requirePast(day: string, today: string): void {
  if (day > today) refuse('DUES.DAY_IN_FUTURE');
}
