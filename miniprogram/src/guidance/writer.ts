import { isDistrictOfficer, isOfficer, type Person } from '../domain/roles';

/** For which organisation the reader writes guidances: the district if they may, else their town. */
export function writesFor(person: Person | undefined): { organizationId: string; name: string } | undefined {
  const held = person?.roles.find(isDistrictOfficer) ?? person?.roles.find(isOfficer);
  return held && { organizationId: held.organizationId, name: held.organizationName };
}
