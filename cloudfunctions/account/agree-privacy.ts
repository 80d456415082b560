import type { AccountCall, AccountOutcome } from './context';
import { findPrivacyConsent, putPrivacyConsent } from './store';

/** Keeps that the caller agreed to the privacy notice; the first time to a version stands. */
export async function agreePrivacy({
  input,
  openid,
  now,
}: AccountCall<'agreePrivacy'>): AccountOutcome<'agreePrivacy'> {
  const agreed = await findPrivacyConsent(openid);
  if (agreed && agreed.version >= input.version) return { agreedAt: agreed.at };
  await putPrivacyConsent({ _id: openid, version: input.version, at: now });
  return { agreedAt: now };
}
