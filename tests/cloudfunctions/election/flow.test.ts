import type { Input, Output } from '../../../types';
import type { AccountRecord } from '../../../cloudfunctions/kernel/model';
import type { ElectionRecord } from '../../../cloudfunctions/domain/election/model';
import type { MemberRecord, RoleGrantRecord } from '../../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { readDocx } from '../paper/read';
import { branch, district, faraway, north, people, sister } from '../../support/district';

/** Elections of a branch, from the request to the posts, as its secretary and its town meet them. */

let world: TestCloud;
let keys = 0;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
});
afterAll(() => world.cloud.close());

const over = { organizationId: branch._id };
const today = '2026-11-23';
const key = () => `election-key-${(keys += 1)}`;

type What = Input<'election.record'>['what'];

/** More full members, so that the branch has a committee. */
async function grow(letters: string) {
  const more: MemberRecord[] = Array.from(letters, (letter) => ({
    _id: `north-b1-${letter}`,
    name: `${letter}员`,
    nameKey: `${letter}员`,
    status: 'full',
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
  }));
  await world.cloud.importDocuments('members', more);
}

type Committee = Input<'organization.setCommittee'>;

/** Registers the end of a term, and who holds which post. */
const registered = (
  termEndsOn: string,
  posts: Committee['posts'] = [],
  organizationId: string = branch._id,
) => world.caller.get(people.district, 'organization.setCommittee', { organizationId, termEndsOn, posts });

const get = (electionId: string, openid: string = people.secretary) =>
  world.caller.get(openid, 'election.get', { electionId });

async function begin(kind: 'renewal' | 'byElection' = 'renewal'): Promise<string> {
  const { electionId } = await world.caller.get(people.secretary, 'election.start', {
    ...over,
    actKey: key(),
    kind,
    place: 'ordinary',
  });
  return electionId;
}

interface More {
  on?: string;
  late?: string;
  reason?: string;
}

/** Sends a step as it stands now. */
async function ask(electionId: string, what: What, { on = today, ...more }: More = {}) {
  const { version } = await get(electionId);
  const input = { electionId, actKey: key(), version, on, what, ...more };
  const { reply } = await world.caller.ask(people.secretary, 'election.record', input);
  return reply;
}

async function put(electionId: string, what: What, more: More = {}): Promise<Output<'election.record'>> {
  const reply = await ask(electionId, what, more);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.data;
}

/** What a step is refused with: the code, the field, and the numbers. */
async function refused(electionId: string, what: What, more: More = {}) {
  const reply = await ask(electionId, what, more);
  if (reply.ok) return 'taken';
  const { field, found, limit } = reply.error.details ?? {};
  return [reply.error.code, field, ...(found === undefined ? [] : [found, limit])];
}

async function agree(
  electionId: string,
  step: 'approval' | 'review' | 'filing',
  openid: string = people.town,
) {
  const { version } = await get(electionId);
  return world.caller.get(openid, 'election.answer', {
    electionId,
    actKey: key(),
    version,
    step,
    on: today,
    answer: { agreed: true, document: `街委〔2026〕${step.length}号` },
  });
}

const request = (more: Partial<Extract<What, { step: 'request' }>> = {}): What => ({
  step: 'request',
  plannedOn: '2026-12-23',
  seats: 3,
  candidates: 4,
  secretary: true,
  deputies: 1,
  ...more,
});

const member = (letter: string) => `north-b1-${letter}`;
const names = (letters: string): What => ({
  step: 'candidates',
  names: Array.from(letters, (letter) => ({ memberId: member(letter), post: 'member' as const })),
});
const voters = (full: number, more: Partial<Extract<What, { step: 'voters' }>> = {}): What => ({
  step: 'voters',
  full,
  checked: 0,
  excluded: [],
  ...more,
});
const meeting = (present: number, more: Partial<Extract<What, { step: 'meeting' }>> = {}): What => ({
  step: 'meeting',
  present,
  ill: 0,
  away: 0,
  ...more,
});
const ballot = (
  votes: Record<string, number>,
  more: Partial<Extract<What, { step: 'ballots' }>> = {},
): What => ({
  step: 'ballots',
  round: 0,
  issued: 9,
  returned: 9,
  valid: 9,
  lines: Object.entries(votes).map(([letter, yes]) => ({ memberId: member(letter), yes, no: 0, abstain: 0 })),
  others: [],
  ...more,
});

/** Up to the meeting: nine full members, four candidates for three seats. */
async function toMeeting(): Promise<string> {
  await grow('efghij');
  const electionId = await begin();
  await put(electionId, request());
  await agree(electionId, 'approval');
  await put(electionId, { step: 'preparation' });
  await put(electionId, names('befg'));
  await put(electionId, voters(9));
  await agree(electionId, 'review');
  return electionId;
}

const stored = <Record>(collection: string) => world.cloud.documents(collection) as Record[];
const body = () => stored<OrganizationRecord>('organizations').find(({ _id }) => _id === branch._id);
const rolesHere = () =>
  stored<RoleGrantRecord>('roleGrants')
    .filter(({ organizationId, revokedAt }) => organizationId === branch._id && revokedAt === null)
    .map(({ role, memberId }) => `${role} ${memberId}`)
    .sort();

