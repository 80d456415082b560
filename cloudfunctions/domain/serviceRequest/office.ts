import { findDistrict, findOrganization } from '../organization/find';
import { successorOf } from '../organization/keeping';
import { holdersOver } from '../membership/holders';
import type { OrganizationRecord } from '../organization/model';
import { settingsAt } from '../setting/settings';
import { rolesAt, type Caller } from '../../kernel/identity';
import { townIdOf } from '../../kernel/paths';
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
  const isThere =
    office?.kind === 'town' &&
    !office.closedAt &&
    (await holdersOver(office._id, ['townOfficer'], now)).length > 0;
  return isThere ? office : findDistrict();
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
