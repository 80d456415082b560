import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { Input } from '../../../types';
import type { DevelopmentStep } from '../../../types/shared/developments';
import { renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people, sister } from '../../support/district';
import { acts, carried, former, two, type Recorded } from './support';
import { sentTwice } from '../../support/sent-twice';

/** 党员发展 through the functions: one person's whole way, in both editions, and what is refused on it. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const { stand, records, recordOf, versionOf, given, begin, record, codeOf, get, walk } = acts(() => world);
const members = () => world.cloud.documents('members') as MemberRecord[];
const person = () => members().find(({ name }) => name === '申小明');
const audits = (action: string) =>
  (world.cloud.documents('audits') as AuditRecord[]).filter((audit) => audit.action === action);
const notices = (of: string) =>
  (world.cloud.documents('notices') as NoticeRecord[]).filter((one) => one.of === of);
const secretary = people.secretary;

describe('the whole way', () => {
  it('by the edition of 2014: on the roster once, joined and full on the days of the rules', async () => {
    const id = await begin();
    for (const step of former) expect((await record(id, step)).warnings).toEqual([]);
    const found = recordOf(id);
    expect(found).toMatchObject({ state: 'archived', admittedOn: '2021-09-10' });
    expect(members().filter(({ name }) => name === '申小明')).toMatchObject([
      { _id: found?.memberId, status: 'full', joinedOn: '2021-09-10', fullOn: '2022-09-10' },
    ]);
    expect(found?.steps.admission?.vote).toMatchObject({ expected: 3 });
    expect([audits('member.add'), audits('member.becomeFull')].map(({ length }) => length)).toEqual([1, 1]);
    const { people: gone } = await world.caller.get(secretary, 'development.former', {
      organizationId: branch._id,
    });
    expect(gone).toMatchObject([{ id, state: 'archived' }]);
    expect(await codeOf(id, { step: 'oath', on: '2021-12-21', why: '改' })).toBe('DEVELOPMENT.OVER');
  });

  it('by the edition of 2026: what is not sure is warned of; asked of the town that approves', async () => {
    const id = await begin({ appliedOn: '2025-01-10', activistOn: '2025-06-15' });
    const asked = async () =>
      (await world.caller.get(people.town, 'development.asked', { organizationId: north._id })).people;
    const ask = async (step: DevelopmentStep, on: string, document?: string) => {
      const version = versionOf(id);
      await world.caller.get(secretary, 'development.send', { developmentId: id, version, step });
      expect(await asked()).toMatchObject([{ id, step, name: '申小明' }]);
      const answer = { developmentId: id, version: version + 1, step, on, document };
      await world.caller.get(people.town, 'development.answer', answer);
      expect(await asked()).toEqual([]);
    };
    const warningsOf = async (recorded: Recorded) =>
      (await record(id, recorded)).warnings.map(({ warning }) => warning);
    await ask('activistFiled', '2025-06-20');
    await record(id, { step: 'contacts', on: '2025-06-20', personIds: two });
    const candidate: Recorded = { step: 'candidate', on: '2026-07-01' };
    expect(await warningsOf(candidate)).toEqual(['noPublicity']);
    const publicity = { from: '2026-06-22', until: '2026-06-29' };
    expect(await warningsOf({ ...candidate, publicity, why: '补上公示' })).toEqual([]);
    await ask('candidateFiled', '2026-07-05');
    await walk(id, [
      { step: 'sponsors', on: '2026-07-06', personIds: two },
      { step: 'politicalReview', on: '2026-07-20' },
      { step: 'training', on: '2026-07-25', training: { days: 0, hours: 24 } },
      { step: 'committeeReview', on: '2026-08-01' },
    ]);
    await ask('preExamination', '2026-08-31');
    await record(id, { step: 'admissionForm', on: '2026-09-10' });
    expect(await warningsOf({ step: 'admission', on: '2026-10-01', vote: carried })).toEqual(['late']);
    await record(id, { step: 'superiorTalk', on: '2026-10-20' });
    await ask('approval', '2026-11-20', '松委〔2026〕30号');
    expect(notices('developmentAnswered').map(({ audience }) => audience)).toEqual(
      Array.from({ length: 4 }, () => [`keepers:${branch._id}`]),
    );
    const { fullFrom, steps, stage } = await get(id);
    expect([stage, fullFrom]).toEqual(['probation', '2027-10-01']);
    expect(steps.find(({ step }) => step === 'oath')?.limits).toMatchObject([
      { side: 'notAfter', day: '2026-12-20', sure: false, citation: { edition: '2026' } },
    ]);
  });
});

describe('recording a step', () => {
  it('twice is once; another one is refused; with a reason it is put right, what was before stays', async () => {
    const id = await begin();
    const talk = given(id, { step: 'talk', on: '2020-03-20' });
    await world.caller.get(secretary, 'development.record', talk);
    expect(await world.caller.codeOf(secretary, 'development.record', talk)).toBe('ok');
    expect(versionOf(id)).toBe(2);
    expect(await codeOf(id, { step: 'talk', on: '2020-03-21' })).toBe('DEVELOPMENT.RECORDED_BEFORE');
    await record(id, { step: 'talk', on: '2020-03-21', why: '记错了一天' });
    expect((await get(id)).steps.find(({ step }) => step === 'talk')).toMatchObject({
      taken: { on: '2020-03-21' },
      was: [{ taken: { on: '2020-03-20' }, why: '记错了一天', by: '党员a' }],
    });
  });

  it('of two keepers at once one is first, the other sees that something changed', async () => {
    const id = await begin();
    const both = ['2020-03-20', '2020-03-21'].map((on) => given(id, { step: 'talk', on }));
    const codes = await Promise.all(
      both.map((one) => world.caller.codeOf(secretary, 'development.record', one)),
    );
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.find((code) => code !== 'ok')).toMatch(/RECORDED_BEFORE|CHANGED_MEANWHILE/);
    await record(id, { step: 'activist', on: '2020-06-15' });
    const old = { ...given(id, { step: 'activistFiled', on: '2020-07-01' }), version: 1 };
    expect(await world.caller.codeOf(secretary, 'development.record', old)).toBe(
      'DEVELOPMENT.CHANGED_MEANWHILE',
    );
  });

  it('what cannot be is refused, and leaves nothing', async () => {
    const id = await begin();
    const wrong: [Recorded, string][] = [
      [{ step: 'activist', on: '2020-06-15' }, 'NEEDS'],
      [{ step: 'talk', on: '2020-04-02' }, 'REASON_FOR_LATE'],
      [{ step: 'talk', on: '2026-11-24', reason: '忘了' }, 'FUTURE'],
      [{ step: 'talk', on: '2020-02-29' }, 'BEFORE_NEED'],
      [{ step: 'cultivation', on: '2020-03-20' }, 'NOT_A_STEP'],
    ];
    for (const [recorded, code] of wrong) expect(await codeOf(id, recorded)).toBe(`DEVELOPMENT.${code}`);
    expect(recordOf(id)).toMatchObject({ version: 1, corrections: [] });
  });

  it('a correction that makes a later step too early is refused', async () => {
    const id = await stand('candidate');
    const correct = (on: string) => codeOf(id, { step: 'activist', on, why: '会议改了一天' });
    expect([await correct('2020-06-16'), await correct('2020-06-14')]).toEqual([
      'DEVELOPMENT.TOO_EARLY',
      'ok',
    ]);
  });

  it('contacts are full members of the branch on that day, one or two', async () => {
    const id = await stand('activistFiled');
    const contacts = (...personIds: string[]) =>
      codeOf(id, { step: 'contacts', on: '2020-07-02', personIds });
    const refused = [
      await contacts('north-b1-d'),
      await contacts('north-b2-a'),
      await contacts(...two, 'north-b1-c'),
      await contacts('north-b1-a', 'north-b1-a'),
      await contacts(),
    ];
    expect(new Set(refused)).toEqual(new Set(['DEVELOPMENT.PEOPLE']));
    expect(await contacts('north-b1-a')).toBe('ok');
  });

  it('a vote is held against the roster of that day, without whom it names as not counted', async () => {
    const id = await stand('admissionForm');
    const vote = (present: number, yes: number, more: Partial<Recorded> = {}) =>
      codeOf(id, {
        step: 'admission',
        on: '2021-09-10',
        vote: { present, for: yes, against: 0, abstain: 0 },
        ...more,
      });
    const excluding = (memberId: string) => ({ excluded: [{ memberId, reason: 'excused' as const }] });
    expect([await vote(1, 1), await vote(2, 1), await vote(4, 4)]).toEqual(
      Array.from({ length: 3 }, () => 'DEVELOPMENT.VOTE'),
    );
    expect(await vote(2, 2, excluding('north-b1-d'))).toBe('DEVELOPMENT.PEOPLE');
    // Who came later by a transfer and who became full later had no vote then; who left since had one.
    const others: Partial<MemberRecord>[] = [
      { _id: 'came' },
      { _id: 'later', fullOn: '2021-09-11' },
      { _id: 'left', state: 'left', leftOn: '2022-01-01' },
    ];
    const common = {
      name: '某',
      nameKey: '某',
      status: 'full',
      state: 'active',
      organizationId: branch._id,
      orgPath: branch.path,
    };
    await world.cloud.importDocuments(
      'members',
      others.map((one) => ({ ...common, ...one })),
    );
    const transfer = { memberId: 'came', fromId: sister._id, toId: branch._id, status: 'accepted' };
    await world.cloud.importDocuments('transfers', [
      { _id: 't', ...transfer, at: 0, decidedAt: Date.parse('2022-02-01') },
    ]);
    const { members: voters } = await world.caller.get(secretary, 'development.voters', {
      developmentId: id,
      on: '2021-09-10',
    });
    expect(voters.map(({ memberId }) => memberId).sort()).toEqual(['left', ...two, 'north-b1-c']);
    expect(await vote(2, 2)).toBe('DEVELOPMENT.VOTE');
    expect(await vote(2, 2, excluding('left'))).toBe('ok');
    expect(recordOf(id)?.steps.admission).toMatchObject({ vote: { expected: 3 }, ...excluding('left') });
  });
});

describe('on the roster', () => {
  it('whoever is there by that name is linked or told apart, never taken for one silently', async () => {
    const there = { name: '申小明', nameKey: '申小明', status: 'probationary', state: 'active' };
    await world.cloud.importDocuments('members', [
      { _id: 'there', ...there, organizationId: branch._id, orgPath: branch.path, joinedOn: '2021-09-09' },
    ]);
    const id = await stand('approvalFiled');
    const place = (more: object) => codeOf(id, { step: 'placed', on: '2021-12-12', ...more });
    expect(await place({})).toBe('DEVELOPMENT.SAME_NAME');
    expect(await place({ memberId: 'north-b1-a' })).toBe('DEVELOPMENT.ON_ROSTER');
    expect(await place({ memberId: 'there' })).toBe('ok');
    expect(recordOf(id)?.memberId).toBe('there');
    expect(members().filter(({ name }) => name === '申小明')).toMatchObject([{ joinedOn: '2021-09-10' }]);
  });

  it('is put there once, also when that is sent twice at once', async () => {
    const id = await stand('approvalFiled');
    const version = versionOf(id);
    const place = () =>
      world.caller.codeOf(secretary, 'development.record', {
        developmentId: id,
        version,
        step: 'placed',
        on: '2021-12-12',
      });
    for (const heldAfter of [1, 2])
      expect(await sentTwice(world.cloud, place, heldAfter)).toEqual(['ok', 'ok']);
    expect(members().filter(({ name }) => name === '申小明')).toHaveLength(1);
  });

  it('the day of joining stands there: put right on either side, both read the same', async () => {
    const id = await stand('oath');
    const memberId = recordOf(id)?.memberId ?? '';
    await record(id, { step: 'admission', on: '2021-09-11', vote: carried, why: '会议改期' });
    expect(person()?.joinedOn).toBe('2021-09-11');
    await world.caller.get(secretary, 'member.edit', { memberId, joinedOn: '2021-09-13' });
    expect((await get(id)).fullFrom).toBe('2022-09-13');
    await record(id, { step: 'conversionAsked', on: '2022-09-01' });
    const vote = { ...carried, present: 3 };
    expect(await codeOf(id, { step: 'conversion', on: '2022-09-12', vote })).toBe('DEVELOPMENT.TOO_EARLY');
    // Who is on the roster leaves by the roster, and the record with them.
    const end = { developmentId: id, version: versionOf(id), to: 'ended', reason: 'withdrew' } as const;
    expect(await world.caller.codeOf(secretary, 'development.setState', end)).toBe('DEVELOPMENT.ON_ROSTER');
    await world.caller.get(secretary, 'member.leave', { memberId, reason: '转到外地' });
    expect(recordOf(id)).toMatchObject({ state: 'ended', endReason: 'leftRoster', endNote: '转到外地' });
  });

  it('an extension counts from its end, once; taken back, the person leaves the roster', async () => {
    const id = await stand('conversionAsked');
    const extended: Recorded = {
      step: 'conversion',
      on: '2022-09-10',
      vote: carried,
      outcome: 'extended',
      extension: 6,
    };
    await record(id, extended);
    const approval = { step: 'conversionApproval', on: '2022-10-01', document: '松委〔2022〕8号' } as const;
    const version = versionOf(id);
    const approve = () =>
      world.caller.codeOf(secretary, 'development.record', { developmentId: id, version, ...approval });
    for (const heldAfter of [1, 2])
      expect(await sentTwice(world.cloud, approve, heldAfter)).toEqual(['ok', 'ok']);
    expect(recordOf(id)).toMatchObject({ extendedBy: 6, redone: [{ from: 'conversionAsked' }] });
    expect((await get(id)).fullFrom).toBe('2023-03-10');
    expect(person()?.status).toBe('probationary');
    await record(id, { step: 'conversionAsked', on: '2023-03-01' });
    expect(await codeOf(id, { ...extended, on: '2023-03-10' })).toBe('DEVELOPMENT.EXTENSION');
    await walk(id, [
      { step: 'conversion', on: '2023-03-10', vote: carried, outcome: 'cancelled' },
      { step: 'conversionApproval', on: '2023-04-01', document: '松委〔2023〕2号' },
    ]);
    expect(recordOf(id)).toMatchObject({ state: 'ended', endReason: 'cancelled' });
    expect(person()?.state).toBe('left');
  });

  it('whoever became full votes from the approval on, and whoever came from outside from their coming on', async () => {
    const id = await stand('conversion');
    await record(id, {
      step: 'conversionApproval',
      on: '2022-12-20',
      document: '松委〔2022〕8号',
      reason: '换届',
    });
    expect(person()).toMatchObject({ status: 'full', fullOn: '2022-09-10', votesFrom: '2022-12-20' });
    await world.caller.get(secretary, 'member.receive', {
      organizationId: branch._id,
      actKey: 'from-outside',
      name: '外来人',
      status: 'full',
      joinedOn: '2010-07-01',
      fromOutside: '外区某党支部',
      on: '2023-06-01',
    });
    const another = await begin({ actKey: 'another-one', name: '又一人' });
    const countOn = async (on: string) =>
      (await world.caller.get(secretary, 'development.voters', { developmentId: another, on })).members
        .length;
    expect([
      await countOn('2022-11-01'),
      await countOn('2022-12-19'),
      await countOn('2022-12-20'),
      await countOn('2023-05-31'),
      await countOn('2023-06-01'),
    ]).toEqual([3, 3, 4, 4, 5]);
    // An approval of another day is put right on the roster as well.
    await record(id, {
      step: 'conversionApproval',
      on: '2022-10-01',
      document: '松委〔2022〕8号',
      why: '写错了日期',
    });
    expect([person()?.fullOn, person()?.votesFrom]).toEqual(['2022-09-10', '2022-10-01']);
  });

  it('goes along with a transfer, and may be discussed later there', async () => {
    const id = await stand('oath');
    const memberId = recordOf(id)?.memberId ?? '';
    const { transferId } = await world.caller.get(secretary, 'member.transferOut', {
      memberId,
      actKey: 'a-transfer',
      toOrganizationId: sister._id,
    });
    await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    expect(recordOf(id)).toMatchObject({
      organizationId: sister._id,
      orgPath: sister.path,
      receivedOn: '2026-11-23',
    });
    expect(await world.caller.codeOf(secretary, 'development.get', { developmentId: id })).toBe(
      'ACCESS_DENIED',
    );
    const { steps } = await get(id, people.sisterSecretary);
    const conversion = steps.find(({ step }) => step === 'conversion');
    expect(conversion?.limits.map(({ side, day }) => [side, day])).toEqual([
      ['notBefore', '2022-09-10'],
      ['notAfter', '2023-03-10'],
    ]);
  });
});

describe('beside the steps', () => {
  it('reviews: who and when; put right by another day; a repeat changes nothing', async () => {
    const id = await stand('contacts');
    const review = (on: string, more: Partial<Input<'development.review'>> = {}) =>
      world.caller.codeOf(secretary, 'development.review', {
        developmentId: id,
        version: versionOf(id),
        on,
        personIds: ['north-b1-a'],
        ...more,
      });
    expect([await review('2020-12-10'), await review('2020-12-10')]).toEqual(['ok', 'ok']);
    expect(await review('2020-06-14')).toBe('DEVELOPMENT.BEFORE_NEED');
    expect(await review('2026-11-24')).toBe('DEVELOPMENT.FUTURE');
    const twice = { insteadOf: '2020-12-10', personIds: ['north-b1-a', 'north-b1-a'] };
    expect(await review('2020-12-11', twice)).toBe('ok');
    // Whoever is named twice was there once.
    expect(recordOf(id)?.reviews).toMatchObject([{ on: '2020-12-11', who: [{ name: '党员a' }] }]);
    expect(audits('development.review')).toHaveLength(2);
  });

  it('another branch takes somebody in, with the time that counts on and contacts of its own', async () => {
    const id = await stand('contacts');
    const move = { developmentId: id, version: versionOf(id), toOrganizationId: sister._id };
    for (let turn = 0; turn < 2; turn += 1)
      expect(await world.caller.codeOf(secretary, 'development.move', move)).toBe('ok');
    expect(notices('developmentComing')).toHaveLength(1);
    const receive = (openid: string) =>
      world.caller.codeOf(openid, 'development.receive', { developmentId: id, accept: true });
    expect(await receive(secretary)).toBe('ACCESS_DENIED');
    const twice = [await receive(people.sisterSecretary), await receive(people.sisterSecretary)];
    expect(twice).toEqual(['ok', 'ok']);
    const { nextSteps, steps } = await get(id, people.sisterSecretary);
    expect(steps.find(({ step }) => step === 'activist')?.taken?.on).toBe('2020-06-15');
    expect(nextSteps.map(({ step }) => step)).toContain('contacts');
    expect(await world.caller.codeOf(secretary, 'development.get', { developmentId: id })).toBe(
      'ACCESS_DENIED',
    );
  });

  it('another branch that says no has said so, however often it is sent, until it is asked again', async () => {
    const id = await stand('contacts');
    const move = () =>
      world.caller.codeOf(secretary, 'development.move', {
        developmentId: id,
        version: versionOf(id),
        toOrganizationId: sister._id,
      });
    const receive = (openid: string, accept: boolean) =>
      world.caller.codeOf(openid, 'development.receive', { developmentId: id, accept });
    await move();
    const twice = [
      await receive(people.sisterSecretary, false),
      await receive(people.sisterSecretary, false),
    ];
    expect(twice).toEqual(['ok', 'ok']);
    expect(audits('development.refuse')).toHaveLength(1);
    expect(await receive(people.sisterSecretary, true)).toBe('ACCESS_DENIED');
    expect(await receive(people.farMember, false)).toBe('ACCESS_DENIED');
    expect(await world.caller.codeOf(people.sisterSecretary, 'development.get', { developmentId: id })).toBe(
      'ACCESS_DENIED',
    );
    expect(await move()).toBe('ok');
    expect(await receive(people.sisterSecretary, true)).toBe('ok');
  });

  it('rests, goes on, ends with a reason, and is let go of half a year later', async () => {
    const id = await begin();
    const set = (to: 'open' | 'paused' | 'ended', reason?: 'withdrew') =>
      world.caller.codeOf(secretary, 'development.setState', {
        developmentId: id,
        version: versionOf(id),
        to,
        ...(reason && { reason }),
      });
    expect([await set('paused'), await set('paused')]).toEqual(['ok', 'ok']);
    expect((await get(id)).nextSteps).toEqual([]);
    expect(await set('open')).toBe('ok');
    expect([await set('ended'), await set('ended', 'withdrew')]).toEqual([
      'DEVELOPMENT.REASON_FOR_END',
      'ok',
    ]);
    const board = await world.caller.get(secretary, 'development.board', { organizationId: branch._id });
    expect(board.people).toEqual([]);
    expect(records()).toMatchObject([{ _id: id, endReason: 'withdrew', closedAt: world.cloud.now() }]);
  });

  it('what was refused is begun anew, and what was recorded of it stays', async () => {
    const id = await stand('sponsors');
    await walk(id, [{ step: 'politicalReview', on: '2021-07-10', outcome: 'refused' }]);
    const again = {
      developmentId: id,
      version: versionOf(id),
      from: 'politicalReview',
      why: '补充后再审',
    } as const;
    for (let turn = 0; turn < 2; turn += 1)
      expect(await world.caller.codeOf(secretary, 'development.redo', again)).toBe('ok');
    expect((await get(id)).redone).toMatchObject([
      { from: 'politicalReview', steps: [{ taken: { outcome: 'refused' } }] },
    ]);
    expect(await codeOf(id, { step: 'politicalReview', on: '2021-07-30' })).toBe('ok');
  });

  it('a probationary member of the roster gets a record that begins there, once', async () => {
    const { unkept } = await world.caller.get(secretary, 'development.board', { organizationId: branch._id });
    expect(unkept).toEqual([{ memberId: 'north-b1-d', name: '党员d' }]);
    const id = await begin({ memberId: 'north-b1-d', name: '别的名字' });
    expect(recordOf(id)).toMatchObject({ name: '党员d', stage: 'probation', elsewhereUntil: 'oath' });
    const other = { memberId: 'north-b1-d', actKey: 'once-more', appliedOn: '2020-03-02' };
    await expect(begin(other)).rejects.toThrow('NOT_PROBATIONARY');
  });

  it('a branch that was merged into another is kept there', async () => {
    const id = await begin();
    const merged = { organizationId: branch._id, intoId: sister._id };
    await world.caller.get(people.town, 'organization.merge', merged);
    expect(recordOf(id)).toMatchObject({ organizationId: sister._id });
    expect((await get(id, people.sisterSecretary)).name).toBe('申小明');
  });
});