it('goes from the request to the posts: each step waits for the one before, and the body above answers', async () => {
  await registered('2026-12-31');
  expect((await world.caller.get(people.secretary, 'election.body', over)).term).toEqual({
    endsOn: '2026-12-31',
    left: 38,
    stage: 3,
  });
  const electionId = await toMeeting();
  expect(await refused(electionId, ballot({ b: 9, e: 8, f: 7, g: 1 }))).toEqual([
    'ELECTION.NOT_YET',
    undefined,
  ]);
  await put(electionId, meeting(9));
  await put(electionId, ballot({ b: 9, e: 8, f: 7, g: 1 }));
  const counted = await get(electionId);
  expect(counted.rounds[0]).toMatchObject({ seats: 3, differ: false, counts: { left: 0, tied: [] } });
  expect(counted.committee.map(({ memberId }) => memberId)).toEqual([member('b'), member('e'), member('f')]);
  await put(electionId, {
    step: 'session',
    present: 3,
    issued: 3,
    returned: 3,
    valid: 3,
    chosen: [
      { memberId: member('e'), post: 'secretary', yes: 3 },
      { memberId: member('b'), post: 'deputySecretary', yes: 2 },
    ],
    duties: [{ memberId: member('f'), post: 'organizationOfficer' }],
  });
  await put(electionId, { step: 'report' });
  const { nextStep, waitsAbove, proposed } = await get(electionId, people.town);
  expect({ nextStep, waitsAbove, term: proposed.termEndsOn }).toEqual({
    nextStep: 'filing',
    waitsAbove: true,
    term: '2029-11-23',
  });
  await agree(electionId, 'filing');
  const filed = await get(electionId, people.town);
  expect([filed.state, filed.nextStep, filed.mayInstall]).toEqual(['filed', undefined, true]);
  const input = { electionId, version: filed.version };
  expect(await world.caller.get(people.town, 'election.install', input)).toEqual({ granted: 3, ended: 1 });
  // A second sending changes nothing.
  expect(await world.caller.get(people.town, 'election.install', input)).toEqual({ granted: 0, ended: 0 });
  expect(rolesHere()).toEqual([
    'committeeMember north-b1-f',
    'deputySecretary north-b1-b',
    'secretary north-b1-e',
  ]);
  const { posts = [], termEndsOn } = body() ?? {};
  expect(termEndsOn).toBe('2029-11-23');
  expect(posts.map(({ post, memberId, from }) => [post, memberId, from])).toEqual([
    ['secretary', member('e'), today],
    ['deputySecretary', member('b'), today],
    ['organizationOfficer', member('f'), today],
  ]);
  expect(stored<ElectionRecord>('elections')[0]).toMatchObject({
    state: 'done',
    waits: null,
    closedAt: noon,
  });
  // The former secretary keeps the branch no more.
  expect(await world.caller.codeOf(people.secretary, 'election.get', { electionId })).toBe('ACCESS_DENIED');
  expect(
    await world.caller.codeOf(people.town, 'election.answer', {
      ...input,
      actKey: key(),
      step: 'filing',
      on: today,
      answer: { agreed: true, document: '再来' },
    }),
  ).toBe('ELECTION.OVER');
});

it('its papers say what the record says, once for each ballot; what is not counted yet waits', async () => {
  const electionId = await toMeeting();
  const which = { set: 'election' as const, aboutId: electionId };
  const setOf = () => world.caller.get(people.secretary, 'paper.set', which);
  expect((await setOf()).papers.filter(({ notYet }) => notYet).map(({ key }) => key)).toEqual([
    'issueReport-first',
    'returnReport-first',
    'resultReport-first',
  ]);
  await put(electionId, meeting(9));
  await put(electionId, ballot({ b: 9, e: 8, f: 5, g: 5 }));
  const { papers, own } = await setOf();
  expect([papers.length, own]).toEqual([18, ['electionApproval']]);
  const { file } = await world.caller.get(people.secretary, 'paper.take', {
    ...which,
    keys: ['resultReport-first'],
  });
  const bytes = new Uint8Array(await (await fetch(file.url)).arrayBuffer());
  const { tables } = readDocx(bytes);
  expect(tables[1]?.slice(1).map(([, yes, , , note]) => [yes, note])).toEqual([
    ['9', '当选'],
    ['8', '当选'],
    ['5', ''],
    ['5', ''],
  ]);
  // The second ballot is for those who are tied.
  const sample = await world.caller.get(people.secretary, 'paper.print', {
    ...which,
    key: 'ballotSample-second',
  });
  const [names] = sample.blocks.filter(({ kind }) => kind === 'table');
  expect(names?.kind === 'table' && names.rows.slice(1).map(([name]) => name?.text)).toEqual(['f员', 'g员']);
  for (const openid of [people.town, people.sisterSecretary, people.member])
    expect(await world.caller.codeOf(openid, 'paper.set', which)).toBe('ACCESS_DENIED');
});

