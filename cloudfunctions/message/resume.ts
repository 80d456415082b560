import type { MessageCall, MessageOutcome } from './context';
import { resumeCampaign } from '../domain/messaging/campaigns';

/** Goes on with a stopped push; one that is not stopped stays as it is. */
export async function resume(call: MessageCall<'resume'>): MessageOutcome<'resume'> {
  return { stage: await resumeCampaign(call.target._id, call) };
}
