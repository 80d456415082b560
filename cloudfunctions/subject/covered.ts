import { idsOfBranch } from '../domain/organization/counting';
import type { OrganizationRecord } from '../domain/organization/model';
import { findSubject } from '../domain/subject/find';
import { changeSubject } from '../domain/subject/keep';
import type { SubjectRecord } from '../domain/subject/model';
import { refuse } from '../kernel/errors';
import { saved } from './change';
import type { SubjectCall, SubjectOutcome } from './context';
import { subjectsCoveredBy } from './store';
import { summaryOf, viewOf } from '../domain/cluster/subject-view';

const size = 20;

/** The subjects that a branch covers, those of branches that were merged into it among them. */
export async function covered({ input, target: branch }: SubjectCall<'covered'>): SubjectOutcome<'covered'> {
  const { items, next } = await subjectsCoveredBy(branch, { after: input.after, size });
  return { subjects: items.map(summaryOf), ...(next && { next }) };
}

/** One of them. Whom to ask there is the office's own. */
export async function ofBranch({
  input,
  target: branch,
}: SubjectCall<'ofBranch'>): SubjectOutcome<'ofBranch'> {
  const { contact: _contact, ...seen } = await viewOf(await coveredOne(input.subjectId, branch));
  return seen;
}

/** Puts right what a branch knows better than any list. */
export async function correct(call: SubjectCall<'correct'>): SubjectOutcome<'correct'> {
  const { input, target: branch } = call;
  const { employees, status, members, ownerIsMember, version } = input;
  const subject = await coveredOne(input.subjectId, branch);
  const changes = { employees, status, members, ownerIsMember };
  return saved(
    subject._id,
    await changeSubject(subject._id, { version, action: 'subject.correct', changes }, call),
  );
}

/** A subject that the branch covers; one that is not there is refused like one of another's. */
async function coveredOne(id: string, branch: OrganizationRecord): Promise<SubjectRecord> {
  const found = await findSubject(id);
  if (!found?.coveringId || !idsOfBranch(branch).includes(found.coveringId)) refuse('SUBJECT.NOT_COVERED');
  return found;
}
