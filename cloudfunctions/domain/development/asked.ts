import { branchKeepers, officers, type Role } from '../../../types/shared/roles';
import { dayOf } from '../../kernel/clock';
import { keptBy, keptByKnown } from '../organization/keeping';
import type { OrganizationRecord } from '../organization/model';
import { ruleBook } from '../rules/amendments';
import { roadFrom } from './approver';
import { holdsHere, type Asking } from './hand';
import { findDevelopment } from './records';

/** A person as the body is asked that approves for their branch, as the branch stands now (`now` in epoch ms). */
export async function findAsked(id: string, now: number) {
  const record = await findDevelopment(id);
  if (!record) return undefined;
  const branchPath = await keptBy(record.organizationId)();
  const { approver } = await roadFrom(branchPath, await ruleBook(now), dayOf(now));
  return approver && { ...record, approver, keptAt: keptByKnown(approver) };
}

/** Those who answer for a body that approves. */
const answering: readonly Role[] = [...officers, ...branchKeepers];

/** True for who holds an office of the body itself: its officers see whom it is asked about, nobody above it. */
export const isOfficeOf = (call: Asking, { _id }: Pick<OrganizationRecord, '_id'>): boolean =>
  holdsHere(call, _id, answering);
