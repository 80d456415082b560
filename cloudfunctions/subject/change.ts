import { changeSubject } from '../domain/subject/keep';
import type { SubjectChanges } from '../domain/subject/model';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { SubjectCall, SubjectOutcome } from './context';
import { keeperNamed } from './town';
import { codeOf, fieldsOf, requireCluster } from './written';

/** Puts right what is known of a subject. Into another town it goes by the hand of who is officer over both. */
export async function change(call: SubjectCall<'change'>): SubjectOutcome<'change'> {
  const { input, target: subject, openid } = call;
  const code = await codeOf(input, subject._id);
  await requireCluster(input, subject.cluster);
  const { townId = subject.organizationId } = input;
  const moved = townId === subject.organizationId ? {} : await keeperNamed(townId, call);
  await checkText(openid, input.name, input.carrier?.name);
  const changes: SubjectChanges = { ...fieldsOf(input, code), ...moved };
  const how = { version: input.version, action: 'subject.change', changes };
  return saved(subject._id, await changeSubject(subject._id, how, call));
}

/** What a change answers; refuses when another was quicker. */
export function saved(id: string, version: number | undefined): { id: string; version: number } {
  if (version === undefined) refuse('SUBJECT.CHANGED');
  return { id, version };
}
