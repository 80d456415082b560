import type { Caller } from '../caller';
import type { Input } from '../../types';
import { addMonths } from '../../types/shared/calendar';
import { moreThanHalf, shareOf } from '../../types/shared/elections';

/** Elections of the demonstration, through the functions as people's own acts. */

interface Body {
  organizationId: string;
  /** Who keeps it. */
  secretary: string;
  /** Today, `YYYY-MM-DD`. */
  today: string;
}

type What = Input<'election.record'>['what'];

/** Begins an election of a branch and hands its request up; answers the election. */
export async function askForElection(
  caller: Caller,
  { organizationId, secretary, today }: Body,
): Promise<string> {
  const { electionId } = await caller.get(secretary, 'election.start', {
    organizationId,
    actKey: `demo-election-${today}`,
    kind: 'renewal',
    place: 'ordinary',
  });
  const { fullMembers = 0, rules } = await caller.get(secretary, 'election.get', { electionId });
  const hasCommittee = fullMembers >= rules.committeeFrom.value;
  await record(
    caller,
    { secretary, today, electionId },
    {
      step: 'request',
      plannedOn: addMonths(today, 1),
      seats: hasCommittee ? 3 : 0,
      candidates: hasCommittee ? 4 : 1,
      secretary: true,
      deputies: 0,
    },
  );
  return electionId;
}

type Going = Omit<Body, 'organizationId'> & { electionId: string };

async function record(caller: Caller, { secretary, today, electionId }: Going, what: What): Promise<void> {
  const { version } = await caller.get(secretary, 'election.get', { electionId });
  await caller.get(secretary, 'election.record', {
    electionId,
    actKey: `demo-${what.step}-${version}`,
    version,
    on: today,
    what,
  });
}

/** Goes on with it up to the count, in which the two readings of the line do not say the same. */
export async function countElection(
  caller: Caller,
  going: Going & { above: string; organizationId: string },
): Promise<void> {
  const { secretary, above, today, electionId, organizationId } = going;
  const answer = async (step: 'approval' | 'review', document: string) => {
    const { version } = await caller.get(above, 'election.get', { electionId });
    await caller.get(above, 'election.answer', {
      electionId,
      actKey: `demo-${step}-${version}`,
      version,
      step,
      on: today,
      answer: { agreed: true, document },
    });
  };
  await answer('approval', '方松委〔2026〕31号');
  await record(caller, going, { step: 'preparation' });
  const { members } = await caller.get(secretary, 'organization.members', { organizationId });
  const four = members.filter(({ status }) => status === 'full').slice(0, 4);
  await record(caller, going, {
    step: 'candidates',
    names: four.map(({ id: memberId }) => ({ memberId, post: 'member' })),
  });
  const { fullMembers: full = 0 } = await caller.get(secretary, 'election.get', { electionId });
  await record(caller, going, { step: 'voters', full, checked: 0, excluded: [] });
  await answer('review', '方松委〔2026〕36号');
  const present = shareOf(full, 80);
  await record(caller, going, { step: 'meeting', present, ill: 1, away: 0 });
  const yes = [present, present - 1, moreThanHalf(present), 1];
  await record(caller, going, {
    step: 'ballots',
    round: 0,
    issued: present,
    returned: present,
    valid: present,
    lines: four.map(({ id: memberId }, index) => ({
      memberId,
      yes: yes[index] ?? 0,
      no: 0,
      abstain: present - (yes[index] ?? 0),
    })),
    others: [],
  });
}
