import { createHash } from 'node:crypto';
import { refuse } from '../kernel/errors';
import { withinDailyLimit } from '../kernel/limits';
import { named } from '../domain/membership/naming';
import { loadOrganization } from '../domain/organization/find';
import type { AccountCall, AccountOutcome } from './context';
import { requirePrivacy } from './privacy';
import { putRequest } from './store';

const requestsADay = 5;

/** A request's id follows from the WeChat user, without telling who that is. */
export const requestIdOf = (openid: string): string =>
  `request-${createHash('sha256').update(openid).digest('hex').slice(0, 24)}`;

/** Asks a branch to be bound by name. What was asked before is replaced. */
export async function requestBinding({
  input,
  openid,
  caller,
  now,
}: AccountCall<'requestBinding'>): AccountOutcome<'requestBinding'> {
  if (caller) refuse('ACCOUNT.ALREADY_BOUND');
  await requirePrivacy(openid);
  if (!(await withinDailyLimit(`request-of:${openid}`, requestsADay, now))) refuse('ACCOUNT.TOO_MANY_TRIES');
  const branch = await loadOrganization(input.organizationId);
  if (branch?.kind !== 'branch' || branch.closedAt) refuse('ORGANIZATION.NOT_FOUND');
  const requestId = requestIdOf(openid);
  await putRequest({
    _id: requestId,
    openid,
    name: named(input.name).name,
    organizationId: branch._id,
    organizationName: branch.name,
    orgPath: branch.path,
    status: 'open',
    askedAt: now,
    decidedAt: null,
  });
  return { requestId, status: 'open' };
}
