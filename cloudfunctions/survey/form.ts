import { requireFreeName } from '../domain/organization/open';
import { formBranch, formedIdOf } from '../domain/survey/formations';
import { subjectsNow } from '../domain/subject/recorded';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { visible } from '../kernel/names';
import type { SurveyCall, SurveyOutcome } from './context';
import { parentFor } from './formation';

/**
 * The branch stands, once it was approved: all that follows at once, and once however often it is sent. It is called as it was
 * approved, and lies below what it was approved for, which may be otherwise than it was asked for.
 */
export async function form(call: SurveyCall<'form'>): SurveyOutcome<'form'> {
  const { input, target: formation, openid, now } = call;
  const organizationId = formedIdOf(formation);
  if (formation.state === 'formed') return { organizationId };
  if (formation.state === 'dropped') refuse('SURVEY.SETTLED');
  const { approval, subjects, subjectIds } = formation;
  if (!approval) refuse('SURVEY.NOT_APPROVED');
  const parent = await parentFor(input.parentId ?? formation.parentId, await formation.keptAt());
  const name = visible(input.name ?? formation.name);
  await requireFreeName(parent._id, name, organizationId);
  if (name !== formation.name) await checkText(openid, name);
  const known = await subjectsNow(subjectIds);
  const kinds = [...new Set([...known.values()].map(({ kind }) => kind))];
  const isJoint = subjectIds.length > 1;
  const branch = {
    _id: organizationId,
    kind: 'branch' as const,
    name,
    parentId: parent._id,
    path: `${parent.path}${organizationId}/`,
    jointBranch: isJoint,
    ...(isJoint && { units: subjects.map((one) => known.get(one.id)?.name ?? one.name) }),
    ...(kinds.length === 1 && kinds[0] && { subject: kinds[0] }),
    createdAt: now,
  };
  const { notAsItWas, dropped } = await formBranch(formation, branch, {
    parentName: parent.name,
    since: approval.on,
    call,
  });
  if (dropped) refuse('SURVEY.SETTLED');
  if (notAsItWas) refuse('SURVEY.COVERED_ALREADY');
  return { organizationId };
}
