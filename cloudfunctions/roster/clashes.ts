import { keyOfKeepers } from '../kernel/audience';
import { liesWithin } from '../kernel/paths';
import { notifyOnce } from '../domain/messaging/notify';
import { findOrganizations } from '../domain/organization/find';
import type { PlannedRow } from './plan';
import { membersByPhone } from './store';
import type { RosterImportRecord, RosterReadingRecord } from './model';

/**
 * Phone numbers of a file that are on rosters which the file is not for. Whoever previews is told nothing of them, or a
 * preview would tell of any number whether it is on some roster; the level that sees both is told, once it is in.
 */

type Clash = RosterReadingRecord['clashes'][number];

/** So many are named; who gets the line looks at the rosters anyhow. */
const namedAtMost = 20;

/** Who of a plan has the number of somebody on a roster outside `path`, by the nearest organisation above both. */
export async function clashesOf(rows: PlannedRow[], path: string): Promise<Clash[]> {
  const planned = new Map(
    rows.flatMap((row) => {
      const phone = row.member?.phone ?? row.after?.phone;
      return phone ? [[phone.fingerprint, row] as const] : [];
    }),
  );
  const others = (await membersByPhone([...planned.keys()])).filter(
    ({ orgPath }) => !liesWithin(orgPath, path),
  );
  const names = new Map(
    (await findOrganizations([...new Set(others.map(({ organizationId }) => organizationId))])).map(
      ({ _id, name }) => [_id, name],
    ),
  );
  const clashes = new Map<string, string[]>();
  for (const { name, orgPath, organizationId, phone } of others) {
    const row = planned.get(phone?.fingerprint ?? '');
    const above = nearestAbove(orgPath, row?.member?.orgPath ?? row?.orgPath ?? path);
    if (!row || above === undefined) continue;
    const people = clashes.get(above) ?? [];
    if (people.length < namedAtMost)
      people.push(`${row.name}（${row.branchName}）与${name}（${names.get(organizationId) ?? ''}）`);
    clashes.set(above, people);
  }
  return Array.from(clashes, ([organizationId, people]) => ({ organizationId, people }));
}

/** Leaves the line for those above, once an import is in; again it changes nothing. */
export const tellClashes = (clashes: Clash[], { _id }: RosterImportRecord, now: number): Promise<void> =>
  notifyOnce(
    clashes.map(({ organizationId, people }) => ({
      _id: `clash:${_id}:${organizationId}`,
      of: 'phoneOnTwoRosters' as const,
      audience: [keyOfKeepers(organizationId)],
      title: '两个支部的名册里有同一个手机号',
      body: `${people.join('；')}。请核对是不是同一人，需要时请原支部办理组织关系转接`.slice(0, 1000),
      link: `/organization/browse/index?organizationId=${encodeURIComponent(organizationId)}`,
      at: now,
    })),
  );

/** The id of the lowest organisation that both paths lie in. */
function nearestAbove(one: string, other: string): string | undefined {
  const [ids, others] = [one.split('/').filter(Boolean), other.split('/').filter(Boolean)];
  const parted = ids.findIndex((id, index) => others[index] !== id);
  return (parted < 0 ? ids : ids.slice(0, parted)).at(-1);
}
