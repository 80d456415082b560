import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { ComplaintRecord } from '../../../cloudfunctions/domain/complaint/model';
import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { accounts, branch, district, faraway, north, people, sister, south } from '../../support/district';

/** 意见投诉 through the functions. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const officer = (_id: string, townId: string, more: object[] = []) => ({
  ...accounts.find((one) => one._id === 'TOWN'),
  _id,
  name: _id,
  organizationId: townId,
  orgPath: `/d/${townId}/`,
  grants: [
    {
      role: 'townOfficer',
      organizationId: townId,
      organizationName: townId,
      organizationKind: 'town',
      orgPath: `/d/${townId}/`,
    },
    ...more,
  ],
});

type Sent = Partial<Input<'complaint.send'>>;
const given = (sent: Sent = {}): Input<'complaint.send'> => ({
  actKey: 'a-complaint',
  kind: 'branch',
  text: '活动通知来得太晚',
  named: false,
  ...sent,
});
const send = (openid: string, sent?: Sent) => world.caller.get(openid, 'complaint.send', given(sent));
const idOf = async (openid: string, sent?: Sent) => (await send(openid, sent)).complaintId;
const read = (openid: string, complaintId: string) =>
  world.caller.codeOf(openid, 'complaint.read', { complaintId });
const listed = async (openid: string, organizationId: string, open = true) =>
  (await world.caller.get(openid, 'complaint.list', { organizationId, open })).complaints.map(({ id }) => id);
const answer = (openid: string, complaintId: string, text = '以后提前三天通知') =>
  world.caller.codeOf(openid, 'complaint.answer', { complaintId, text });
const complaints = () => world.cloud.documents('complaints') as ComplaintRecord[];
const notices = () =>
  (world.cloud.documents('notices') as NoticeRecord[]).filter(({ of }) => of.startsWith('complaint'));
const told = () => notices().map(({ audience }) => [...audience].sort());
const addOfficers = (...officers: object[]) => world.cloud.importDocuments('accounts', officers);
const audits = (action: string) =>
  (world.cloud.documents('audits') as AuditRecord[]).filter((audit) => audit.action === action);

const everybody = [...Object.values(people), 'SOUTH-TOWN'] as const;
const readers = async (complaintId: string) => {
  const codes = await Promise.all(everybody.map(async (openid) => [openid, await read(openid, complaintId)]));
  return codes.filter(([, code]) => code === 'ok').map(([openid]) => openid);
};

describe('goes past whom it is about', () => {
  it('about a branch: to its town, and to nobody of the branch', async () => {
    await addOfficers(officer('SOUTH-TOWN', south._id));
    const id = await idOf(people.member);
    expect(await readers(id)).toEqual([people.town, people.district, people.admin]);
    expect(told()).toEqual([['wechat:TOWN']]);
    expect(await listed(people.town, north._id)).toEqual([id]);
    expect(await listed('SOUTH-TOWN', south._id)).toEqual([]);
    expect(
      await world.caller.codeOf(people.town, 'complaint.list', { organizationId: south._id, open: true }),
    ).toBe('ACCESS_DENIED');
  });

  it('about a town: to the district, and to nobody of the town', async () => {
    const id = await idOf(people.member, { kind: 'town' });
    expect(complaints()[0]).toMatchObject({ organizationId: north._id, level: 'district' });
    expect(await readers(id)).toEqual([people.district, people.admin]);
    expect(told()).toEqual([['wechat:ADMIN', 'wechat:DISTRICT']]);
    expect(await listed(people.town, north._id)).toEqual([]);
  });

  it('about the district: to administrators while nobody is named', async () => {
    const id = await idOf(people.member, { kind: 'district' });
    expect(await readers(id)).toEqual([people.admin]);
    expect(told()).toEqual([['wechat:ADMIN']]);
    expect(await listed(people.district, district._id)).toEqual([]);
    expect(await listed(people.admin, district._id)).toEqual([id]);
  });

  it('about the district: to the one it named, as long as they serve it', async () => {
    const grant = {
      _id: 'grant-of-named',
      role: 'districtOfficer',
      organizationId: district._id,
      organizationName: district.name,
      organizationKind: 'district',
      orgPath: district.path,
      memberId: 'person-named',
      memberName: '专人',
      grantedBy: 'ADMIN',
      grantedByName: 'ADMIN',
      grantedAt: 0,
      awakeFor: 'NAMED',
      revokedAt: null,
    };
    await world.cloud.importDocuments('roleGrants', [grant]);
    const { grants } = accounts.find(({ _id }) => _id === people.district) ?? { grants: [] };
    await world.cloud.importDocuments('accounts', [
      {
        _id: 'NAMED',
        name: '专人',
        personId: 'person-named',
        organizationId: 'd',
        organizationName: '',
        orgPath: '/d/',
        grants,
      },
    ]);
    expect(
      await world.caller.codeOf(people.admin, 'setting.change', {
        organizationId: district._id,
        setting: 'complaintHandler',
        value: 'person-named',
        document: '松委〔2026〕1号',
      }),
    ).toBe('ok');
    world.cloud.advance(2 * minute);
    const id = await idOf(people.member, { kind: 'district' });
    expect(told()).toEqual([['wechat:NAMED']]);
    expect([await read('NAMED', id), ...(await readers(id))]).toEqual(['ok']);
    // When they serve it no more, it comes to the administrators.
    await world.caller.get(people.admin, 'role.revoke', {
      organizationId: district._id,
      grantId: grant._id,
      reason: '调离',
    });
    expect(await readers(id)).toEqual([people.admin]);
  });

  it('leaves out an officer of the town who has a role in the branch, and who wrote it', async () => {
    const secretary = {
      role: 'secretary',
      organizationId: branch._id,
      organizationName: '',
      organizationKind: 'branch',
      orgPath: branch.path,
    };
    await world.cloud.importDocuments('accounts', [
      officer('BOTH', north._id, [secretary]),
      officer('WRITES', north._id),
    ]);
    const id = await idOf('WRITES', { organizationId: branch._id });
    expect(told()).toEqual([['wechat:TOWN']]);
    for (const openid of ['BOTH', 'WRITES']) {
      expect(await read(openid, id)).toBe('ACCESS_DENIED');
      expect(await answer(openid, id)).toBe('ACCESS_DENIED');
      expect(await listed(openid, north._id)).toEqual([]);
    }
    expect(await read(people.town, id)).toBe('ok');
  });

  it('comes to the district by itself where a town has nobody to answer it', async () => {
    const id = await idOf(people.farMember);
    expect(complaints()[0]).toMatchObject({ organizationId: faraway._id, level: 'district' });
    expect(await readers(id)).toEqual([people.district, people.admin]);
  });

  it('comes to the district where its town has nobody left: what is open at once, what is answered when it is reopened', async () => {
    const waits = async (openid: string) =>
      (await world.caller.get(openid, 'todo.list', {})).todos.filter(({ kind }) => kind === 'complaint')
        .length;
    const answered = await idOf(people.member);
    expect(await answer(people.town, answered)).toBe('ok');
    const open = await idOf(people.secondMember, { actKey: 'a-complaint-2' });
    expect([await waits(people.town), await waits(people.district)]).toEqual([1, 0]);
    const town = accounts.find(({ _id }) => _id === people.town);
    await world.cloud.importDocuments('accounts', [{ ...town, _id: people.town, grants: [] }], {
      over: true,
    });
    expect(await waits(people.district)).toBe(1);
    expect(await answer(people.district, open)).toBe('ok');
    const before = told().length;
    const reopened = { complaintId: answered, text: '没有改' };
    await world.caller.get(people.member, 'complaint.reopen', reopened);
    expect(complaints().find(({ _id }) => _id === answered)).toMatchObject({
      level: 'district',
      status: 'open',
    });
    expect(told().slice(before)).toEqual([[`wechat:${people.admin}`, `wechat:${people.district}`]]);
    expect(await waits(people.district)).toBe(1);
    expect(await answer(people.district, answered, '改成提前五天')).toBe('ok');
  });

  it('follows a branch that moved to another town, and one that was merged into another', async () => {
    await addOfficers(officer('SOUTH-TOWN', south._id));
    const id = await idOf(people.member);
    await world.caller.get(people.district, 'organization.move', {
      organizationId: branch._id,
      toParentId: south._id,
    });
    expect(await readers(id)).toEqual([people.district, people.admin, 'SOUTH-TOWN']);
    expect(await listed('SOUTH-TOWN', south._id)).toEqual([id]);
    expect(await listed(people.town, north._id)).toEqual([]);

    await world.caller.get(people.district, 'organization.merge', {
      organizationId: branch._id,
      intoId: sister._id,
    });
    expect(await readers(id)).toEqual([people.town, people.district, people.admin]);
    expect(await listed(people.town, north._id)).toEqual([id]);
    // The secretary of the branch that took it in has no part in it either.
    expect(await read(people.sisterSecretary, id)).toBe('ACCESS_DENIED');
  });
});

describe('the author', () => {
  it('is told a number, who answers and by when; a second sending is the same', async () => {
    const first = await send(people.member);
    expect(first).toEqual({
      complaintId: expect.stringMatching(/^[0-9A-Z]{8}$/) as string,
      dueOn: '2026-12-14',
      dueProvisional: false,
      office: north.name,
    });
    const again = await Promise.all([send(people.member), send(people.member)]);
    expect(again).toEqual([first, first]);
    expect(complaints()).toHaveLength(1);
    expect(notices()).toHaveLength(1);
    // Another's act of the same key is another.
    expect(await idOf(people.secondMember)).not.toBe(first.complaintId);
  });

  it('is told a day that is provisional until the notice of its year is known', async () => {
    await world.caller.get(people.admin, 'setting.change', {
      organizationId: district._id,
      setting: 'complaintDays',
      value: 30,
    });
    world.cloud.advance(minute);
    const { complaintId, ...told } = await send(people.member);
    expect(told).toMatchObject({ dueOn: '2027-01-04', dueProvisional: true });
    await world.caller.get(people.admin, 'rule.propose', {
      actKey: 'the-year-2027',
      organizationId: district._id,
      change: {
        of: 'workDays',
        year: 2027,
        holidays: [{ holiday: 'newYear', from: '2027-01-01', to: '2027-01-04' }],
        worked: [],
      },
      document: '国办发明电〔2026〕7号',
      reason: '放假安排已发布',
    });
    world.cloud.advance(minute);
    const [listedNow] = (await world.caller.get(people.member, 'complaint.mine', {})).complaints;
    expect(listedNow).toMatchObject({ id: complaintId, dueOn: '2027-01-06', dueProvisional: false });
  });

  it('sends it once when it is sent twice at once', async () => {
    const both = await Promise.all([
      send(people.stranger, { kind: 'program' }),
      send(people.stranger, { kind: 'program' }),
    ]);
    expect(new Set(both.map(({ complaintId }) => complaintId)).size).toBe(1);
    expect(complaints()).toHaveLength(1);
  });

  it('may be nobody here', async () => {
    expect(await world.caller.get(people.stranger, 'complaint.prepare', {})).toEqual({
      known: false,
      days: 15,
    });
    expect(await world.caller.codeOf(people.stranger, 'complaint.send', given())).toBe(
      'COMPLAINT.WHICH_BRANCH',
    );
    expect(
      await world.caller.codeOf(people.stranger, 'complaint.send', given({ organizationId: 'nobody' })),
    ).toBe('ORGANIZATION.NOT_FOUND');
    const id = await idOf(people.stranger, { organizationId: branch._id, named: true });
    const { name, text } = await world.caller.get(people.town, 'complaint.read', { complaintId: id });
    expect([name, text]).toEqual([undefined, '活动通知来得太晚']);
    const { complaints: own } = await world.caller.get(people.stranger, 'complaint.mine', {});
    expect(own.map((one) => one.id)).toEqual([id]);
  });

  it('is named to who answers only if they want it, and nowhere else', async () => {
    const [hidden, named] = [
      await idOf(people.member),
      await idOf(people.member, { actKey: 'another-one', named: true }),
    ];
    const seen = await Promise.all(
      [hidden, named].map((complaintId) => world.caller.get(people.town, 'complaint.read', { complaintId })),
    );
    expect(seen.map(({ name }) => name)).toEqual([undefined, '党员b']);
    expect(JSON.stringify([seen[0], await listed(people.town, north._id)])).not.toMatch(/NORTH-B1-B|党员b/);
    // Nothing that others read says who wrote: neither audit nor notice.
    expect(JSON.stringify([world.cloud.documents('audits'), notices()])).not.toMatch(/NORTH-B1-B|党员b/);
  });

  it('alone sees it, and alone says whether the answer will do', async () => {
    const complaintId = await idOf(people.member);
    await answer(people.town, complaintId);
    for (const openid of everybody.filter((one) => one !== people.member)) {
      expect(await world.caller.codeOf(openid, 'complaint.get', { complaintId })).toBe('COMPLAINT.NOT_FOUND');
      expect(await world.caller.codeOf(openid, 'complaint.rate', { complaintId, satisfied: true })).toBe(
        'COMPLAINT.NOT_FOUND',
      );
      expect(await world.caller.codeOf(openid, 'complaint.reopen', { complaintId, text: '不行' })).toBe(
        'COMPLAINT.NOT_FOUND',
      );
      expect((await world.caller.get(openid, 'complaint.mine', {})).complaints).toEqual([]);
    }
    expect(await world.caller.codeOf(people.member, 'complaint.get', { complaintId })).toBe('ok');
  });

  it('sends so many a day as the district lets them', async () => {
    for (let index = 0; index < 5; index += 1)
      expect(
        await world.caller.codeOf(people.member, 'complaint.send', given({ actKey: `complaint-${index}` })),
      ).toBe('ok');
    const more = given({ actKey: 'complaint-more' });
    expect(await world.caller.codeOf(people.member, 'complaint.send', more)).toBe('TOO_MANY_TODAY');
    // What was taken is found again all the same.
    expect(await world.caller.codeOf(people.member, 'complaint.send', given({ actKey: 'complaint-0' }))).toBe(
      'ok',
    );
    await world.caller.get(people.admin, 'setting.change', {
      organizationId: district._id,
      setting: 'complaintsPerDay',
      value: 6,
    });
    world.cloud.advance(2 * minute);
    expect(await world.caller.codeOf(people.member, 'complaint.send', more)).toBe('ok');
    expect(complaints()).toHaveLength(6);
  });
});

describe('on its way', () => {
  it('is answered, called not satisfying, asked again once, and closed', async () => {
    const complaintId = await idOf(people.member);
    const rate = (satisfied: boolean) =>
      world.caller.codeOf(people.member, 'complaint.rate', { complaintId, satisfied });
    const reopen = (text: string) =>
      world.caller.codeOf(people.member, 'complaint.reopen', { complaintId, text });
    expect([await rate(true), await reopen('快一点')]).toEqual([
      'COMPLAINT.NOT_ANSWERED',
      'COMPLAINT.NOT_ANSWERED',
    ]);

    expect(await answer(people.town, complaintId)).toBe('ok');
    expect(await answer(people.town, complaintId)).toBe('ok');
    expect(await answer(people.town, complaintId, '另一种说法')).toBe('COMPLAINT.ANSWERED_BEFORE');
    expect(told()).toEqual([['wechat:TOWN'], [`wechat:${people.member}`]]);

    expect(await rate(false)).toBe('ok');
    world.cloud.advance(day);
    expect([await reopen('还是太晚'), await reopen('还是太晚')]).toEqual(['ok', 'ok']);
    expect(complaints()[0]).toMatchObject({
      status: 'open',
      reopened: true,
      doneAt: null,
      askedOn: '2026-11-24',
      workDays: 15,
    });
    expect(complaints()[0]?.satisfied).toBeUndefined();
    expect(await listed(people.town, north._id)).toEqual([complaintId]);
    const again = await world.caller.get(people.member, 'complaint.get', { complaintId });
    expect(again).toMatchObject({ dueOn: '2026-12-15', dueProvisional: false });

    expect(await answer(people.town, complaintId, '改成提前五天')).toBe('ok');
    expect(await reopen('再来')).toBe('COMPLAINT.REOPENED_BEFORE');
    expect([await rate(true), await rate(true)]).toEqual(['ok', 'ok']);
    const whole = await world.caller.get(people.member, 'complaint.get', { complaintId });
    expect(whole).toMatchObject({ status: 'closed', satisfied: true, mayReopen: false, office: north.name });
    expect(whole.steps.map(({ step }) => step)).toEqual([
      'sent',
      'answered',
      'rated',
      'reopened',
      'answered',
      'rated',
    ]);
    expect(await listed(people.town, north._id)).toEqual([]);
    expect(await listed(people.town, north._id, false)).toEqual([complaintId]);
    expect(audits('complaint.answer')).toHaveLength(2);
  });

  it('is handed on with a reason that its author reads, and then not seen by who handed it on', async () => {
    const complaintId = await idOf(people.member);
    const handOn = (openid: string, to: 'town' | 'district' | 'named') =>
      world.caller.codeOf(openid, 'complaint.handOn', { complaintId, to, reason: '反映的是街镇的事' });
    // Sent again, the answer having been lost, it is done; in other words it is not theirs to do.
    expect([await handOn(people.town, 'district'), await handOn(people.town, 'district')]).toEqual([
      'ok',
      'ok',
    ]);
    const others = { complaintId, to: 'district', reason: '另一句话' } as const;
    expect(await world.caller.codeOf(people.town, 'complaint.handOn', others)).toBe('ACCESS_DENIED');
    expect(await handOn(people.town, 'named')).toBe('ACCESS_DENIED');
    expect(await world.caller.codeOf(people.town, 'complaint.read', { complaintId })).toBe('ACCESS_DENIED');
    expect(await readers(complaintId)).toEqual([people.district, people.admin]);
    const { steps, office } = await world.caller.get(people.member, 'complaint.get', { complaintId });
    expect(steps.at(-1)).toEqual({
      step: 'handedOn',
      at: noon,
      office: north.name,
      text: '反映的是街镇的事',
    });
    expect(office).toBe('区委组织部');
    expect(audits('complaint.handOn')).toMatchObject([
      { before: { level: 'town' }, after: { level: 'district' } },
    ]);
    // The district may give it back: it is about the branch after all.
    expect(await handOn(people.district, 'town')).toBe('ok');
    expect(audits('complaint.handOn')).toHaveLength(2);
    expect(told()).toEqual([['wechat:TOWN'], ['wechat:ADMIN', 'wechat:DISTRICT'], ['wechat:TOWN']]);
  });

  it('is answered for the district where an officer of the district does what the town did not', async () => {
    const complaintId = await idOf(people.member);
    await answer(people.district, complaintId);
    const { steps } = await world.caller.get(people.member, 'complaint.get', { complaintId });
    expect(steps.at(-1)).toMatchObject({ step: 'answered', office: '区委组织部' });
  });

  it('is never handed to whom it is about', async () => {
    const complaintId = await idOf(people.member, { kind: 'town' });
    for (const openid of [people.district, people.admin])
      expect(
        await world.caller.codeOf(openid, 'complaint.handOn', {
          complaintId,
          to: 'town',
          reason: '请街镇办',
        }),
      ).toBe('COMPLAINT.NOT_THERE');
  });

  it('leaves in the audit who read it, once an hour', async () => {
    const complaintId = await idOf(people.member);
    for (let time = 0; time < 2; time += 1) await read(people.town, complaintId);
    expect(audits('complaint.read')).toMatchObject([
      { actor: { openid: 'TOWN' }, target: complaintId, orgPath: branch.path },
    ]);
    await read(people.secretary, complaintId);
    expect(audits('complaint.read')).toHaveLength(1);
  });
});

it('counts by month for every member, and names no branch', async () => {
  const first = await idOf(people.member);
  await idOf(people.farMember, { kind: 'program' });
  await answer(people.town, first);
  await world.caller.get(people.member, 'complaint.rate', { complaintId: first, satisfied: true });
  world.cloud.advance(10 * day);
  await idOf(people.member, { actKey: 'next-month-s' });
  expect((await world.caller.get(people.sisterMember, 'complaint.months', {})).months).toEqual([
    { month: '2026-12', received: 1, answered: 0, open: 1, satisfied: 0, notSatisfied: 0 },
    { month: '2026-11', received: 2, answered: 1, open: 1, satisfied: 1, notSatisfied: 0 },
  ]);
  expect(await world.caller.codeOf(people.stranger, 'complaint.months', {})).toBe('NOT_BOUND');
});
