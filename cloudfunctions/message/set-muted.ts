import type { MessageCall, MessageOutcome } from './context';
import { muteClass } from '../domain/messaging/consents';

/** Lets the messages of a class rest or come again. */
export async function setMuted({ input, caller }: MessageCall<'setMuted'>): MessageOutcome<'setMuted'> {
  const { organizationId, orgPath } = caller.account;
  await muteClass({ openid: caller.openid, organizationId, orgPath }, input.class, input.muted);
  return { muted: input.muted };
}
