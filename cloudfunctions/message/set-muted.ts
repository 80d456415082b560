import type { MessageCall, MessageOutcome } from './context';
import { muteConsent } from '../domain/messaging/consents';

/** Lets messages of a template rest or come again. */
export async function setMuted({ input, caller }: MessageCall<'setMuted'>): MessageOutcome<'setMuted'> {
  const { organizationId, orgPath } = caller.account;
  const person = { openid: caller.openid, organizationId, orgPath };
  await muteConsent(person, input.template, input.muted);
  return { muted: input.muted };
}
