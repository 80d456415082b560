import { keyOfKeepers } from '../kernel/audience';
import { findActivity } from '../domain/gathering/find';
import { answerAsked, keysOf } from '../domain/gathering/joint';
import { membersWithin } from '../domain/membership/find';
import { keeperIdOf, successorOf } from '../domain/organization/keeping';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { answeredNotice, publishedNotice, withdrawnNotice } from './notices';
import type { ActivityRecord } from '../domain/gathering/model';

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
  const tell = (activity: ActivityRecord, { joins, joined }: { joins: boolean; joined: boolean }) => {
    const hosts = { ...activity, audience: [keyOfKeepers(hostId)] };
    const own = { ...activity, audience: keysOf(activity, branch, members) };
    const toHosts = answeredNotice(hosts, branch, joins, now);
    if (joins) return [toHosts, publishedNotice(own, now, branch._id)];
    // Who was told nothing before has nothing to be told now.
    return joined ? [toHosts, withdrawnNotice(own, branch._id, now)] : [toHosts];
  };
  return { joined: await answerAsked(input.activityId, input.joins, { branch, members, tell }, call) };
}