it('below a committee that committee answers, and elects itself for five years', async () => {
  await grow('efghij');
  const { organizationId: committeeId } = await world.caller.get(people.town, 'organization.create', {
    organizationId: north._id,
    actKey: 'a-committee-above',
    kind: 'committee',
    name: '园区党委',
  });
  await world.caller.get(people.town, 'organization.move', { ...over, toParentId: committeeId });
  const grants = [
    {
      role: 'secretary',
      organizationId: committeeId,
      organizationName: '园区党委',
      organizationKind: 'committee',
      orgPath: `${north.path}${committeeId}/`,
    },
  ];
  await world.cloud.importDocuments('accounts', [
    { _id: 'PARK', name: '园区', organizationId: committeeId, organizationName: '', orgPath: '', grants },
  ]);
  const electionId = await begin();
  await put(electionId, request());
  const { todos } = await world.caller.get('PARK', 'todo.list', {});
  expect(todos.map(({ kind, organizationId }) => [kind, organizationId])).toEqual([
    ['electionAnswer', committeeId],
  ]);
  await agree(electionId, 'approval', 'PARK');
  expect((await get(electionId, 'PARK')).nextStep).toBe('preparation');
  // Its own election is for the town to answer.
  const own = await world.caller.get('PARK', 'election.start', {
    organizationId: committeeId,
    actKey: key(),
    kind: 'renewal',
    place: 'ordinary',
  });
  const what = request({ seats: 5, candidates: 6 });
  const asked = { electionId: own.electionId, actKey: key(), version: 0, on: today, what };
  await world.caller.get('PARK', 'election.record', asked);
  const answer = {
    electionId: own.electionId,
    actKey: key(),
    version: 1,
    step: 'approval' as const,
    on: today,
    answer: { agreed: true as const, document: '文' },
  };
  expect(await world.caller.codeOf('PARK', 'election.answer', answer)).toBe('ACCESS_DENIED');
  expect(await world.caller.get(people.town, 'election.answer', answer)).toEqual({ version: 2 });
  const { rules } = await get(own.electionId, people.town);
  expect([rules.termYears.value, rules.termYears.citation.rule]).toEqual([5, 'committeeTerm']);
});

it('a tie at the last seat is voted on again, by its own numbers; and a seat that is left is left with a reason', async () => {
  const electionId = await toMeeting();
  await put(electionId, meeting(9));
  await put(electionId, ballot({ b: 9, e: 8, f: 5, g: 5 }));
  const tied = await get(electionId);
  expect(tied.nextRound).toMatchObject({ round: 1, seats: 1, isTie: true, post: 'member' });
  expect(tied.nextRound?.candidates.map(({ memberId }) => memberId)).toEqual([member('f'), member('g')]);
  expect(tied.nextStep).toBe('ballots');
  // Exactly those who are tied stand, each ballot names one of them.
  const second = (votes: Record<string, number>, more = {}) =>
    ballot(votes, { round: 1, issued: 8, returned: 8, valid: 8, ...more });
  expect(await refused(electionId, second({ f: 5 }))).toEqual(['ELECTION.NOT_A_CANDIDATE', 'lines']);
  expect(await refused(electionId, second({ f: 5, g: 4 }))).toEqual([
    'ELECTION.NUMBERS_CONTRADICT',
    'lines',
    9,
    8,
  ]);
  expect(await refused(electionId, second({ b: 5, f: 3, g: 0 }))).toEqual([
    'ELECTION.NOT_A_CANDIDATE',
    'lines',
  ]);
  await put(electionId, second({ f: 4, g: 3 }));
  // Nobody has more than half of nine.
  expect((await get(electionId)).nextRound).toMatchObject({ round: 2, seats: 1, isTie: false });
  await put(electionId, second({ f: 4, g: 3 }, { vacant: '经大会同意，以后补选' }), { reason: '补记空缺' });
  const left = await get(electionId);
  expect([left.nextStep, left.vacant, left.nextRound]).toEqual([
    'session',
    '经大会同意，以后补选',
    undefined,
  ]);
  expect(left.changes[0]).toMatchObject({ step: 'ballots', reason: '补记空缺' });
});

it('both readings of the line are named where they differ, and somebody says which holds', async () => {
  const electionId = await toMeeting();
  await put(electionId, meeting(8));
  const votes = { b: 8, e: 7, f: 4, g: 1 };
  const eight = { issued: 8, returned: 8, valid: 8 };
  // Of nine expected five are more than half; of the eight there five as well: four are by neither.
  await put(electionId, ballot(votes, eight));
  expect((await get(electionId)).rounds[0]).toMatchObject({ differ: false, counts: { left: 1 } });
  await put(electionId, meeting(8, { ill: 1 }), { reason: '补记请假' });
  expect((await get(electionId)).rounds).toHaveLength(1);
  // Nine are expected and eight there: put right to ten expected, five of eight are the one and not the other.
  await grow('k');
  const anew = await put(electionId, voters(10), { reason: '漏了一人' });
  expect(anew.anew).toEqual(['review']);
  await agree(electionId, 'review');
  const differing = ballot({ b: 8, e: 7, f: 5, g: 1 }, eight);
  await put(electionId, differing, { reason: '数错了' });
  const open = await get(electionId);
  expect(open.rounds[0]).toMatchObject({
    differ: true,
    byExpected: { elected: [member('b'), member('e')], left: 1 },
    byPresent: { elected: [member('b'), member('e'), member('f')], left: 0 },
  });
  expect([open.nextStep, open.nextRound]).toEqual(['ballots', undefined]);
  const settled = { ...differing, reading: { by: 'present' as const, from: '区委组织部答复' } };
  await put(electionId, settled, { reason: '问过组织部' });
  const { rounds, nextStep } = await get(electionId);
  expect([rounds[0]?.counts.left, rounds[0]?.reading?.from, nextStep]).toEqual([
    0,
    '区委组织部答复',
    'session',
  ]);
});

