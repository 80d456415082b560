import { findOrganization } from '../domain/organization/find';
import { settingsAt } from '../domain/setting/settings';
import { rolesAt, type Caller } from '../kernel/identity';
import { townIdOf } from '../kernel/paths';
import type { ComplaintRecord } from './model';

/** A complaint in a list. */
export function summaryOf(complaint: ComplaintRecord) {
  const { _id: id, kind, organizationName: aboutName, level, status, askedAt, dueOn, satisfied } = complaint;
  return {
    id,
    kind,
    aboutName,
    level,
    status,
    askedAt,
    dueOn,
    ...(satisfied !== undefined && { satisfied }),
  };
}

/** A complaint whole, without who wrote it. */
export const wholeOf = (complaint: ComplaintRecord, office: string) => ({
  ...summaryOf(complaint),
  text: complaint.text,
  page: complaint.page,
  steps: complaint.steps,
  office,
});

/** What who does something about a complaint now is called: an officer of the district does it for the district. */
export function actingOffice(
  complaint: Pick<ComplaintRecord, 'level' | 'orgPath'>,
  { caller, now }: { caller: Caller; now: number },
): Promise<string> {
  const isOfTown = rolesAt(caller.account, now).some(({ role }) => role === 'townOfficer');
  return officeOf(isOfTown ? complaint : { ...complaint, level: 'district' }, now);
}

/** What whoever answers a complaint is called: a town by its name, the district by the office that it set. */
export async function officeOf(
  { level, orgPath }: Pick<ComplaintRecord, 'level' | 'orgPath'>,
  now: number,
): Promise<string> {
  const townId = townIdOf(orgPath);
  const [{ leadingOffice }, town] = await Promise.all([
    settingsAt(now),
    level === 'town' && townId ? findOrganization(townId) : undefined,
  ]);
  return town?.name ?? leadingOffice;
}
