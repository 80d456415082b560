import type { MessageCall, MessageOutcome } from './context';
import { muteConsent } from './store';

/** Lets messages of a template rest or come again. */
export async function setMuted({ input, caller }: MessageCall<'setMuted'>): MessageOutcome<'setMuted'> {
  const person = { openid: caller.openid, orgPath: caller.account.orgPath };
  await muteConsent(person, input.template, input.muted);
  return { muted: input.muted };
}
