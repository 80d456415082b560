import { addElection, electionId, electionsOf } from '../domain/election/elections';
import type { ElectionRecord } from '../domain/election/model';
import { postsHeldIn } from '../domain/membership/posts-held';
import { isElecting } from '../domain/organization/term';
import { refuse } from '../kernel/errors';
import type { ElectionCall, ElectionOutcome } from './context';

/** Begins an election of a body that elects: one at a time, however often and by how many it is begun. */
export async function start(call: ElectionCall<'start'>): ElectionOutcome<'start'> {
  const { input, target: body, caller, now } = call;
  const { actKey, kind, place } = input;
  const {
    _id: organizationId,
    path: orgPath,
    name: organizationName,
    temporary,
    termEndsOn,
    closedAt,
  } = body;
  if (closedAt) refuse('ORGANIZATION.CLOSED');
  if (!isElecting(body.kind)) refuse('ELECTION.NOT_ELECTED');
  if (temporary) refuse('ELECTION.TEMPORARY');
  const before = await electionsOf(organizationId);
  const same = before.find(({ startKey }) => startKey === actKey);
  if (same) return { electionId: same._id };
  const open = before.find((one) => one.closedAt === null);
  if (open) refuse('ELECTION.OPEN_ALREADY', { electionId: open._id });
  const standing = await postsHeldIn(body);
  const election: ElectionRecord = {
    _id: electionId(organizationId, before.length),
    organizationId,
    orgPath,
    organizationName,
    body: body.kind,
    kind,
    place,
    sitting: standing.map(({ memberId, name, post }) => ({ memberId, name, post })),
    state: 'open',
    waits: null,
    since: now,
    version: 0,
    steps: {},
    changes: [],
    startedAt: now,
    startedBy: caller.account.name,
    closedAt: null,
    startKey: actKey,
    lastKey: actKey,
    ...(termEndsOn && { termEndsOn }),
  };
  const stands = await addElection(election, call);
  // Begun by two at once, the one that was first stands.
  if (stands.startKey !== actKey) refuse('ELECTION.OPEN_ALREADY', { electionId: stands._id });
  return { electionId: stands._id };
}
