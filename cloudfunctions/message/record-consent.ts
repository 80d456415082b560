import type { MessageCall, MessageOutcome } from './context';
import { addConsent } from '../domain/messaging/consents';

/** Counts the consents just given in WeChat's dialog. */
export async function recordConsent({
  input,
  caller,
}: MessageCall<'recordConsent'>): MessageOutcome<'recordConsent'> {
  const { organizationId, orgPath } = caller.account;
  const person = { openid: caller.openid, organizationId, orgPath };
  const templates = [...new Set(input.templates)];
  const counted = await Promise.all(
    templates.map(
      async (template) => [template, await addConsent(person, template, input.consentKey)] as const,
    ),
  );
  return { remaining: Object.fromEntries(counted) };
}