describe('numbers that contradict one another', () => {
  it('are refused with the field', async () => {
    await grow('efghij');
    const electionId = await begin();
    const cases: [What, More, unknown][] = [
      [request({ candidates: 3 }), {}, ['ELECTION.TOO_FEW_CANDIDATES', 'candidates', 3, 4]],
      [request({ seats: 2, candidates: 3 }), {}, ['ELECTION.COMMITTEE_SIZE', 'seats', 2, 3]],
      [request({ seats: 8, candidates: 10 }), {}, ['ELECTION.COMMITTEE_SIZE', 'seats', 8, 7]],
      [request({ seats: 0, candidates: 2 }), {}, ['ELECTION.COMMITTEE_DUE', 'seats']],
      [request({ secretary: false }), {}, ['ELECTION.NUMBERS_CONTRADICT', 'secretary', 0, 1]],
      [request({ plannedOn: '2026-11-22' }), {}, ['ELECTION.DAY_IMPOSSIBLE', 'plannedOn']],
      [request(), { on: '2026-11-24' }, ['ELECTION.DAY_IMPOSSIBLE', 'on']],
      [request(), { on: '2026-11-15' }, ['ELECTION.REASON_NEEDED', 'late']],
    ];
    for (const [what, more, expected] of cases)
      expect(await refused(electionId, what, more)).toEqual(expected);
    // Late, with why.
    await put(electionId, request(), { on: '2026-11-15', late: '住院' });
    await agree(electionId, 'approval');
    expect(await refused(electionId, { step: 'preparation' }, { on: '2026-11-22' })).toEqual([
      'ELECTION.DAY_IMPOSSIBLE',
      'on',
    ]);
    expect(await refused(electionId, { step: 'preparation', announcedOn: '2026-11-24' })).toEqual([
      'ELECTION.DAY_IMPOSSIBLE',
      'announcedOn',
    ]);
    await put(electionId, { step: 'preparation' });
    expect(await refused(electionId, names('bef'))).toEqual(['ELECTION.TOO_FEW_CANDIDATES', 'names', 3, 4]);
    expect(await refused(electionId, names('befgh'))).toEqual(['ELECTION.NUMBERS_CONTRADICT', 'names', 5, 4]);
    expect(await refused(electionId, names('befb'))).toEqual(['ELECTION.NAMED_TWICE', 'names']);
    // `d` is on probation.
    expect(await refused(electionId, names('befd'))).toEqual(['ROLE.NOT_A_FULL_MEMBER', 'names']);
    expect(await refused(electionId, names('befz'))).toEqual(['MEMBER.NOT_FOUND', 'names']);
    await put(electionId, names('befg'));
    expect(await refused(electionId, voters(9, { checked: 10 }))).toEqual([
      'ELECTION.NUMBERS_CONTRADICT',
      'checked',
      10,
      9,
    ]);
    await put(
      electionId,
      voters(9, {
        checked: 1,
        excluded: [
          { kind: 'abroad', count: 2 },
          { kind: 'bedridden', count: 1 },
        ],
      }),
    );
    await agree(electionId, 'review');
    expect(await refused(electionId, meeting(5))).toEqual(['ELECTION.NOT_PASSED', 'passed']);
    // Five are expected if the meeting passes it, else eight.
    expect((await get(electionId)).expected).toBe(5);
    expect(await refused(electionId, meeting(6, { passed: true }))).toEqual([
      'ELECTION.NUMBERS_CONTRADICT',
      'present',
      6,
      5,
    ]);
    expect(await refused(electionId, meeting(6, { passed: false }))).toEqual([
      'ELECTION.NO_QUORUM',
      'present',
      6,
      7,
    ]);
    expect(await refused(electionId, meeting(4, { passed: true, ill: 1, away: 1 }))).toEqual([
      'ELECTION.NUMBERS_CONTRADICT',
      'ill',
      6,
      5,
    ]);
    await put(electionId, meeting(5, { passed: true }));
    const five = { issued: 5, returned: 5, valid: 5 };
    const votes = { b: 5, e: 4, f: 3, g: 1 };
    const wrong: [What, unknown][] = [
      [ballot(votes, { ...five, issued: 6 }), ['ELECTION.NUMBERS_CONTRADICT', 'issued', 6, 5]],
      [ballot(votes, { ...five, issued: 4 }), ['ELECTION.NUMBERS_CONTRADICT', 'returned', 5, 4]],
      [ballot(votes, { ...five, returned: 4 }), ['ELECTION.NUMBERS_CONTRADICT', 'valid', 5, 4]],
      [ballot({ ...votes, b: 6 }, five), ['ELECTION.NUMBERS_CONTRADICT', 'lines.0.yes', 6, 5]],
      [ballot({ b: 5, e: 5, f: 5, g: 1 }, five), ['ELECTION.NUMBERS_CONTRADICT', 'lines', 16, 15]],
      [ballot({ b: 5, e: 4, f: 3 }, five), ['ELECTION.NOT_A_CANDIDATE', 'lines']],
      [
        ballot(votes, { ...five, others: [{ memberId: member('b'), yes: 1 }] }),
        ['ELECTION.NAMED_TWICE', 'others'],
      ],
      [
        ballot(votes, { ...five, others: [{ memberId: member('d'), yes: 1 }] }),
        ['ROLE.NOT_A_FULL_MEMBER', 'names'],
      ],
      [ballot(votes, { ...five, vacant: '不选了' }), ['ELECTION.NUMBERS_CONTRADICT', 'vacant', 0, 1]],
    ];
    for (const [what, expected] of wrong) expect(await refused(electionId, what)).toEqual(expected);
    // 另选他人: elected like everybody else.
    await put(
      electionId,
      ballot({ b: 5, e: 4, f: 1, g: 1 }, { ...five, others: [{ memberId: member('h'), yes: 3 }] }),
    );
    expect((await get(electionId)).committee.map(({ memberId }) => memberId)).toEqual([
      member('b'),
      member('e'),
      member('h'),
    ]);
    const chosen = (more: Partial<Extract<What, { step: 'session' }>>): What => ({
      step: 'session',
      present: 3,
      issued: 3,
      returned: 3,
      valid: 3,
      chosen: [
        { memberId: member('b'), post: 'secretary', yes: 3 },
        { memberId: member('e'), post: 'deputySecretary', yes: 3 },
      ],
      duties: [],
      ...more,
    });
    const [secretary, deputy] = [
      { memberId: member('b'), post: 'secretary' as const, yes: 3 },
      { memberId: member('e'), post: 'deputySecretary' as const, yes: 3 },
    ];
    expect(await refused(electionId, chosen({ chosen: [secretary] }))).toEqual([
      'ELECTION.NUMBERS_CONTRADICT',
      'chosen',
      0,
      1,
    ]);
    expect(
      await refused(electionId, chosen({ chosen: [secretary, { ...deputy, memberId: member('f') }] })),
    ).toEqual(['ELECTION.NOT_A_CANDIDATE', 'chosen']);
    expect(await refused(electionId, chosen({ chosen: [{ ...secretary, yes: 1 }, deputy] }))).toEqual([
      'ELECTION.NOT_A_MAJORITY',
      'chosen.0.yes',
      1,
      2,
    ]);
    expect(await refused(electionId, chosen({ present: 4 }))).toEqual([
      'ELECTION.NUMBERS_CONTRADICT',
      'present',
      4,
      3,
    ]);
  });

  it('put right, a step keeps what it said; what does not fit any more is done anew', async () => {
    const electionId = await toMeeting();
    await put(electionId, meeting(9));
    await put(electionId, ballot({ b: 9, e: 8, f: 7, g: 1 }));
    expect(await refused(electionId, meeting(8))).toEqual(['ELECTION.REASON_NEEDED', 'reason']);
    // Eight there cannot have been given nine ballots.
    expect(await put(electionId, meeting(8), { reason: '多数了一人' })).toMatchObject({ anew: ['ballots'] });
    const { nextStep, rounds, changes } = await get(electionId);
    expect([nextStep, rounds]).toEqual(['ballots', []]);
    expect(changes.map(({ step, before }) => [step, before.slice(0, 10)])).toEqual([
      ['ballots', today],
      ['meeting', today],
    ]);
    expect(changes[0]?.before).toContain('发出 9');
    // Another number of seats goes up again, and the names with it.
    const more = await put(electionId, request({ seats: 5, candidates: 6 }), { reason: '改为五人' });
    expect(more.anew).toEqual(['approval', 'candidates', 'voters', 'review', 'meeting']);
    expect((await get(electionId)).nextStep).toBe('approval');
  });
});

