import { findOrganization } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { settingsAt } from '../domain/setting/settings';
import { rolesAt, type Caller } from '../kernel/identity';
import { townIdOf } from '../kernel/paths';
import type { ComplaintRecord } from '../domain/complaint/model';
import { dueOf, type WorkYears } from '../domain/rules/work-days';

/** Complaints in a list. */
export async function summariesOf(complaints: readonly ComplaintRecord[], now: number) {
  const { workYears } = await ruleBook(now);
  return complaints.map((complaint) => summaryOf(complaint, workYears));
}

function summaryOf(complaint: ComplaintRecord, years: WorkYears) {
  const { _id: id, kind, organizationName: aboutName, level, status, askedAt, satisfied } = complaint;
  return {
    id,
    kind,
    aboutName,
    level,
    status,
    askedAt,
    ...dueOf(complaint, years),
    ...(satisfied !== undefined && { satisfied }),
  };
}

/** A complaint whole, without who wrote it. */
export async function wholeOf(complaint: ComplaintRecord, now: number) {
  const [office, { workYears }] = await Promise.all([officeOf(complaint, now), ruleBook(now)]);
  const { text, page, steps } = complaint;
  return { ...summaryOf(complaint, workYears), text, page, steps, office };
}

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
