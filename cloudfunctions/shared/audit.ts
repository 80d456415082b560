import type { Transaction } from './database';
import type { Call } from './serve';
import type { Caller } from './identity';

/**
 * Leaves the audit record of a change, in the same transaction as the change itself.
 * `changes` are the changed fields after the change, without secrets and without personal data beyond names.
 */
export async function audit(
  within: Transaction,
  call: Pick<Call<unknown, Caller, unknown>, 'caller' | 'now' | 'requestId'>,
  what: { action: string; target: string; orgPath: string; changes: Record<string, unknown> },
): Promise<void> {
  const { openid, account } = call.caller;
  await within.in('audits').add({
    _id: `${call.requestId}:${what.target}`,
    at: call.now,
    actor: { openid, name: account.name, ...(account.memberId && { memberId: account.memberId }) },
    requestId: call.requestId,
    ...what,
  });
}
