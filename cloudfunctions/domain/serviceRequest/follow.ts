import { collection } from '../../kernel/database';
import { notifyOnce } from '../messaging/notify';
import type { SubjectRecord } from '../subject/model';
import { ServiceRequests } from './model';
import { toOffice } from './notices';
import { officeFor } from './office';
import { isDistricts } from './place';

/**
 * What an enterprise wants goes along when the register says that it lies in another town: what came to its office by the register
 * and was given to nobody yet is taken by that town's, which is told; who had it still sees it. What is under way is done by whom
 * it was given to, and what came to the district stays there.
 */
export async function requestsGoWith(
  subject: Pick<SubjectRecord, '_id' | 'organizationId'>,
  now: number,
): Promise<void> {
  const open = await collection(ServiceRequests).findAll({ subjectId: subject._id, isOpen: true });
  const waiting = open.filter(
    (one) =>
      one.byRegister && one.status === 'submitted' && one.assignerId === undefined && !isDistricts(one),
  );
  if (waiting.length === 0) return;
  const {
    _id: organizationId,
    path: orgPath,
    name: organizationName,
  } = await officeFor(subject.organizationId, now);
  for (const request of waiting.filter((one) => one.organizationId !== organizationId)) {
    const { _id, version, offices } = request;
    const isKnown = offices.some(({ id }) => id === organizationId);
    const changes = {
      organizationId,
      orgPath,
      organizationName,
      offices: isKnown ? offices : [...offices, { id: organizationId, name: organizationName, helps: false }],
      version: version + 1,
    };
    const moved = await collection(ServiceRequests).updateWhere({ _id, version }, changes);
    if (moved > 0) await notifyOnce([toOffice({ ...request, ...changes }, '有一件企业诉求等您受理', now)]);
  }
}
