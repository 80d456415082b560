import type { AccountCall, AccountOutcome } from './context';
import { requestIdOf } from './request-binding';
import { findPrivacyConsent, findRequest } from './store';

/** Where the caller's own request to be bound stands. */
export async function myRequest({ openid }: AccountCall<'myRequest'>): AccountOutcome<'myRequest'> {
  const [request, consent] = await Promise.all([
    findRequest(requestIdOf(openid)),
    findPrivacyConsent(openid),
  ]);
  return { request, privacyAgreedVersion: consent?.version ?? 0 };
}
