import { closedOn, hoursOn, isOpenAt } from '../../types/shared/venues';
import type { OrganizationRecord } from '../domain/organization/model';
import type { VenueRecord, VenueTemplateRecord } from '../domain/venue/model';
import { dayOf, minuteOf } from '../kernel/clock';

/** How venues are shown. Pure. */

/** The time of day in Beijing, `HH:mm`. */
export const clockOf = (now: number): string => minuteOf(now).slice(11);

export function summaryOf(venue: VenueRecord, now: number) {
  const { _id: id, name, kind, organizationId, organizationName, address, use } = venue;
  const day = dayOf(now);
  const today = hoursOn(venue, day);
  const closed = closedOn(venue, day);
  return {
    id,
    name,
    kind,
    organizationId,
    organizationName,
    address,
    use,
    ...(today && { today }),
    ...(closed && { closedToday: closed.why }),
    isOpenNow: !venue.isGivenUp && isOpenAt(venue, day, clockOf(now)),
  };
}

/** How a room stands with what is asked for now; nothing of one that was never checked, or where nothing is asked for. */
export function checkedOf({ kind, check }: VenueRecord, template: VenueTemplateRecord | undefined) {
  if (kind !== 'activityRoom' || !check || !template) return undefined;
  const { on, edition, review, correctBy, isCorrection } = check;
  return {
    on,
    isCurrent: edition === template.edition,
    review,
    isCorrection,
    ...(correctBy && { correctBy }),
  };
}

export const templateOf = ({ edition, source, publishedOn, items }: VenueTemplateRecord) => ({
  edition,
  source,
  publishedOn,
  items,
});

export const officeOf = ({ _id: id, name, kind }: Pick<OrganizationRecord, '_id' | 'name' | 'kind'>) => ({
  id,
  name,
  kind,
});