it('what is sent back is written down anew, with why; and nobody answers what they asked for', async () => {
  await grow('efghij');
  const electionId = await begin();
  await put(electionId, request());
  const { version } = await get(electionId);
  const back = {
    electionId,
    actKey: key(),
    version,
    step: 'approval' as const,
    on: today,
    answer: { agreed: false as const, reason: '名额再研究', back: 'request' as const },
  };
  await world.caller.get(people.town, 'election.answer', back);
  // Sent twice, it is sent back once.
  expect(await world.caller.get(people.town, 'election.answer', back)).toEqual({ version: version + 1 });
  const sent = await get(electionId);
  expect([sent.nextStep, sent.waitsAbove, sent.sentBack?.reason]).toEqual(['request', false, '名额再研究']);
  expect(
    (await world.caller.get(people.town, 'todo.list', {})).todos.filter(
      ({ kind }) => kind === 'electionAnswer',
    ),
  ).toEqual([]);
  await put(electionId, request({ seats: 5, candidates: 6 }));
  const again = await get(electionId);
  expect([again.nextStep, again.sentBack, again.changes.length]).toEqual(['approval', undefined, 1]);
  // The keeper comes to be an officer as well: what they asked for themselves is for another to answer.
  await world.caller.get(people.district, 'role.grant', {
    organizationId: north._id,
    memberId: member('a'),
    role: 'townOfficer',
  });
  const own = {
    ...back,
    actKey: key(),
    version: again.version,
    answer: { agreed: true as const, document: '文' },
  };
  expect(await world.caller.codeOf(people.secretary, 'election.answer', own)).toBe('ELECTION.OWN_REQUEST');
});

it('a branch with too few for a committee elects its secretary directly, from as many as there are seats', async () => {
  const electionId = await begin();
  expect(await refused(electionId, request())).toEqual(['ELECTION.NO_COMMITTEE', 'seats', 3, 0]);
  expect(await refused(electionId, request({ seats: 0, candidates: 3, deputies: 2 }))).toEqual([
    'ELECTION.TOO_MANY_DEPUTIES',
    'deputies',
    2,
    1,
  ]);
  await put(electionId, request({ seats: 0, candidates: 2, deputies: 1 }));
  await agree(electionId, 'approval');
  await put(electionId, { step: 'preparation' });
  await put(electionId, {
    step: 'candidates',
    names: [
      { memberId: member('a'), post: 'secretary' },
      { memberId: member('b'), post: 'deputySecretary' },
    ],
  });
  await put(electionId, voters(3));
  await agree(electionId, 'review');
  await put(electionId, meeting(3));
  const three = { issued: 3, returned: 3, valid: 3 };
  await put(electionId, ballot({ a: 3 }, three));
  expect((await get(electionId)).nextRound).toMatchObject({ post: 'deputySecretary', round: 1, seats: 1 });
  await put(electionId, ballot({ b: 2 }, { ...three, round: 1 }));
  const { direct, steps, nextStep } = await get(electionId);
  expect([direct, steps.includes('session'), nextStep]).toEqual([true, false, 'report']);
  await put(electionId, { step: 'report' });
  await agree(electionId, 'filing');
  const { version } = await get(electionId);
  // The secretary has that role already.
  expect(await world.caller.get(people.town, 'election.install', { electionId, version })).toEqual({
    granted: 1,
    ended: 0,
  });
  expect(rolesHere()).toEqual(['deputySecretary north-b1-b', 'secretary north-b1-a']);
});

