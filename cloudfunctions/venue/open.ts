import { childrenOf, findOrganization } from '../domain/organization/find';
import { Venues, type VenueRecord } from '../domain/venue/model';
import { rolesAt } from '../kernel/identity';
import { collection, command, type Condition } from '../kernel/database';
import { idsOf, townIdOf } from '../kernel/paths';
import type { AccountRecord } from '../kernel/model';
import type { VenueCall, VenueOutcome } from './context';
import { summaryOf } from './view';

const size = 20;

/** What is open to the caller in a place, by name; what the district itself keeps stands in every place. */
export async function open({ input, caller, now }: VenueCall<'open'>): VenueOutcome<'open'> {
  const { account } = caller;
  const districtId = idsOf(account.orgPath)[0] ?? '';
  const [district, below] = await Promise.all([findOrganization(districtId), childrenOf(districtId)]);
  const towns = below.filter(({ kind }) => kind === 'town');
  const places = [...(district ? [district] : []), ...towns].map(({ _id: id, name }) => ({ id, name }));
  const wanted = input.placeId ?? townIdOf(account.orgPath);
  const placeId = places.find(({ id }) => id === wanted)?.id ?? districtId;
  const { items, next } = await collection(Venues).findPage(
    openTo(account, { placeId, districtId, now }),
    ['initials', 'asc'],
    { after: input.after, size },
  );
  return { places, placeId, venues: items.map((one) => summaryOf(one, now)), ...(next && { next }) };
}

interface Where {
  placeId: string;
  districtId: string;
  now: number;
}

/** The conditions of which one must hold. Of a booker's own work it counts where that stands, as where one belongs. */
function openTo(account: AccountRecord, { placeId, districtId, now }: Where): Condition<VenueRecord>[] {
  const lines = [account.orgPath, ...rolesAt(account, now).map(({ orgPath }) => orgPath)].map(idsOf);
  const towns = [...new Set(lines.flatMap((line) => line[1] ?? []))];
  const own = [...new Set([...lines.flatMap((line) => line.slice(2)), ...(account.formerIds ?? [])])];
  const here = { above: placeId, isGivenUp: false };
  const ownTowns = placeId === districtId ? towns : towns.filter((id) => id === placeId);
  return [
    { ...here, sharing: 'district' },
    ...(placeId === districtId
      ? []
      : [{ organizationId: districtId, isGivenUp: false, sharing: 'district' as const }]),
    ...ownTowns.map((town) => ({ above: town, isGivenUp: false, sharing: 'town' as const })),
    ...(own.length === 0
      ? []
      : [
          { ...here, organizationId: command.in(own) },
          { ...here, sharing: 'named' as const, 'shared.id': command.in(own) },
        ]),
    ...towns.map((id) => ({ ...here, sharing: 'named' as const, 'shared.id': id })),
  ];
}
