import type { MessageCall, MessageOutcome } from './context';
import { addConsent } from './store';

/** Counts the consents just given in WeChat's dialog. */
export async function recordConsent({
  input,
  caller,
}: MessageCall<'recordConsent'>): MessageOutcome<'recordConsent'> {
  const person = { openid: caller.openid, orgPath: caller.account.orgPath };
  const templates = [...new Set(input.templates)];
  const counted = await Promise.all(
    templates.map(
      async (template) => [template, await addConsent(person, template, input.consentKey)] as const,
    ),
  );
  return { remaining: Object.fromEntries(counted) };
}