it('a by-election fills what is vacant: the others stay, and the term goes on', async () => {
  await grow('efghij');
  await registered('2026-12-31', [
    { post: 'secretary', memberId: member('a'), from: '2024-01-01' },
    { post: 'publicityOfficer', memberId: member('b'), from: '2024-01-01' },
  ]);
  const electionId = await begin('byElection');
  await put(electionId, request({ seats: 1, candidates: 2, secretary: false, deputies: 0 }));
  await agree(electionId, 'approval');
  await put(electionId, { step: 'preparation' });
  await put(electionId, names('ef'));
  await put(electionId, voters(9));
  await agree(electionId, 'review');
  await put(electionId, meeting(8));
  await put(electionId, ballot({ e: 6, f: 2 }, { issued: 8, returned: 8, valid: 8 }));
  expect((await get(electionId)).nextStep).toBe('report');
  await put(electionId, { step: 'report' });
  await agree(electionId, 'filing');
  const { version } = await get(electionId);
  expect(await world.caller.get(people.town, 'election.install', { electionId, version })).toEqual({
    granted: 2,
    ended: 0,
  });
  expect(body()?.termEndsOn).toBe('2026-12-31');
  expect(body()?.posts?.map(({ post, memberId }) => [post, memberId])).toEqual([
    ['secretary', member('a')],
    ['committeeMember', member('e')],
    ['publicityOfficer', member('b')],
  ]);
});

it('a by-election does not hide that the term is over', async () => {
  await grow('efghij');
  await begin('byElection');
  const dueOn = async () =>
    (await world.caller.get(people.secretary, 'todo.list', {})).todos
      .filter(({ kind }) => kind === 'election')
      .map((one) => one.dueOn);
  const termEnds = (termEndsOn: string) =>
    world.cloud.importDocuments(
      'organizations',
      stored<OrganizationRecord>('organizations')
        .filter(({ _id }) => _id === branch._id)
        .map((one) => ({ ...one, termEndsOn })),
      { over: true },
    );
  await termEnds('2029-11-01');
  expect(await dueOn()).not.toContain('2029-11-01');
  // What ends soon does not come before what is to be done now.
  await termEnds('2026-12-30');
  expect(await dueOn()).not.toContain('2026-12-30');
  await termEnds('2026-11-01');
  expect(await dueOn()).toEqual(['2026-11-01']);
});

it('a by-election leaves no committee larger than it may be, nor a second deputy where there is none', async () => {
  await grow('efghij');
  const sitting = (letters: string) =>
    Array.from(letters, (letter, index) => ({
      post: index === 0 ? ('secretary' as const) : ('committeeMember' as const),
      memberId: member(letter),
      from: '2024-01-01',
    }));
  await registered('2026-12-31', sitting('abcefg'));
  const one = { candidates: 4, secretary: false, deputies: 0 };
  const electionId = await begin('byElection');
  expect(await refused(electionId, request({ ...one, seats: 2 }))).toEqual([
    'ELECTION.COMMITTEE_SIZE',
    'seats',
    8,
    7,
  ]);
  expect(await refused(electionId, request({ ...one, seats: 1, candidates: 2 }))).toBe('taken');
});

it('a branch without a committee has one deputy, by whichever election', async () => {
  await registered('2026-12-31', [
    { post: 'secretary', memberId: member('a'), from: '2024-01-01' },
    { post: 'deputySecretary', memberId: member('b'), from: '2024-01-01' },
  ]);
  const electionId = await begin('byElection');
  const more = { seats: 0, candidates: 1, secretary: false, deputies: 1 };
  expect(await refused(electionId, request(more))).toEqual(['ELECTION.TOO_MANY_DEPUTIES', 'deputies', 2, 1]);
});

it('early or late takes why, and is a year at most; what is over for longer is asked for all the same', async () => {
  await grow('efghij');
  await registered('2026-12-31');
  const electionId = await begin();
  expect(await refused(electionId, request({ plannedOn: '2027-01-01' }))).toEqual([
    'ELECTION.REASON_NEEDED',
    'why',
  ]);
  expect(await refused(electionId, request({ plannedOn: '2028-01-01', why: '改制' }))).toEqual([
    'ELECTION.MOVED_TOO_FAR',
    'plannedOn',
  ]);
  await put(electionId, request({ plannedOn: '2027-12-31', why: '单位改制' }));
  expect((await get(electionId)).moved).toBe('late');
  const anew = async (termEndsOn: string) => {
    const open = stored<ElectionRecord>('elections').find(({ closedAt }) => closedAt === null);
    const { _id = '', version = 0 } = open ?? {};
    const given = { electionId: _id, version, reason: '重来' };
    await world.caller.get(people.secretary, 'election.cancel', given);
    await registered(termEndsOn);
    return begin();
  };
  const gone = await anew('2025-01-31');
  await put(gone, request({ plannedOn: '2026-12-20', why: '书记调走后没有及时换届' }));
  const early = await anew('2028-01-31');
  expect(await refused(early, request({ plannedOn: '2027-01-30', why: '早' }))).toEqual([
    'ELECTION.MOVED_TOO_FAR',
    'plannedOn',
  ]);
  await put(early, request({ plannedOn: '2027-01-31', why: '书记退休' }));
  expect((await get(early)).moved).toBe('early');
});

