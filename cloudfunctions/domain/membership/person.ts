import type * as z from 'zod';
import { rolesAt } from '../../kernel/identity';
import type { person } from '../../../types/domain/person';
import type { AccountRecord } from '../../kernel/model';

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
