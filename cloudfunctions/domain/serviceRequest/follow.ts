import { collection, command } from '../../kernel/database';
import { idsOf } from '../../kernel/paths';
import { findOrganization } from '../organization/find';
import type { SubjectRecord } from '../subject/model';
import { ServiceRequests } from './model';

/**
 * What an enterprise wants goes along when the register says that it lies in another town: what nobody gave to anybody yet is
 * taken by that town, and no other. What is under way is done by whom it was given to.
 */
export async function requestsGoWith(subject: Pick<SubjectRecord, '_id' | 'organizationId'>): Promise<void> {
  const open = await collection(ServiceRequests).findAll({ subjectId: subject._id, isOpen: true });
  const waiting = open.filter(
    ({ status, assignerId, organizationId, orgPath }) =>
      status === 'submitted' &&
      assignerId === undefined &&
      organizationId !== subject.organizationId &&
      // One that came to the district stays there.
      idsOf(orgPath)[0] !== organizationId,
  );
  if (waiting.length === 0) return;
  const office = await findOrganization(subject.organizationId);
  if (!office) return;
  const { _id: organizationId, path: orgPath, name: organizationName } = office;
  await collection(ServiceRequests).updateWhere(
    { _id: command.in(waiting.map(({ _id }) => _id)), status: 'submitted', isOpen: true },
    {
      organizationId,
      orgPath,
      organizationName,
      offices: [{ id: organizationId, name: organizationName, helps: false }],
    },
  );
}