it('who came is as the roll of its gathering says', async () => {
  const electionId = await toMeeting();
  const publish = (actKey: string, kinds: ('generalMeeting' | 'themeDay')[]) =>
    world.caller.get(people.secretary, 'activity.publish', {
      ...over,
      actKey,
      kinds,
      title: '选举大会',
      place: '活动室',
      itemIds: [],
      startsAt: noon + 10 * minute,
      endsAt: noon + 60 * minute,
      details: kinds.includes('generalMeeting')
        ? { generalMeeting: { topic: '选举', chairId: member('b'), recorderId: member('a') } }
        : {},
    });
  const { activityId } = await publish('election-meeting', ['generalMeeting']);
  expect(await refused(electionId, meeting(9, { activityId }))).toEqual([
    'ELECTION.GATHERING_OPEN',
    'activityId',
  ]);
  await publish('election-theme-day', ['themeDay']);
  expect((await get(electionId)).gatherings).toEqual([
    { activityId, title: '选举大会', on: today, startsAt: noon + 10 * minute },
  ]);
  world.cloud.advance(15 * minute);
  await world.caller.get(people.secretary, 'attendance.checkInByHand', {
    activityId,
    memberIds: Array.from('abcdefgh', member),
  });
  await world.caller.get(people.secretary, 'activity.close', { activityId });
  // Eight came, one of them without a vote: the step is offered that, and nothing is typed again.
  expect((await get(electionId)).gatherings).toEqual([
    { activityId, title: '选举大会', on: today, startsAt: noon + 10 * minute, present: 7 },
  ]);
  expect((await get(electionId, people.town)).gatherings).toEqual([]);
  expect(await refused(electionId, meeting(8, { activityId }))).toEqual([
    'ELECTION.NUMBERS_CONTRADICT',
    'present',
    8,
    7,
  ]);
  expect(await refused(electionId, meeting(7, { activityId }))).toEqual([
    'ELECTION.NO_QUORUM',
    'present',
    7,
    8,
  ]);
  expect(await refused(electionId, meeting(9, { activityId: 'no-such-gathering' }))).toEqual([
    'ELECTION.NOT_ITS_GATHERING',
    'activityId',
  ]);
});

it('whose strokes nobody knows stands where a keeper put them, on the ballot too', async () => {
  const electionId = await toMeeting();
  const before = (await get(electionId)).candidates?.names ?? [];
  expect(before.every(({ isUnsure }) => isUnsure)).toBe(true);
  const order = before.map(({ memberId }) => memberId).toReversed();
  const what: What = {
    step: 'candidates',
    names: order.map((memberId) => ({ memberId, post: 'member' })),
    placed: true,
  };
  await put(electionId, what, { reason: '核对姓氏笔画顺序' });
  const { candidates } = await get(electionId);
  expect(candidates?.names.map(({ memberId, isUnsure }) => [memberId, isUnsure])).toEqual(
    order.map((memberId) => [memberId, false]),
  );
});

it('two keepers at once: one is first, the other is told; a second sending finds itself', async () => {
  await grow('efghij');
  const start = (openid: string, actKey: string) =>
    world.caller.ask(openid, 'election.start', { ...over, actKey, kind: 'renewal', place: 'ordinary' });
  const both = await Promise.all([
    start(people.secretary, 'two-at-once-1'),
    start(people.secretary, 'two-at-once-2'),
  ]);
  const codes = both.map(({ reply }) => (reply.ok ? 'begun' : reply.error.code)).sort();
  expect(codes).toEqual(['ELECTION.OPEN_ALREADY', 'begun']);
  const [election] = stored<ElectionRecord>('elections');
  expect(stored('elections')).toHaveLength(1);
  const electionId = election?._id ?? '';
  const same = await start(people.secretary, election?.startKey ?? '');
  expect(same.reply).toMatchObject({ ok: true, data: { electionId } });
  const send = (actKey: string) =>
    world.caller.ask(people.secretary, 'election.record', {
      electionId,
      actKey,
      version: 0,
      on: today,
      what: request(),
    });
  const written = await Promise.all([send('first-of-two'), send('second-of-two')]);
  expect(written.map(({ reply }) => (reply.ok ? 'written' : reply.error.code)).sort()).toEqual([
    'ELECTION.CHANGED',
    'written',
  ]);
  const { lastKey } = stored<ElectionRecord>('elections')[0] ?? {};
  expect((await send(lastKey ?? '')).reply).toMatchObject({ ok: true, data: { version: 1 } });
});

