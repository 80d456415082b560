import { clearVenue } from '../domain/venue/booking';
import { changeVenue, type VenueChange } from '../domain/venue/keep';
import type { VenueRecord } from '../domain/venue/model';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { VenueCall, VenueOutcome } from './context';

/** Says on which days it is closed; those that are past are left out. */
export async function setClosed(call: VenueCall<'setClosed'>): VenueOutcome<'setClosed'> {
  const { input, openid, now } = call;
  const today = dayOf(now);
  const closedDays = input.closedDays
    .filter(({ until }) => until >= today)
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
  await checkText(openid, ...closedDays.map(({ why }) => why));
  return changed(call, 'venue.setClosed', JSON.stringify(closedDays), (current) => ({
    ...current,
    closedDays,
  }));
}

/** It is given up, or is not after all. */
export const end = (call: VenueCall<'end'>): VenueOutcome<'end'> =>
  changed(call, 'venue.end', String(call.input.isGivenUp), (current) => ({
    ...current,
    isGivenUp: call.input.isGivenUp,
  }));

/** A change whose resend is known by what it says over which version; then what was booked is looked through. */
async function changed(
  call: VenueCall<'setClosed'> | VenueCall<'end'>,
  action: VenueChange['action'],
  said: string,
  becomes: (current: VenueRecord) => VenueRecord,
): Promise<{ version: number }> {
  const { input, target: venue, openid, now } = call;
  const act = digestOf(action, openid, venue._id, String(input.version), said);
  const after = await changeVenue(
    venue._id,
    { action, act, version: input.version, becomes },
    { ...call, orgPath: await venue.keptAt() },
  );
  if (!after) refuse('VENUE.CHANGED');
  await clearVenue(venue._id, now);
  return { version: after.version };
}
