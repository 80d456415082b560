import type * as z from 'zod';
import { rolesAt } from './identity';
import type { AccountRecord } from './records';
import type { person } from '../../types/domain/person';

/** Who the caller is, as shown to the caller. */
export function personOf(account: AccountRecord, now: number): z.input<typeof person> {
  const { name, memberId, status, organizationId, organizationName, townName, demo = false } = account;
  return {
    name,
    memberId,
    status,
    organizationId,
    organizationName,
    townName,
    demo,
    roles: rolesAt(account, now),
  };
}