it('is the branch’s to run and its town’s to answer: nobody beside, of another town, or below', async () => {
  await grow('efghij');
  const electionId = await begin();
  await put(electionId, request());
  const { version } = await get(electionId);
  // An officer of the other town.
  await world.cloud.importDocuments('accounts', [
    {
      _id: 'SOUTH-TOWN',
      name: '南镇',
      organizationId: 'south',
      organizationName: '',
      orgPath: '/d/south/',
      grants: [
        {
          role: 'townOfficer',
          organizationId: 'south',
          organizationName: '',
          organizationKind: 'town',
          orgPath: '/d/south/',
        },
      ],
    },
  ]);
  const answer = {
    electionId,
    actKey: key(),
    version,
    step: 'approval' as const,
    on: today,
    answer: { agreed: true as const, document: '文' },
  };
  for (const openid of ['SOUTH-TOWN', people.secretary, people.sisterSecretary, people.member])
    expect(await world.caller.codeOf(openid, 'election.answer', answer)).toBe('ACCESS_DENIED');
  for (const openid of ['SOUTH-TOWN', people.sisterSecretary, people.member])
    expect(await world.caller.codeOf(openid, 'election.get', { electionId })).toBe('ACCESS_DENIED');
  expect(
    await world.caller.codeOf('SOUTH-TOWN', 'election.list', { organizationId: north._id, open: true }),
  ).toBe('ACCESS_DENIED');
  const waits = async (openid: string) =>
    (await world.caller.get(openid, 'todo.list', {})).todos
      .filter(({ kind }) => kind === 'election' || kind === 'electionAnswer')
      .map(({ kind, organizationId, count }) => [kind, organizationId, count]);
  expect(await waits(people.town)).toEqual([['electionAnswer', north._id, 1]]);
  expect(await waits(people.district)).toEqual([]);
  expect(await waits(people.secretary)).toEqual([]);
  expect(await waits('SOUTH-TOWN')).toEqual([]);
  // Where the town has nobody left the district is asked.
  const [officer] = stored<AccountRecord>('accounts').filter(({ _id }) => _id === people.town);
  const change = (more: object) =>
    world.cloud.importDocuments('accounts', [{ ...officer, _id: people.town, ...more }], { over: true });
  await change({ closedAt: noon });
  expect(await waits(people.district)).toEqual([['electionAnswer', district._id, 1]]);
  // Or where whoever is there asked for it themselves.
  const asker = stored<ElectionRecord>('elections').find(({ _id }) => _id === electionId)?.steps.request;
  await change({ personId: asker?.personId });
  expect(await waits(people.district)).toEqual([['electionAnswer', district._id, 1]]);
  await change({});
  await world.caller.get(people.town, 'election.answer', answer);
  expect(await waits(people.town)).toEqual([]);
  expect(await waits(people.secretary)).toEqual([['election', branch._id, 1]]);
  const { elections } = await world.caller.get(people.town, 'election.list', {
    organizationId: north._id,
    open: true,
  });
  expect(elections.map(({ organizationId, nextStep }) => [organizationId, nextStep])).toEqual([
    [branch._id, 'preparation'],
  ]);
});

it('a branch that is merged meanwhile elects nobody any more; who keeps its records reads it and gives it up', async () => {
  await grow('efghij');
  const electionId = await begin();
  await put(electionId, request());
  const { version } = await get(electionId);
  await world.caller.get(people.town, 'organization.merge', { ...over, intoId: sister._id });
  const merged = await get(electionId, people.sisterSecretary);
  expect([merged.merged, merged.nextStep, merged.mayRecord, merged.mayAnswer]).toEqual([
    true,
    undefined,
    false,
    false,
  ]);
  const answer = {
    electionId,
    actKey: key(),
    version,
    step: 'approval' as const,
    on: today,
    answer: { agreed: true as const, document: '文' },
  };
  expect(await world.caller.codeOf(people.town, 'election.answer', answer)).toBe('ORGANIZATION.CLOSED');
  const { todos } = await world.caller.get(people.town, 'todo.list', {});
  expect(todos.filter(({ kind }) => kind === 'electionAnswer')).toEqual([]);
  const give = { electionId, version, reason: '已并入' };
  expect(await world.caller.get(people.sisterSecretary, 'election.cancel', give)).toEqual({
    state: 'cancelled',
  });
  expect(await world.caller.get(people.sisterSecretary, 'election.cancel', give)).toEqual({
    state: 'cancelled',
  });
});

it('a temporary branch elects nobody as a rule, nothing of it is due, and what elects nobody begins nothing', async () => {
  await registered('2026-01-01');
  await registered('2026-11-22', [], faraway._id);
  await registered('2027-05-23', [], sister._id);
  await world.caller.get(people.town, 'organization.setTemporary', { ...over, temporary: true });
  const { term, temporary, mayStart } = await world.caller.get(people.secretary, 'election.body', over);
  expect([term, temporary?.rule, mayStart]).toEqual([undefined, 'temporaryBranch', false]);
  const start = { actKey: key(), kind: 'renewal' as const, place: 'ordinary' as const };
  expect(await world.caller.codeOf(people.secretary, 'election.start', { ...over, ...start })).toBe(
    'ELECTION.TEMPORARY',
  );
  const terms = async (organizationId: string) => {
    const {
      bodies,
      over: gone,
      soon,
      unregistered,
      due,
    } = await world.caller.get(people.district, 'election.terms', { organizationId });
    return [bodies, gone, soon, unregistered, due.map(({ id }) => id)];
  };
  expect(await terms('d')).toEqual([2, 1, 1, 0, [faraway._id, sister._id]]);
  expect(await terms(north._id)).toEqual([1, 0, 1, 0, [sister._id]]);
  const told = () =>
    stored<{ of: string; audience: string[] }>('notices')
      .filter(({ of }) => of === 'termEnds')
      .map(({ audience }) => audience);
  await world.cloud.runTimer('jobs');
  expect(told().flat().sort()).toEqual([`keepers:${sister._id}`, `keepers:${faraway._id}`].sort());
  // The day after nothing is new; a month after the end it is said again.
  world.cloud.setNow(noon + day);
  await world.cloud.runTimer('jobs');
  expect(told()).toHaveLength(2);
  world.cloud.setNow(noon + 29 * day);
  await world.cloud.runTimer('jobs');
  expect(told()).toHaveLength(3);
});
