import { signMinutes } from '../domain/minutes/confirm';
import type { MinutesCall, MinutesOutcome } from './context';
import { minutesId } from './store';

/** Writes down that somebody without the app signed a text on paper; a repeat changes nothing. */
export async function confirmOnPaper(call: MinutesCall<'confirmOnPaper'>): MinutesOutcome<'confirmOnPaper'> {
  const { input, caller } = call;
  const { name: writtenBy } = caller.account;
  const minutes = await signMinutes(minutesId(input.activityId, input.kind), input, { writtenBy }, call);
  return { confirmed: minutes.confirmedAt !== null };
}
