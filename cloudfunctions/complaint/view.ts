import { findOrganization } from '../domain/organization/find';
import { settingsAt } from '../domain/setting/settings';
import { townIdOf } from '../kernel/paths';
import type { ComplaintRecord } from './model';

/** A complaint in a list. */
export function summaryOf(complaint: ComplaintRecord) {
  const { _id: id, kind, organizationName: aboutName, level, status, askedAt, dueOn, satisfied } = complaint;
  return { id, kind, aboutName, level, status, askedAt, dueOn, ...(satisfied !== undefined && { satisfied }) };
}

/** A complaint whole, without who wrote it. */
export const wholeOf = (complaint: ComplaintRecord, office: string) => ({
  ...summaryOf(complaint),
  text: complaint.text,
  page: complaint.page,
  steps: complaint.steps,
  office,
});

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
