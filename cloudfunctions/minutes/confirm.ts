import { refuse } from '../kernel/errors';
import { signMinutes } from '../domain/minutes/confirm';
import type { MinutesCall, MinutesOutcome } from './context';
import { minutesId } from './store';

/** Confirms a text in one's own name; a repeat changes nothing. */
export async function confirm(call: MinutesCall<'confirm'>): MinutesOutcome<'confirm'> {
  const { input, caller } = call;
  const { memberId } = caller.account;
  if (memberId === undefined) refuse('MINUTES.NOT_YOURS');
  const minutes = await signMinutes(minutesId(input.activityId, input.kind), input, { memberId }, call);
  return { confirmed: minutes.confirmedAt !== null };
}
