import { keyOfWechat } from '../kernel/audience';
import type { AccountCall, AccountOutcome } from './context';
import { requestIdOf } from './request-binding';
import { findRequest } from '../domain/asking/binding-requests';
import { findPrivacyConsent, latestTold } from './store';

/** Where the caller's own request to be bound stands, and what this WeChat was told of its binding. */
export async function myRequest({ openid }: AccountCall<'myRequest'>): AccountOutcome<'myRequest'> {
  const [request, consent, told] = await Promise.all([
    findRequest(requestIdOf(openid)),
    findPrivacyConsent(openid),
    latestTold(keyOfWechat(openid)),
  ]);
  return { request, privacyAgreedVersion: consent?.version ?? 0, told };
}
