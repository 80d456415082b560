import type { Transaction } from '../../kernel/database';
import { Organizations } from './model';

/** Lets two transactions that change who administers the district meet at its record. */
export async function guardAdmins(within: Transaction, organizationId: string, now: number): Promise<void> {
  await within.in(Organizations).update(organizationId, { adminsChangedAt: now });
}
