import type { MessageCall, MessageOutcome } from './context';
import { addConsent } from '../domain/messaging/consents';
import { openNextDigest } from '../domain/messaging/digest/campaign';
import { classOfTemplate } from '../../types/shared/messages';

/** Counts the consents just given in WeChat's dialog. */
export async function recordConsent({
  input,
  caller,
  now,
}: MessageCall<'recordConsent'>): MessageOutcome<'recordConsent'> {
  const { organizationId, orgPath } = caller.account;
  const person = { openid: caller.openid, organizationId, orgPath };
  const templates = [...new Set(input.templates)];
  const counted = await Promise.all(
    templates.map(
      async (template) => [template, await addConsent(person, template, input.consentKey)] as const,
    ),
  );
  if (templates.includes('digest')) await openNextDigest(orgPath, now);
  const resting = counted.flatMap(([template, { muted }]) => (muted ? [classOfTemplate[template]] : []));
  return {
    remaining: Object.fromEntries(counted.map(([template, { remaining }]) => [template, remaining])),
    resting: [...new Set(resting)],
  };
}
