import { collection, type Page, type PageOf } from '../kernel/database';
import { Enrolments, type EnrolmentRecord } from '../domain/enrolment/model';
import { Organizations, type OrganizationRecord } from '../domain/organization/model';

/** What a member asked for, latest first. */
export const enrolmentsOfMember = (memberId: string, page: PageOf): Promise<Page<EnrolmentRecord>> =>
  collection(Enrolments).findPage({ memberId }, ['askedAt', 'desc'], page);

/** What lies directly below an organisation and is open, by name. */
export async function childrenOf(id: string): Promise<OrganizationRecord[]> {
  const children = await collection(Organizations).findAll({ parentId: id, closedAt: null });
  return children.sort((one, other) => (one.name < other.name ? -1 : 1));
}
