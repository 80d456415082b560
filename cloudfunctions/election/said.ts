import type { WhatIsRecorded } from '../../types/election/steps';
import { byHand, byStrokes } from '../domain/election/name-order';
import type { ElectionRecord, Named, Steps, Took } from '../domain/election/model';
import { isItsMeeting } from '../domain/election/meetings';
import { tallyOf } from '../domain/election/tally';
import { findActivity } from '../domain/gathering/find';
import { callTheRoll } from '../domain/gathering/ledger';
import { countFull, findMembers } from '../domain/membership/find';
import { findOrganization } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import { liesWithin } from '../kernel/paths';
import type { ElectionCall } from './context';

/** What a step says, made of what was sent and of what the records know; nothing of it is trusted that can be looked up. */

/** What the records know of a step before it is written. */
export interface Known {
  names: ReadonlyMap<string, string>;
  /** Of a branch: whether it has too few full members for a committee. */
  direct: boolean;
  personId: string;
}

/** Looks up whom a step names, and holds it against the roster and the roll. */
export async function knownFor(call: ElectionCall<'record'>, what: WhatIsRecorded): Promise<Known> {
  const { target, caller, now } = call;
  const [body, rules] = await Promise.all([findOrganization(target.organizationId), ruleBook(now)]);
  if (!body || body.closedAt) refuse('ORGANIZATION.CLOSED');
  const ids = idsIn(what);
  const [found, full] = await Promise.all([
    findMembers(ids),
    what.step === 'request' && target.body === 'branch' ? countFull(body.path) : undefined,
    what.step === 'meeting' ? requireRoll(target, { ...what, on: call.input.on }) : undefined,
  ]);
  // Who stood when they were voted on may have left since: they are known by the record.
  const recorded = new Map(namedIn(target).map(({ memberId, name }) => [memberId, name]));
  const names = new Map<string, string>();
  for (const id of ids) {
    const member = found.find(({ _id }) => _id === id);
    const here = member?.state === 'active' && liesWithin(member.orgPath, body.path);
    const known = recorded.get(id);
    if (here && member.status !== 'full' && known === undefined)
      refuse('ROLE.NOT_A_FULL_MEMBER', { field: 'names' });
    names.set(id, known ?? (here ? member.name : refuse('MEMBER.NOT_FOUND', { field: 'names' })));
  }
  const least = rules.numberOn('committeeFromFull', dayOf(now)) ?? 0;
  return { names, direct: full !== undefined && full < least, personId: personIdOf(caller.account) };
}

function idsIn(what: WhatIsRecorded): string[] {
  const people = {
    candidates: () => (what.step === 'candidates' ? what.names : []),
    ballots: () => (what.step === 'ballots' ? [...what.lines, ...what.others] : []),
    session: () => (what.step === 'session' ? [...what.chosen, ...what.duties] : []),
  };
  const of = Object.hasOwn(people, what.step) ? people[what.step as keyof typeof people]() : [];
  return [...new Set(of.map(({ memberId }) => memberId))];
}

/** Everybody whom the record names already. */
const namedIn = ({ steps, sitting }: ElectionRecord): Named[] => [
  ...(steps.candidates?.names ?? []),
  ...(steps.ballots?.rounds ?? []).flatMap(({ lines, others }) => [...lines, ...others]),
  ...sitting,
];

/** Who came is as the roll of the gathering says, where one was announced for the meeting. */
async function requireRoll(
  { organizationId }: ElectionRecord,
  { activityId, present, on }: { activityId?: string | undefined; present: number; on: string },
): Promise<void> {
  if (activityId === undefined) return;
  const activity = await findActivity(activityId);
  if (!activity || !isItsMeeting(activity, organizationId) || dayOf(activity.startsAt) !== on)
    refuse('ELECTION.NOT_ITS_GATHERING', { field: 'activityId', step: 'meeting' });
  if (activity.closedAt === null) refuse('ELECTION.GATHERING_OPEN', { field: 'activityId', step: 'meeting' });
  const { presentVoters: limit } = (await callTheRoll(activity)).counts;
  if (present !== limit)
    refuse('ELECTION.NUMBERS_CONTRADICT', { field: 'present', step: 'meeting', found: present, limit });
}

/** The part of the record that a step becomes. */
export function said(
  current: ElectionRecord,
  what: WhatIsRecorded,
  { took, known }: { took: Took; known: Known },
): Steps {
  const named = <One extends { memberId: string }>(one: One) => ({
    ...one,
    name: known.names.get(one.memberId) ?? '',
  });
  switch (what.step) {
    case 'request': {
      const { step: _, ...request } = what;
      const isDirect = current.body === 'branch' && known.direct;
      return { request: { ...request, ...took, direct: isDirect, personId: known.personId } };
    }
    case 'preparation':
      return {
        preparation: { ...took, ...(what.announcedOn !== undefined && { announcedOn: what.announcedOn }) },
      };
    case 'candidates': {
      const all = what.names.map(named);
      const names = what.placed ? byHand(all).map((of) => ({ of, isUnsure: false })) : byStrokes(all);
      return { candidates: { ...took, names: names.map(({ of, isUnsure }) => ({ ...of, isUnsure })) } };
    }
    case 'voters': {
      const { full, checked, excluded } = what;
      return { voters: { ...took, full, checked, excluded } };
    }
    case 'meeting': {
      const { step: _, ...meeting } = what;
      return { meeting: { ...meeting, ...took } };
    }
    case 'ballots':
      return { ballots: ballotsWith(current, what, { took, named }) };
    case 'session': {
      const { present, issued, returned, valid, chosen, duties } = what;
      return {
        session: {
          ...took,
          present,
          issued,
          returned,
          valid,
          chosen: chosen.map(named),
          duties: duties.map(named),
        },
      };
    }
    case 'report':
      return { report: took };
  }
}

/** Candidates as they stand on the ballot; of whom it does not know, by their strokes. */
function asOnTheBallot<One extends Named>({ steps }: ElectionRecord, lines: readonly One[]): One[] {
  const order = steps.candidates?.names.map(({ memberId }) => memberId) ?? [];
  const placeOf = ({ memberId }: Named) =>
    order.includes(memberId) ? order.indexOf(memberId) : order.length;
  return byStrokes(lines)
    .map(({ of }) => of)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** The ballots with one more, or one put right: those after it are to be held anew. */
function ballotsWith(
  current: ElectionRecord,
  what: Extract<WhatIsRecorded, { step: 'ballots' }>,
  { took, named }: { took: Took; named: <One extends { memberId: string }>(one: One) => One & Named },
): NonNullable<Steps['ballots']> {
  const { round, issued, returned, valid, lines, others, reading, vacant } = what;
  const before = (current.steps.ballots?.rounds ?? []).slice(0, round);
  const { next } = tallyOf(current, round);
  if (!next || before.length < round) refuse('ELECTION.NOT_YET', { step: 'ballots', field: 'round' });
  const ordered = asOnTheBallot(current, lines.map(named));
  return {
    rounds: [
      ...before,
      {
        ...took,
        post: next.post,
        issued,
        returned,
        valid,
        lines: ordered,
        others: others.map(named),
        ...(reading && { reading }),
      },
    ],
    ...(vacant !== undefined && { vacant }),
  };
}
