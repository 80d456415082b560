import { collection, command, whether, type Condition } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { clearVenue } from './booking';
import { Venues, type VenueRecord } from './model';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 3_000;

/** Venues looked up at a time. */
const page = 20;

const toClear: Condition<VenueRecord> = { clearing: command.gte(0) };

/** Gives back what is booked for when a venue was closed, where the call that closed it did not come to it. */
async function clear(clock: () => number): Promise<void> {
  const goesOn = stint(share, clock);
  const found = await collection(Venues).find(toClear, { orderBy: [['clearing', 'asc']], limit: page });
  await inTurn(found, ({ _id }) => clearVenue(_id, clock()), goesOn);
}

export const venueSteps: Step[] = [
  { name: 'clear-venues', waitsFor: () => [whether(Venues, toClear)], run: clear },
];
