import { childrenOf, findOrganization } from '../domain/organization/find';
import { rolesAt } from '../kernel/identity';
import { idsOf, townIdOf } from '../kernel/paths';
import type { AccountRecord } from '../kernel/model';
import type { VenueCall, VenueOutcome } from './context';
import { openCondition, venuesPage } from './store';
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
  const { items, next } = await venuesPage(
    openCondition({ placeId, districtId, ...belongingOf(account, now) }),
    { after: input.after, size },
  );
  return { places, placeId, venues: items.map((one) => summaryOf(one, now)), ...(next && { next }) };
}

/** Where somebody belongs and works: towns, and what lies below these. */
function belongingOf(account: AccountRecord, now: number): { towns: string[]; own: string[] } {
  const lines = [account.orgPath, ...rolesAt(account, now).map(({ orgPath }) => orgPath)].map(idsOf);
  return {
    towns: [...new Set(lines.flatMap((line) => line[1] ?? []))],
    own: [...new Set([...lines.flatMap((line) => line.slice(2)), ...(account.formerIds ?? [])])],
  };
}
