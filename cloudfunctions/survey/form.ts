import { requireFreeName } from '../domain/organization/open';
import { formBranch, formedIdOf } from '../domain/survey/formations';
import { subjectsNow } from '../domain/subject/recorded';
import { refuse } from '../kernel/errors';
import type { SurveyCall, SurveyOutcome } from './context';
import { parentFor } from './formation';

/** The branch stands, once it was approved: all that follows at once, and once however often it is sent. */
export async function form(call: SurveyCall<'form'>): SurveyOutcome<'form'> {
  const { target: formation, now } = call;
  const organizationId = formedIdOf(formation);
  if (formation.state === 'formed') return { organizationId };
  if (formation.state === 'dropped') refuse('SURVEY.SETTLED');
  const { approval, subjects, subjectIds } = formation;
  if (!approval) refuse('SURVEY.NOT_APPROVED');
  const parent = await parentFor(formation.parentId, await formation.keptAt());
  await requireFreeName(parent._id, formation.name, organizationId);
  const known = await subjectsNow(subjectIds);
  const kinds = [...new Set([...known.values()].map(({ kind }) => kind))];
  const isJoint = subjectIds.length > 1;
  const branch = {
    _id: organizationId,
    kind: 'branch' as const,
    name: formation.name,
    parentId: parent._id,
    path: `${parent.path}${organizationId}/`,
    jointBranch: isJoint,
    ...(isJoint && { units: subjects.map(({ id, name }) => known.get(id)?.name ?? name) }),
    ...(kinds.length === 1 && kinds[0] && { subject: kinds[0] }),
    createdAt: now,
  };
  const { notAsItWas, dropped } = await formBranch(formation, branch, { since: approval.on, call });
  if (dropped) refuse('SURVEY.SETTLED');
  if (notAsItWas) refuse('SURVEY.COVERED_ALREADY');
  return { organizationId };
}
