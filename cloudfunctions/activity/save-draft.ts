import { loadActivity } from '../domain/gathering/find';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { attachmentsOf } from './attachments';
import type { ActivityCall, ActivityOutcome } from './context';
import { activityIdOf, settlePlan, writtenIn } from './plan';
import { hostOf } from './host';
import { keepDraft } from '../domain/gathering/life';
import { factsOf } from './store';

/** Keeps a plan on the server. A draft is for nobody yet: its audience is empty, so that no list holds it. */
export async function saveDraft(call: ActivityCall<'saveDraft'>): ActivityOutcome<'saveDraft'> {
  const { caller } = call;
  const { branch, plan: input } = await hostOf(call.target, call.input);
  const activityId = activityIdOf(branch._id, input.actKey);
  const [facts, first] = await Promise.all([factsOf(branch, input), loadActivity(activityId)]);
  if (first && first.status !== 'draft') refuse('ACTIVITY.NOT_A_DRAFT');
  const planned = settlePlan(input, { ...facts, before: first });
  if (!first) await spend('draft', call);
  await checkText(caller.openid, ...writtenIn(input));
  const attachments = await attachmentsOf(input, first?.attachments, caller.openid);
  const version = await keepDraft(
    {
      _id: activityId,
      actKey: input.actKey,
      ...planned,
      attachments,
      audience: [],
      organizationId: branch._id,
      organizationName: branch.name,
      status: 'draft',
      changes: [],
      checkInSecret: '',
      publishedAt: 0,
      publishedBy: caller.account.memberId ?? caller.openid,
      version: input.version + 1,
      savedBy: caller.account.name,
      closedAt: null,
    },
    call,
  );
  return { activityId, version };
}
