import { randomBytes } from 'node:crypto';
import { loadActivity, findRolls } from '../domain/gathering/find';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { attachmentsOf } from './attachments';
import type { ActivityCall, ActivityOutcome } from './context';
import { askedNotice, unansweredBy } from '../domain/gathering/asked-notices';
import { publishedNotice } from './notices';
import { activityIdOf, audienceOf, requireDetails, rollOf, settlePlan, writtenIn } from './plan';
import { hostOf } from './host';
import { publishActivity } from '../domain/gathering/life';
import { factsOf } from './store';

/** Publishes a gathering: the plan held against the branch as it is, the roster as it stands now, the people told. */
export async function publish(call: ActivityCall<'publish'>): ActivityOutcome<'publish'> {
  const { now, caller } = call;
  const { branch, plan: input } = await hostOf(call.target, call.input);
  const activityId = activityIdOf(branch._id, input.actKey);
  const [facts, first] = await Promise.all([factsOf(branch, input), loadActivity(activityId)]);
  if (first && first.status !== 'draft') return { activityId, expected: await expectedOf(activityId) };
  if (input.endsAt <= now) refuse('ACTIVITY.IN_THE_PAST');
  const planned = settlePlan(input, { ...facts, before: first });
  requireDetails(planned.kinds, planned.details);
  const rolls = [rollOf(activityId, planned, facts)];
  const expected = countExpected(rolls);
  if (expected === 0) refuse('ACTIVITY.NOBODY_EXPECTED');
  await spend('activityNotice', call);
  await checkText(caller.openid, ...writtenIn(input));
  const attachments = await attachmentsOf(input, first?.attachments, caller.openid);

  const activity = {
    _id: activityId,
    actKey: input.actKey,
    ...planned,
    attachments,
    audience: audienceOf(planned, facts),
    organizationId: branch._id,
    organizationName: branch.name,
    status: 'published' as const,
    changes: [],
    checkInSecret: randomBytes(32).toString('base64url'),
    publishedAt: now,
    publishedBy: caller.account.memberId ?? caller.openid,
    version: input.version + 1,
    savedBy: caller.account.name,
    closedAt: null,
  };
  const published = await publishActivity(
    activity,
    rolls,
    [
      publishedNotice(activity, now),
      ...unansweredBy(activity).map((branchId) => askedNotice(activity, branchId, now)),
    ],
    call,
  );
  return { activityId, expected: published ? expected : await expectedOf(activityId) };
}

const countExpected = (rolls: { members: { as: string }[] }[]): number =>
  rolls.flatMap(({ members }) => members).filter((member) => member.as === 'expected').length;

const expectedOf = async (activityId: string): Promise<number> => countExpected(await findRolls(activityId));
