import { subjectContract } from '../../types/subject/contract';
import { loadOrganization } from '../domain/organization/keeping';
import { changeSubject } from '../domain/subject/keep';
import { nobodyCovers, type SubjectChanges } from '../domain/subject/model';
import { requireReach } from '../kernel/access';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { saved } from './change';
import type { SubjectCall, SubjectOutcome } from './context';

/** Says which Party organisation covers a subject; what was said before is gone with it. */
export async function cover(call: SubjectCall<'cover'>): SubjectOutcome<'cover'> {
  const { input, target: subject } = call;
  const how = { version: input.version, action: 'subject.cover', changes: await coveredBy(call) };
  return saved(subject._id, await changeSubject(subject._id, how, call));
}

async function coveredBy(call: SubjectCall<'cover'>): Promise<SubjectChanges> {
  const { coverage, coverageType, coveringId, since } = call.input;
  if (since !== undefined && since > dayOf(call.now)) refuse('SUBJECT.DAY_IMPOSSIBLE', { field: 'since' });
  // Whether an instructor looks after it is said by their register, and follows from that.
  if (coverage !== 'organization') return { coverage: 'none', ...nobodyCovers };
  if (!coverageType) refuse('SUBJECT.COVERING_MISSING', { field: 'coverageType' });
  if (!coveringId) refuse('SUBJECT.COVERING_MISSING', { field: 'coveringId' });
  const { access } = subjectContract.actions.list;
  const by = await requireReach(access, await loadOrganization(coveringId), call);
  if (by.kind === 'group' || by.kind === 'district')
    refuse('SUBJECT.COVERING_MISSING', { field: 'coveringId' });
  if (by.closedAt) refuse('ORGANIZATION.CLOSED');
  const { path: coveringPath, name: coveringName } = by;
  return { coverage, coverageType, coveringId, coveringPath, coveringName, coveredSince: since };
}
