import { keyOfKeepers } from '../kernel/audience';
import { findActivity } from '../domain/gathering/find';
import { answerAsked, type Tell } from '../domain/gathering/joint';
import { membersWithin } from '../domain/membership/find';
import { keeperIdOf, successorOf } from '../domain/organization/keeping';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { answeredNotice, publishedNotice, withdrawnNotice } from './notices';

/** A branch that was asked says that it holds a gathering with others, or that it does not, or not any more. */
export async function answerInvitation(
  call: ActivityCall<'answerInvitation'>,
): ActivityOutcome<'answerInvitation'> {
  const { input, now } = call;
  // It may have been merged since it was asked: then it is that one's to answer.
  const branch = await successorOf(call.target);
  const asked = (await findActivity(input.activityId)) ?? refuse('ACTIVITY.NOT_ASKED');
  // The host may have been merged since it asked.
  const [members, hostId] = await Promise.all([membersWithin(branch.path), keeperIdOf(asked)]);
  const tell: Tell = (activity, { joins, joined, parts }) => {
    const hosts = { ...activity, audience: [keyOfKeepers(hostId)] };
    // The later word of a branch, or of who took it in, takes the earlier one's place.
    const toHosts = parts.map(({ id }) => answeredNotice(hosts, { ...branch, _id: id }, joins, now));
    // Who was told nothing before has nothing to be told now.
    if (!joins && !joined) return toHosts;
    const toOwn = parts.map(({ id, keys }) => {
      const own = { ...activity, audience: keys };
      return joins ? publishedNotice(own, now, id) : withdrawnNotice(own, id, now);
    });
    return [...toHosts, ...toOwn];
  };
  return { joined: await answerAsked(input.activityId, input.joins, { branch, members, tell }, call) };
}
