import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { lastWords } from '../kernel/last-words';
import { actOn } from '../domain/gathering/ledger';
import type { ActivityCall, ActivityOutcome } from './context';
import { followRoster } from '../domain/gathering/follow-roster';
import { requireKept } from '../domain/gathering/activity-status';
import { correctRolls } from '../domain/gathering/correct-rolls';
import { findMembers } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { keepersOf } from '../domain/organization/keeping';
import { findRolls } from '../domain/gathering/find';

/** Puts right who was expected; the ledger of a closed activity follows. */
export async function correctRoll(call: ActivityCall<'correctRoll'>): ActivityOutcome<'correctRoll'> {
  const { input, target: activity } = call;
  requireKept(activity);
  // Who is expected at a class's session follows from who is enrolled.
  if (activity.scope === 'class') refuse('ACTIVITY.OF_A_CLASS');
  await followRoster(activity, call.now);
  const said = lastWords(input.changes, ({ memberId }) => memberId);
  const [rolls, members] = await Promise.all([
    findRolls(activity._id),
    findMembers(said.map(({ memberId }) => memberId)),
  ]);
  const keepers = await keepersOf(rolls.map(({ organizationId }) => organizationId));
  const isOf = (member: MemberRecord | undefined, organizationId: string) =>
    member?.state === 'active' && member.organizationId === keepers.get(organizationId)?._id;
  const changes = said.flatMap(({ memberId, as }) => {
    const member = members.find(({ _id }) => _id === memberId);
    const listed = rolls.find((roster) => roster.members.some((one) => one.memberId === memberId));
    // Nobody has to be taken off who is on none, as when that was done already.
    if (as === 'none' && !listed) return [];
    const roster = listed ?? rolls.find(({ organizationId }) => isOf(member, organizationId));
    if (!member || !roster) refuse('ACTIVITY.PERSON_NOT_IN_BRANCH');
    // Who came to the branch later is one of those it is for, too.
    const ofBranch = isOf(member, roster.organizationId);
    if (as === 'observer' && activity.scope === 'branch' && ofBranch) refuse('ACTIVITY.EXPECTED_STAYS');
    return [{ rollId: roster._id, memberId, name: member.name, status: member.status, as }];
  });
  await checkText(call.openid, input.reason);
  const { expected } = await actOn(activity, call.now, () => correctRolls(call, input.reason, changes));
  return { expected };
}
