import { subjectContract } from '../../types/subject/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { keepsSubjects } from '../domain/subject/keeper';
import type { SubjectRecord } from '../domain/subject/model';
import { requireReach } from '../kernel/access';
import { refuse } from '../kernel/errors';
import type { Caller } from '../kernel/identity';

export function requireOffice(office: Pick<OrganizationRecord, 'kind'>): void {
  if (!keepsSubjects(office)) refuse('SUBJECT.NOT_AN_OFFICE');
}

type Keeper = Pick<SubjectRecord, 'organizationId' | 'orgPath' | 'organizationName'>;

export const keeperOf = ({ _id, path, name }: OrganizationRecord): Keeper => ({
  organizationId: _id,
  orgPath: path,
  organizationName: name,
});

/** The town, or the district, that a person names as the keeper; one whose officer they are not is refused. */
export async function keeperNamed(id: string, call: { caller: Caller; now: number }): Promise<Keeper> {
  const found = await requireReach(subjectContract.actions.add.access, await loadOrganization(id), call);
  if (!keepsSubjects(found) || found.closedAt) refuse('SUBJECT.NOT_A_TOWN', { field: 'townId' });
  return keeperOf(found);
}
