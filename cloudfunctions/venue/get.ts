import { branchKeepers, officers, onlookers } from '../../types/shared/roles';
import { addressOf } from '../domain/attachments/address';
import { idsOfBranch } from '../domain/organization/counting';
import { findOrganizations } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { filesOfCheck } from '../domain/venue/check';
import { currentTemplate, daysOf } from '../domain/venue/find';
import type { VenueRecord } from '../domain/venue/model';
import { isOpenTo } from '../domain/venue/open-to';
import { dayOf, instantOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { holds, rolesAt } from '../kernel/identity';
import { idsOf } from '../kernel/paths';
import type { AccountRecord } from '../kernel/model';
import type { VenueCall, VenueOutcome } from './context';
import { checkedOf, summaryOf } from './view';

const keepers: readonly string[] = [...branchKeepers, ...officers];

/** Who sees the self-check of a room, its pictures too. */
const seeChecks = [...branchKeepers, ...officers, ...onlookers] as const;

/** One venue, when it is open, and who has it from today on. */
export async function get({ target: venue, caller, now }: VenueCall<'get'>): VenueOutcome<'get'> {
  const { account } = caller;
  const today = dayOf(now);
  const path = await venue.keptAt();
  const [days, mine, template] = await Promise.all([
    daysOf(venue._id, today),
    workOf(account, now),
    currentTemplate(),
  ]);
  const mayWrite = holds(account, [...branchKeepers, ...officers], path, now);
  const mayBookFor = mine.filter((one) =>
    isOpenTo(venue, idsOf(path), { line: idsOf(one.path), formerIds: idsOfBranch(one) }),
  );
  const own = new Set(mine.flatMap(idsOfBranch));
  const check = mayWrite ? checkedOf(venue, template) : undefined;
  return {
    ...summaryOf(venue, now),
    version: venue.version,
    hours: venue.hours,
    closedDays: venue.closedDays.filter(({ until }) => until >= today),
    ...(venue.seats !== undefined && { seats: venue.seats }),
    facilities: venue.facilities,
    contact: venue.contact,
    ...(venue.lookedAfterBy && { lookedAfterBy: venue.lookedAfterBy }),
    sharing: venue.sharing,
    shared: mayWrite ? venue.shared : [],
    files: venue.files,
    isGivenUp: venue.isGivenUp,
    day: today,
    bookings: days.flatMap(({ day, bookings }) =>
      bookings
        .filter(({ ended, until }) => !ended && instantOf(day, until) > now)
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .map(({ id, from, until, organizationId, organizationName, purpose }) => {
          const isOwn = own.has(organizationId);
          return {
            id,
            day,
            from,
            until,
            organizationName,
            ...((isOwn || mayWrite) && { purpose }),
            isOwn,
            isReleasable: mayWrite && !isOwn,
          };
        }),
    ),
    mayWrite,
    mayBookFor: isBookable(venue) ? mayBookFor.map(({ _id: id, name }) => ({ id, name })) : [],
    ...(check && { check }),
    hasEssentials:
      template !== undefined && venue.kind === 'activityRoom' && holds(account, seeChecks, path, now),
  };
}

const isBookable = ({ isGivenUp, use }: VenueRecord): boolean => !isGivenUp && use !== 'walkIn';

/** The organisations whose work somebody does, by name. */
async function workOf(account: AccountRecord, now: number): Promise<OrganizationRecord[]> {
  const ids = rolesAt(account, now)
    .filter(({ role }) => keepers.includes(role))
    .map(({ organizationId }) => organizationId);
  const found = await findOrganizations([...new Set(ids)]);
  return found.filter(({ closedAt }) => !closedAt).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** An address for a file of a venue; of its self-check to who may see that. */
export async function file({ input, target: venue, caller, now }: VenueCall<'file'>): VenueOutcome<'file'> {
  const path = await venue.keptAt();
  const seesCheck = holds(caller.account, seeChecks, path, now);
  const files = [...venue.files, ...(seesCheck ? await filesOfCheck(venue) : [])];
  const url = await addressOf(input.fileId, files);
  return url === undefined ? refuse('VENUE.FILE_MISSING') : { url };
}
