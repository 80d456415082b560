import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import { renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people, sister } from '../../support/district';
import { acts, carried } from './support';

/** 党员发展 where things come in another order: put right too late, sent away and placed, begun anew half way. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const { stand, recordOf, versionOf, begin, record, codeOf, get, walk } = acts(() => world);
const members = () => world.cloud.documents('members') as MemberRecord[];
const secretary = people.secretary;

describe('a probationary member of the roster', () => {
  const there = {
    _id: 'there',
    name: '某',
    nameKey: '某',
    status: 'probationary',
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
    joinedOn: '2026-02-10',
  };

  it('gets a record with the day of joining of the roster; the same again is the same record', async () => {
    await world.cloud.importDocuments('members', [there]);
    const id = await begin({ memberId: 'there', appliedOn: '2024-01-10' });
    expect(await begin({ memberId: 'there', appliedOn: '2024-01-10' })).toBe(id);
    expect(await get(id)).toMatchObject({ fullFrom: '2027-02-10', stage: 'probation' });
  });

  it('gets one record of two keepers at once', async () => {
    await world.cloud.importDocuments('members', [there]);
    await Promise.allSettled(
      ['one-keeper', 'another-one'].map((actKey) =>
        begin({ memberId: 'there', appliedOn: '2024-01-10', actKey }),
      ),
    );
    expect(world.cloud.documents('developments')).toHaveLength(1);
  });

  it('is not begun with a vote that did not carry', async () => {
    await world.cloud.importDocuments('members', [there]);
    const id = await begin({ memberId: 'there', appliedOn: '2024-01-10' });
    const lost = { present: 1, for: 1, against: 0, abstain: 0 };
    expect(await codeOf(id, { step: 'admission', on: '2026-02-10', vote: lost })).toBe('DEVELOPMENT.VOTE');
  });
});

it('what made a member full is not put right into something else; counts and days are', async () => {
  const id = await stand('conversionAsked');
  await walk(id, [
    { step: 'conversion', on: '2022-09-10', vote: carried },
    { step: 'conversionApproval', on: '2022-10-01', document: '松委〔2022〕8号' },
  ]);
  const codes = [
    await codeOf(id, {
      step: 'conversion',
      on: '2022-09-10',
      vote: carried,
      outcome: 'extended',
      extension: 6,
      why: '改',
    }),
    await codeOf(id, {
      step: 'conversionApproval',
      on: '2022-10-01',
      document: '文',
      outcome: 'refused',
      why: '改',
    }),
    await codeOf(id, { step: 'conversion', on: '2022-09-11', vote: carried, why: '日期记错' }),
    await codeOf(id, {
      step: 'admission',
      on: '2021-09-10',
      vote: { ...carried, present: 3, against: 1 },
      why: '到会人数记错',
    }),
    await codeOf(id, { step: 'admission', on: '2021-09-11', vote: carried, why: '日期记错' }),
  ];
  expect(codes).toEqual([
    'DEVELOPMENT.ON_ROSTER',
    'DEVELOPMENT.ON_ROSTER',
    'ok',
    'ok',
    'DEVELOPMENT.ON_ROSTER',
  ]);
});

it('what is begun anew is open again, also where it was said to be done elsewhere', async () => {
  const id = await begin({ appliedOn: '2024-01-10', activistOn: '2024-06-01', candidateOn: '2025-07-01' });
  await world.caller.get(secretary, 'development.redo', {
    developmentId: id,
    version: versionOf(id),
    from: 'activist',
    why: '支部重新研究',
  });
  expect((await get(id)).stage).toBe('applicant');
  expect(await codeOf(id, { step: 'candidate', on: '2026-11-01' })).toBe('DEVELOPMENT.NEEDS');
  await record(id, { step: 'activist', on: '2026-11-01' });
});

describe('sent to another branch', () => {
  const send = (id: string) =>
    world.caller.get(secretary, 'development.move', {
      developmentId: id,
      version: versionOf(id),
      toOrganizationId: sister._id,
    });
  const receive = (id: string, openid: string) =>
    world.caller.codeOf(openid, 'development.receive', { developmentId: id, accept: true });

  it('who is put on the roster meanwhile goes by their transfer, not by this', async () => {
    const id = await stand('approvalFiled');
    await send(id);
    await record(id, { step: 'placed', on: '2021-12-12' });
    expect(recordOf(id)?.movingToId).toBeNull();
    expect(await receive(id, people.sisterSecretary)).not.toBe('ok');
    const member = members().find(({ _id }) => _id === recordOf(id)?.memberId);
    expect([recordOf(id)?.organizationId, member?.organizationId]).toEqual([branch._id, branch._id]);
  });

  it('is taken in by that branch, by nobody whose role reaches it from above', async () => {
    await world.cloud.importDocuments('accounts', [
      {
        _id: 'PARK',
        name: 'PARK',
        memberId: 'park',
        organizationId: north._id,
        organizationName: '',
        orgPath: north.path,
        grants: [
          {
            role: 'secretary',
            organizationId: north._id,
            organizationName: '',
            organizationKind: north.kind,
            orgPath: north.path,
          },
        ],
      },
    ]);
    const id = await stand('contacts');
    await send(id);
    expect(await receive(id, 'PARK')).toBe('DEVELOPMENT.NOT_YOURS');
    expect(await receive(id, people.sisterSecretary)).toBe('ok');
    expect(recordOf(id)?.organizationId).toBe(sister._id);
  });

  it('is reminded of there on the days of what is next', async () => {
    world.cloud.setNow(Date.parse('2020-03-12T04:00:00Z'));
    const id = await stand('application', { remindOn: '2030-01-01' });
    await send(id);
    await receive(id, people.sisterSecretary);
    expect(recordOf(id)?.remindOn).toBe('2020-03-18');
  });
});

describe('what the roster says', () => {
  const edit = (more: { joinedOn?: string; name?: string }) =>
    world.caller.get(secretary, 'member.edit', { memberId: 'm-one', ...more });

  it('of the day of joining is carried on to where new members are counted, and to the next reminder', async () => {
    world.cloud.setNow(Date.parse('2022-05-10T04:00:00Z'));
    await stand('oath', { admittedBy: branch._id, remindOn: '2022-08-10' });
    await edit({ joinedOn: '2022-01-20' });
    expect(recordOf('dv-one')).toMatchObject({
      admittedOn: '2022-01-20',
      admittedBy: branch._id,
      remindOn: '2022-12-20',
      version: 2,
    });
    await edit({ joinedOn: '2022-01-20' });
    await edit({ name: '申大明' });
    expect(recordOf('dv-one')?.version).toBe(2);
  });

  it('is carried on of an archived one too, who is reminded of nothing', async () => {
    await stand('archived', { state: 'archived', closedAt: 1, admittedBy: branch._id });
    await edit({ joinedOn: '2021-12-20' });
    expect(recordOf('dv-one')).toMatchObject({ admittedOn: '2021-12-20', remindOn: null, state: 'archived' });
  });

  it('of why somebody left is why the record ended', async () => {
    await stand('oath');
    await world.caller.get(secretary, 'member.leave', { memberId: 'm-one', reason: '本人去世' });
    expect(recordOf('dv-one')).toMatchObject({
      state: 'ended',
      endReason: 'leftRoster',
      endNote: '本人去世',
    });
    await renew(world);
    await stand('oath');
    await world.caller.get(secretary, 'member.transferOut', {
      memberId: 'm-one',
      actKey: 'to-elsewhere',
      outside: '杭州某支部',
    });
    const former = await world.caller.get(secretary, 'development.former', { organizationId: branch._id });
    expect(former.people).toMatchObject([{ endReason: 'transferred', endNote: '杭州某支部' }]);
  });

  it('of where a member went: what was due of them is worked out for there', async () => {
    world.cloud.setNow(Date.parse('2022-05-10T04:00:00Z'));
    const id = await stand('conversionAsked', { remindOn: '2030-01-01' });
    const { transferId } = await world.caller.get(secretary, 'member.transferOut', {
      memberId: 'm-one',
      actKey: 'to-the-sister',
      toOrganizationId: sister._id,
    });
    await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    expect(recordOf(id)).toMatchObject({ organizationId: sister._id, remindOn: '2022-09-10' });
  });
});

it('a publicity that ends before it begins is no publicity', async () => {
  const id = await stand('contacts');
  expect(
    await codeOf(id, {
      step: 'candidate',
      on: '2026-07-01',
      publicity: { from: '2026-06-29', until: '2026-06-22' },
    }),
  ).toBe('INVALID_INPUT');
});
