import { kindWords, sharingWords, useWords } from '../../../types/shared/venues';
import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { takeUp } from '../../kernel/uploads';
import { Venues, type VenueRecord } from './model';

/** Every change of a venue, with its audit record. */

type Audited = Auditable & { orgPath: string };

/** How long (ms) files that a record let go stay, for whoever has it open. */
export const filesStay = 24 * 3_600_000;

export const fileIdsOf = ({ files }: { files: { fileId: string }[] }): string[] =>
  files.map(({ fileId }) => fileId);

/** Writes a new one; answers the one that is there: this, or the same act's before. */
export const addVenue = (venue: VenueRecord, call: Audited): Promise<VenueRecord> =>
  transaction(async (within) => {
    const found = await within.in(Venues).findById(venue._id);
    if (found) return found;
    await within.in(Venues).add(venue);
    await takeUp(within, { before: [], after: fileIdsOf(venue) }, null);
    await audit(within, call, {
      action: 'venue.save',
      target: venue._id,
      orgPath: call.orgPath,
      after: shown(venue),
    });
    return venue;
  });

/** A change of a venue: by which act, over which version, and of what. */
export interface VenueChange {
  action: 'venue.save' | 'venue.setClosed' | 'venue.end';
  /** Tells the act from others, so that a second sending of it is known. */
  act: string;
  version: number;
  becomes: (current: VenueRecord) => VenueRecord;
}

/** Changes one over the version that was read; answers it as it is then, or nothing when another was quicker. */
export const changeVenue = (
  id: string,
  { action, act, version, becomes }: VenueChange,
  call: Audited,
): Promise<VenueRecord | undefined> =>
  transaction(async (within) => {
    const found = await within.in(Venues).findById(id);
    if (!found) return undefined;
    if (found.madeBy === act) return found;
    if (found.version !== version) return undefined;
    const next = version + 1;
    // It may be closed now when it is booked: bookings are looked through.
    const after = { ...becomes(found), madeBy: act, version: next, clearing: next, changedAt: call.now };
    const { _id, ...changes } = after;
    await within.in(Venues).update(id, changes);
    await takeUp(within, { before: fileIdsOf(found), after: fileIdsOf(after) }, call.now + filesStay);
    await audit(within, call, {
      action,
      target: id,
      orgPath: call.orgPath,
      before: shown(found),
      after: shown(after),
    });
    return after;
  });

/** What the audit says of one. */
const shown = ({ name, kind, address, use, sharing, closedDays, isGivenUp }: VenueRecord) => ({
  name,
  venueKind: kindWords[kind],
  address,
  use: useWords[use],
  sharing: sharingWords[sharing],
  closedDays: closedDays.map(({ from, until, why }) => `${from}–${until} ${why}`),
  isGivenUp,
});
