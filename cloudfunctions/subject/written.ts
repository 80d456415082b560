import { isOpenCluster } from '../domain/cluster/known';
import { subjectsWithCodes } from '../domain/subject/find';
import type { SubjectRecord } from '../domain/subject/model';
import { named, placedIn } from '../domain/subject/record';
import { isUnifiedCode, tidyCode } from '../domain/subject/unified-code';
import { refuse } from '../kernel/errors';
import type { SubjectCall } from './context';

type Written = Omit<SubjectCall<'change'>['input'], 'subjectId' | 'version' | 'townId'>;

/** What was written of a subject, as it is stored; what was left empty is named and `undefined`. */
export function fieldsOf(written: Written, code: string | undefined) {
  const { kind, name, carrier, employees, listed, cluster, leadsCluster, status, members, ownerIsMember } =
    written;
  return {
    kind,
    ...named(name),
    code,
    carrier: undefined,
    carrierKey: undefined,
    ...placedIn(carrier),
    employees,
    listed: [...new Set(listed)].sort(),
    cluster,
    leadsCluster: cluster ? leadsCluster : false,
    status,
    members,
    ownerIsMember,
  };
}

/** Refuses a cluster that is not kept; the one that it is in already stays. */
export async function requireCluster(
  { cluster }: Pick<Written, 'cluster'>,
  before: string | undefined,
): Promise<void> {
  if (cluster && cluster !== before && !(await isOpenCluster(cluster)))
    refuse('SUBJECT.NO_CLUSTER', { field: 'cluster' });
}

/**
 * The code that was written, tidied and checked; nothing for one of new employment that has none. One that another
 * subject has is refused, wherever that lies.
 */
export async function codeOf(
  { kind, code: written }: Pick<Written, 'kind' | 'code'>,
  self: string | undefined,
): Promise<string | undefined> {
  const field = 'code';
  const code = tidyCode(written);
  if (code === '' && kind !== 'newEmployment') refuse('SUBJECT.CODE_MISSING', { field });
  if (code === '') return undefined;
  if (!isUnifiedCode(code)) refuse('SUBJECT.CODE_INVALID', { field });
  const others: SubjectRecord[] = await subjectsWithCodes([code]);
  if (others.some(({ _id }) => _id !== self)) refuse('SUBJECT.CODE_TAKEN', { field });
  return code;
}
