import type * as z from 'zod';
import type { subjectSummary, subjectView } from '../../../types/domain/subject';
import { clusterName } from './known';
import type { SubjectRecord } from '../subject/model';
import { depthOf } from '../../kernel/paths';

/** A subject as it is shown. What is not known is left out. */

/** The district's own path names one organisation: what it keeps lies in no town yet. */
const isInTown = ({ orgPath }: SubjectRecord): boolean => depthOf(orgPath) > 1;

export const summaryOf = (record: SubjectRecord): z.infer<typeof subjectSummary> => ({
  id: record._id,
  kind: record.kind,
  name: record.name,
  ...(record.code && { code: record.code }),
  ...(isInTown(record) && { townName: record.organizationName }),
  ...(record.carrier && { carrier: record.carrier }),
  ...(record.employees !== undefined && { employees: record.employees }),
  listed: record.listed,
  status: record.status,
  coverage: record.coverage,
  ...(record.coverageType && { coverageType: record.coverageType }),
  ...(record.coveringId && { coveringId: record.coveringId }),
  ...(record.coveringName && { coveringName: record.coveringName }),
  ...(record.coveredSince && { coveredSince: record.coveredSince }),
  ...(record.instructorName && { instructorName: record.instructorName }),
});

export async function viewOf(record: SubjectRecord): Promise<z.infer<typeof subjectView>> {
  const named = record.cluster && (await clusterName(record.cluster));
  return { ...plainOf(record), ...(named && { clusterName: named }) };
}

const plainOf = (record: SubjectRecord) => ({
  ...summaryOf(record),
  version: record.version,
  ...(isInTown(record) && { townId: record.organizationId }),
  ...(record.cluster && { cluster: record.cluster }),
  leadsCluster: record.leadsCluster ?? false,
  ...(record.members && { members: record.members }),
  ...(record.ownerIsMember !== undefined && { ownerIsMember: record.ownerIsMember }),
  ...(record.contact && { contact: contactOf(record.contact, record.contactAt) }),
});

const contactOf = ({ name, post, purpose, tail }: NonNullable<SubjectRecord['contact']>, at = 0) => ({
  name,
  ...(post && { post }),
  purpose,
  ...(tail && { phoneTail: tail }),
  at,
});
