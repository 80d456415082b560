import { rolesAt, type Caller } from '../../kernel/identity';
import { dayOf } from '../../kernel/clock';
import { keptBy, keptByKnown } from '../organization/keeping';
import type { OrganizationRecord } from '../organization/model';
import { ruleBook } from '../rules/amendments';
import { roadFrom } from './approver';
import { findDevelopment } from './records';

/** A person as the body is asked that approves for their branch, as the branch stands now (`now` in epoch ms). */
export async function findAsked(id: string, now: number) {
  const record = await findDevelopment(id);
  if (!record) return undefined;
  const branchPath = await keptBy(record.organizationId)();
  const { approver } = await roadFrom(branchPath, await ruleBook(now), dayOf(now));
  return approver && { ...record, approver, keptAt: keptByKnown(approver) };
}

/** True for who holds an office of the body itself: its officers see whom it is asked about, nobody above it. */
export const isOfficeOf = (
  { caller, now }: { caller: Caller; now: number },
  { _id }: Pick<OrganizationRecord, '_id'>,
): boolean =>
  rolesAt(caller.account, now).some(
    (grant) =>
      grant.organizationId === _id && grant.role !== 'instructor' && grant.role !== 'committeeMember',
  );
