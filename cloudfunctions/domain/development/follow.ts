import { dayOf } from '../../kernel/clock';
import { collection, type Transaction } from '../../kernel/database';
import type { OrganizationRecord } from '../organization/model';
import { Developments, type DevelopmentRecord } from './model';

/** A person's development goes along with the member that they have become. */

/** The development of somebody on a roster that is not over, if there is one. */
export async function developmentOfMember(memberId: string): Promise<DevelopmentRecord | undefined> {
  const found = await collection(Developments).find({ memberId }, { limit: 10 });
  return found.find(({ closedAt }) => closedAt === null);
}

/** Lets it belong where its member does from now on, in the transaction that moves them; the time counts on. */
export async function moveDevelopment(
  within: Transaction,
  { _id }: DevelopmentRecord,
  to: OrganizationRecord,
  now: number,
): Promise<void> {
  const current = await within.in(Developments).findById(_id);
  if (!current) return;
  await within.in(Developments).update(_id, {
    organizationId: to._id,
    orgPath: to.path,
    organizationName: to.name,
    receivedOn: dayOf(now),
    // What was sent to a superior is that one's; the new one is asked anew.
    pendingStep: null,
    pendingSince: null,
    version: current.version + 1,
  });
}

/** What ends a development in the transaction that takes its member off the roster; nothing where there is none. */
export async function endsWithMember(
  memberId: string,
  now: number,
): Promise<((within: Transaction) => Promise<void>) | undefined> {
  const development = await developmentOfMember(memberId);
  if (!development) return undefined;
  return async (within) => {
    const current = await within.in(Developments).findById(development._id);
    if (!current || current.closedAt !== null) return;
    await within.in(Developments).update(development._id, {
      state: 'ended',
      endReason: 'movedAway',
      closedAt: now,
      remindOn: null,
      pendingStep: null,
      pendingSince: null,
      version: current.version + 1,
    });
  };
}
