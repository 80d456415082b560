import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { named } from '../domain/membership/naming';
import { findOrganization } from '../domain/organization/find';
import type { AccountCall, AccountOutcome } from './context';
import { requirePrivacy } from './privacy';
import { putRequest } from '../domain/asking/binding-requests';

/** A request's id follows from the WeChat user, without telling who that is. */
export const requestIdOf = (openid: string): string => `request-${digestOf(openid)}`;

/** Asks a branch to be bound by name. What was asked before is replaced. */
export async function requestBinding(call: AccountCall<'requestBinding'>): AccountOutcome<'requestBinding'> {
  const { input, openid, caller, now } = call;
  if (caller) refuse('ACCOUNT.ALREADY_BOUND');
  await requirePrivacy(openid);
  await spend('bindingRequest', call);
  const branch = await findOrganization(input.organizationId);
  if (branch?.kind !== 'branch' || branch.closedAt) refuse('ORGANIZATION.NOT_FOUND');
  await checkText(openid, input.name);
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
