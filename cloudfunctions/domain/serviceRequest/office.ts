import { findDistrict, findOrganization } from '../organization/find';
import { successorOf } from '../organization/keeping';
import { attendedAt } from '../membership/attended';
import type { OrganizationRecord } from '../organization/model';
import { settingsAt } from '../setting/settings';
import { rolesAt, type Caller } from '../../kernel/identity';
import { liesWithin, townIdOf } from '../../kernel/paths';
import { wordOf } from './place';

/** Which office takes a request, and what offices are called. */

/**
 * The office of a town, of the district, or of what lies in a town: a town that has officers, else the district; what nobody would
 * read there comes to the district by itself.
 */
export async function officeFor(id: string | undefined, now: number): Promise<OrganizationRecord> {
  const found = id === undefined ? undefined : await findOrganization(id);
  const stands = found && (await successorOf(found));
  const townId = stands && townIdOf(stands.path);
  const office = townId && townId !== stands._id ? await findOrganization(townId) : stands;
  if (office?.kind === 'district') return office;
  if (office?.kind !== 'town' || office.closedAt) return findDistrict();
  const isAttended = await attendedAt([office.path], now);
  return isAttended(office.path) ? office : findDistrict();
}

/** Whether an office does what is to be done about a request now: its own, and for the district what lies with a town that has nobody left. */
export async function doesFor(
  { _id, kind, path }: Pick<OrganizationRecord, '_id' | 'kind' | 'path'>,
  { organizationId, orgPath }: { organizationId: string; orgPath: string },
  now: number,
): Promise<boolean> {
  if (organizationId === _id) return true;
  if (kind !== 'district' || !liesWithin(orgPath, path)) return false;
  const isAttended = await attendedAt([orgPath], now);
  return !isAttended(orgPath);
}

/** What an office is called now. */
export const wordFor = async (
  office: Pick<OrganizationRecord, 'kind' | 'name'>,
  now: number,
): Promise<string> => wordOf(office, (await settingsAt(now)).leadingOffice);

/** What who does something about a request now is called: an officer of the district does it for the district. */
export async function actingOffice(
  { organizationId, organizationName }: { organizationId: string; organizationName: string },
  { caller, now }: { caller: Caller; now: number },
): Promise<string> {
  const isOfTown = rolesAt(caller.account, now).some(
    (grant) => grant.role === 'townOfficer' && grant.organizationId === organizationId,
  );
  return isOfTown ? organizationName : (await settingsAt(now)).leadingOffice;
}
