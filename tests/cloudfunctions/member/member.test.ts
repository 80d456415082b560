import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import { environment } from '../../../scripts/cloud';
import type { Input } from '../../../types';
import { minute, renew, startTestCloud, noon, type TestCloud } from '../../support/cloud';
import { branch, district, people, sister } from '../../support/district';

Object.assign(process.env, environment);

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const list = async (openid: string, organizationId: string) =>
  (await world.caller.get(openid, 'member.list', { organizationId })).members;

const names = async (openid: string, organizationId: string) =>
  (await list(openid, organizationId)).map((member) => member.id).sort();

const audits = async () =>
  (await world.caller.get(people.admin, 'audit.list', { organizationId: district._id })).records;

describe('one member', () => {
  const edit = (change: Omit<Input<'member.edit'>, 'memberId'>, memberId = 'north-b1-b') =>
    world.caller.ask(people.secretary, 'member.edit', { memberId, ...change });

  it('is added without a spreadsheet and without a transfer, once', async () => {
    const adding = { organizationId: branch._id, actKey: 'adding-one', name: '赵敏', joinedOn: '2026-07-01' };
    const add = () =>
      world.caller.get(people.secretary, 'member.receive', { ...adding, status: 'probationary' });
    const { memberId } = await add();
    expect(await add()).toEqual({ memberId });
    expect((await list(people.secretary, branch._id)).filter(({ name }) => name === '赵敏')).toMatchObject([
      { id: memberId, joinedOn: '2026-07-01', sounds: ['zhaomin', 'zm'] },
    ]);
    expect(world.cloud.documents('transfers')).toEqual([]);
    expect((await audits())[0]).toMatchObject({ action: 'member.add', after: { name: '赵敏' } });
  });

  it('is put right, with the name that the account and the roles repeat, and is on record', async () => {
    const right = { name: '党员甲', joinedOn: '2010-07-01', fullOn: '2011-07-01' };
    for (const once of [right, right]) await edit(once, 'north-b1-a');
    const [one] = (await list(people.secretary, branch._id)).filter(({ id }) => id === 'north-b1-a');
    expect(one).toMatchObject({ name: '党员甲', joinedOn: '2010-07-01', fullOn: '2011-07-01' });
    expect((await world.caller.get(people.secretary, 'organization.me', {})).person?.name).toBe('党员甲');
    expect(world.cloud.documents('roleGrants')).toContainEqual(
      expect.objectContaining({ memberId: 'north-b1-a', memberName: '党员甲' }),
    );
    expect((await audits()).filter(({ action }) => action === 'member.edit')).toMatchObject([
      { before: { name: '党员a' }, after: { name: '党员甲', joinedOn: '2010-07-01' } },
    ]);
  });

  it('has a number taken while nobody is bound by it, and no day that has not come or cannot be', async () => {
    const codeOf = async (...given: Parameters<typeof edit>) => {
      const { reply } = await edit(...given);
      return reply.ok ? 'ok' : reply.error.code;
    };
    expect(await codeOf({ phone: '13800000009' })).toBe('MEMBER.PHONE_IS_OWN');
    expect(await codeOf({ phone: '12' }, 'north-b1-d')).toBe('MEMBER.PHONE_INVALID');
    expect(await codeOf({ joinedOn: '2026-11-24' })).toBe('MEMBER.DATE_IN_FUTURE');
    await world.caller.get(people.secretary, 'account.unbindMember', { memberId: 'north-b1-b' });
    expect(await codeOf({ phone: '138 0000 0009' })).toBe('ok');
    const [one] = (await list(people.secretary, branch._id)).filter(({ id }) => id === 'north-b1-b');
    expect(one?.maskedPhone).toBe('*******0009');
    expect(JSON.stringify(await audits())).not.toContain('13800000009');
  });

  it('is said to be leaving while another branch has not decided, in the roster and on the roll', async () => {
    const sent = { memberId: 'north-b1-c', actKey: 'leaving-one', toOrganizationId: sister._id };
    await world.caller.get(people.secretary, 'member.transferOut', sent);
    const leaving = (await list(people.secretary, branch._id)).flatMap(({ id, leavingTo }) =>
      leavingTo === undefined ? [] : [[id, leavingTo]],
    );
    expect(leaving).toEqual([['north-b1-c', sister.name]]);
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: 'leaving-day',
      kinds: ['themeDay'],
      title: '主题党日',
      place: '活动室',
      itemIds: [],
      startsAt: noon + 60 * 60_000,
      endsAt: noon + 120 * 60_000,
    });
    const { people: listed } = await world.caller.get(people.secretary, 'attendance.roll', { activityId });
    expect(listed.filter((one) => one.leaving).map(({ memberId }) => memberId)).toEqual(['north-b1-c']);
  });
});

describe('receiving and showing', () => {
  const receive = (actKey = 'receive-1') =>
    world.caller.get(people.secretary, 'member.receive', {
      organizationId: branch._id,
      actKey,
      name: '王芳',
      status: 'probationary',
      phone: '138 0000 0001',
      fromOutside: '外区某党支部',
      on: '2026-11-20',
    });

  it('brings a member in once, with the record of where from', async () => {
    const { memberId } = await receive();
    expect(await receive()).toEqual({ memberId });
    expect(await list(people.secretary, branch._id)).toHaveLength(5);
    const { ended } = await world.caller.get(people.secretary, 'member.transfers', {
      organizationId: branch._id,
    });
    expect(ended).toMatchObject([{ kind: 'inward', status: 'recorded', fromName: '外区某党支部' }]);
  });

  it('masks the phone in the list, shows it for a purpose, and remembers who looked', async () => {
    const { memberId } = await receive();
    const [shown] = (await list(people.secretary, branch._id)).filter((member) => member.id === memberId);
    expect(shown).toMatchObject({ maskedPhone: '*******0001', bound: false });
    const look = (openid: string) =>
      world.caller.ask(openid, 'member.showPhone', { memberId, purpose: 'contact' as const });
    expect((await look(people.secretary)).reply).toEqual({ ok: true, data: { phone: '13800000001' } });
    for (const openid of [people.member, people.sisterSecretary, people.town, people.district]) {
      expect((await look(openid)).reply).toMatchObject({ error: { code: 'ACCESS_DENIED' } });
    }
    const looks = (await audits()).filter((record) => record.action === 'member.showPhone');
    expect(looks).toMatchObject([{ actorName: '党员a', target: memberId, after: { purpose: 'contact' } }]);
    expect(JSON.stringify(await audits())).not.toContain('13800000001');
  });
});

describe('status', () => {
  it('a probationary member becomes full by a decision of the past, here and in the account', async () => {
    const become = (decidedOn: string) =>
      world.caller.codeOf(people.secretary, 'member.becomeFull', { memberId: 'north-b1-d', decidedOn });
    expect(await become('2026-11-24')).toBe('MEMBER.DATE_IN_FUTURE');
    expect(await become('2026-11-23')).toBe('ok');
    expect(await become('2026-11-23')).toBe('ok');
    const { person } = await world.caller.get(people.probationary, 'organization.me', {});
    expect(person?.status).toBe('full');
    expect((await audits()).filter((record) => record.action === 'member.becomeFull')).toMatchObject([
      { before: { status: 'probationary' }, after: { status: 'full', votesFrom: '2026-11-23' } },
    ]);
  });

  describe('becoming full, of who joined on 10 June 2025', () => {
    const joined = () =>
      world.caller.get(people.secretary, 'member.edit', { memberId: 'north-b1-d', joinedOn: '2025-06-10' });
    const become = (decidedOn: string, approvedOn?: string) =>
      world.caller.codeOf(people.secretary, 'member.becomeFull', {
        memberId: 'north-b1-d',
        decidedOn,
        ...(approvedOn && { approvedOn }),
      });
    const d = () =>
      (world.cloud.documents('members') as MemberRecord[]).find(({ _id }) => _id === 'north-b1-d');

    it('counts from the end of the probation; a vote comes with the approval', async () => {
      await joined();
      expect([
        await become('2026-06-09', '2026-07-01'),
        await become('2026-08-20', '2026-08-19'),
        await become('2026-08-20', '2026-11-24'),
        await become('2026-08-20', '2026-09-30'),
      ]).toEqual(['MEMBER.PROBATION_NOT_OVER', 'MEMBER.APPROVED_BEFORE', 'MEMBER.DATE_IN_FUTURE', 'ok']);
      expect(d()).toMatchObject({ status: 'full', fullOn: '2026-06-10', votesFrom: '2026-09-30' });
      // Sent again, also from before the approval was asked for, it stands as it is.
      expect([await become('2026-08-20', '2026-09-30'), await become('2026-08-21')]).toEqual(['ok', 'ok']);
      expect(d()).toMatchObject({ fullOn: '2026-06-10', votesFrom: '2026-09-30' });
    });

    it('is recorded on the road of development where they are on it', async () => {
      await joined();
      await world.caller.get(people.secretary, 'development.begin', {
        organizationId: branch._id,
        actKey: 'on-the-road',
        name: '党员d',
        postKind: 'worker',
        ageBasis: 'application',
        appliedOn: '2023-01-10',
        memberId: 'north-b1-d',
      });
      expect(await become('2026-08-20', '2026-09-30')).toBe('MEMBER.IN_DEVELOPMENT');
      expect(d()?.status).toBe('probationary');
    });
  });

  it('a flowing member is noted, and noted as back', async () => {
    const set = (awaySince?: string) =>
      world.caller.get(people.secretary, 'member.setAway', {
        memberId: 'north-b1-b',
        ...(awaySince && { awaySince }),
      });
    await set('2026-05-01');
    const away = async () =>
      (await list(people.secretary, branch._id)).find(({ id }) => id === 'north-b1-b')?.awaySince;
    expect(await away()).toBe('2026-05-01');
    await set();
    expect(await away()).toBeUndefined();
  });

  it('who leaves is locked out at once; roles end; what they did stays', async () => {
    await world.caller.get(people.town, 'role.grant', {
      organizationId: branch._id,
      memberId: 'north-b1-b',
      role: 'affairsWorker',
    });
    expect(await world.caller.codeOf(people.member, 'member.list', { organizationId: branch._id })).toBe(
      'ok',
    );
    const leave = () =>
      world.caller.get(people.secretary, 'member.leave', {
        memberId: 'north-b1-b',
        on: '2026-11-20',
        reason: '离职',
      });
    expect(await leave()).toEqual({ leftOn: '2026-11-20' });
    expect(await leave()).toEqual({ leftOn: '2026-11-20' });
    expect(await world.caller.codeOf(people.member, 'member.list', { organizationId: branch._id })).toBe(
      'NOT_BOUND',
    );
    expect(await names(people.secretary, branch._id)).not.toContain('north-b1-b');
    const { grants } = await world.caller.get(people.town, 'role.list', { organizationId: branch._id });
    expect(grants.map(({ name }) => name)).toEqual(['党员a']);
  });
});

describe('transfers', () => {
  const send = (change: Record<string, string> = { toOrganizationId: sister._id }) =>
    world.caller.ask(people.secretary, 'member.transferOut', {
      memberId: 'north-b1-b',
      actKey: 'transfer-1',
      on: '2026-11-20',
      ...change,
    });
  const sent = async (change?: Record<string, string>) => {
    const { reply } = await send(change);
    return reply.ok ? reply.data : { transferId: '', status: reply.error.code };
  };

  it('within the district have two sides: one sends, the other takes in', async () => {
    const first = await send();
    expect((await send()).reply).toEqual({ ...first.reply, stood: true });
    const transferId = first.reply.ok ? first.reply.data.transferId : '';
    const decide = (openid: string, accept: boolean) =>
      world.caller.codeOf(openid, 'member.decideTransfer', { transferId, accept });
    expect(await names(people.secretary, branch._id)).toContain('north-b1-b');
    expect(await decide(people.secretary, true)).toBe('ACCESS_DENIED');
    expect(await decide(people.sisterSecretary, true)).toBe('ok');
    expect(await decide(people.sisterSecretary, true)).toBe('ok');
    expect(await decide(people.sisterSecretary, false)).toBe('MEMBER.TRANSFER_ENDED');
    expect(await names(people.secretary, branch._id)).not.toContain('north-b1-b');
    expect(await names(people.sisterSecretary, sister._id)).toContain('north-b1-b');
    const { person } = await world.caller.get(people.member, 'organization.me', {});
    expect(person).toMatchObject({ organizationId: sister._id, organizationName: sister.name });
  });

  it('that are refused leave everything as it was', async () => {
    const { reply } = await send();
    const transferId = reply.ok ? reply.data.transferId : '';
    await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: false });
    expect(await names(people.secretary, branch._id)).toContain('north-b1-b');
    const { outgoing, ended } = await world.caller.get(people.secretary, 'member.transfers', {
      organizationId: branch._id,
    });
    expect(outgoing).toEqual([]);
    expect(ended).toMatchObject([{ status: 'refused' }]);
  });

  it('can be taken back by the sending branch until the other decides, and begun anew', async () => {
    const { transferId } = await sent();
    const withdraw = (openid: string, id = transferId) =>
      world.caller.codeOf(openid, 'member.withdrawTransfer', { transferId: id });
    const accept = (id: string) =>
      world.caller.codeOf(people.sisterSecretary, 'member.decideTransfer', { transferId: id, accept: true });
    expect(await withdraw(people.sisterSecretary)).toBe('ACCESS_DENIED');
    expect(await withdraw(people.member)).toBe('ACCESS_DENIED');
    expect(await withdraw(people.secretary)).toBe('ok');
    expect(await withdraw(people.secretary)).toBe('ok');
    expect(await accept(transferId)).toBe('MEMBER.TRANSFER_ENDED');
    expect(await names(people.secretary, branch._id)).toContain('north-b1-b');
    expect((await audits()).filter(({ action }) => action === 'transfer.withdraw')).toHaveLength(1);

    const again = await sent({ toOrganizationId: sister._id, actKey: 'transfer-2' });
    expect(again).toMatchObject({ status: 'open' });
    expect(await accept(again.transferId)).toBe('ok');
    expect(await withdraw(people.sisterSecretary, again.transferId)).toBe('MEMBER.TRANSFER_ENDED');
    const { ended } = await world.caller.get(people.secretary, 'member.transfers', {
      organizationId: branch._id,
    });
    expect(ended.map(({ status }) => status).sort()).toEqual(['accepted', 'withdrawn']);
  });

  it('end with the membership: who has left cannot be taken in', async () => {
    const { transferId } = await sent();
    const leave = { memberId: 'north-b1-b', on: '2026-11-21', reason: '离职' };
    await world.caller.get(people.secretary, 'member.leave', leave);
    expect(
      await world.caller.codeOf(people.sisterSecretary, 'member.decideTransfer', {
        transferId,
        accept: true,
      }),
    ).toBe('MEMBER.TRANSFER_ENDED');
    expect(await names(people.sisterSecretary, sister._id)).not.toContain('north-b1-b');
  });

  it('out of the district take the member off the roster', async () => {
    const outside = await sent({ outside: '外省某党委' });
    expect(outside).toMatchObject({ status: 'recorded' });
    expect(await sent({ outside: '外省某党委' })).toEqual(outside);
    expect(await world.caller.codeOf(people.member, 'message.inbox', {})).toBe('NOT_BOUND');
  });

  it('out of the district are whole, wherever they are killed, and another sending finishes them', async () => {
    const stored = <Fields>(collection: string) =>
      world.cloud.documents(collection) as unknown as (Fields & { _id: string })[];
    const isActive = () =>
      stored<{ state: string }>('members').find(({ _id }) => _id === 'north-b1-b')?.state === 'active';
    const statuses = () => stored<{ status: string }>('transfers').map(({ status }) => status);
    let struck = 1;
    for (let after = 0; struck > 0; after += 1) {
      await renew(world);
      const fault = world.cloud.database.injectFault({ kill: 'after', after, times: 1 });
      await sent({ outside: '外省某党委' }).catch(() => undefined);
      world.cloud.database.clearFaults();
      // What a transaction of the dead held is free by then.
      world.cloud.advance(2 * minute);
      ({ struck } = fault);
      expect(statuses()).toEqual(isActive() ? [] : ['recorded']);
      expect(await sent({ outside: '外省某党委' })).toMatchObject({ status: 'recorded' });
      expect([isActive(), statuses()]).toEqual([false, ['recorded']]);
    }
  });

  it('within the district are decided whole, wherever they are killed: consents go along, and both sides are told', async () => {
    let struck = 1;
    for (let after = 0; struck > 0; after += 1) {
      await renew(world);
      const consent = { consentKey: 'before-moving', templates: ['guidancePublished' as const] };
      await world.caller.get(people.member, 'message.recordConsent', consent);
      const { transferId } = await sent();
      const accept = () =>
        world.caller.codeOf(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
      const fault = world.cloud.database.injectFault({ kill: 'after', after, times: 1 });
      await accept().catch(() => undefined);
      world.cloud.database.clearFaults();
      world.cloud.advance(2 * minute);
      ({ struck } = fault);
      const where = () => [
        (world.cloud.documents('transfers') as { status?: string }[]).map(({ status }) => status),
        (world.cloud.documents('consents') as { organizationId?: string }[]).map((one) => one.organizationId),
        (world.cloud.documents('notices') as { of?: string }[]).filter(({ of }) => of === 'transferDecided')
          .length,
      ];
      const [status] = where();
      expect(where()).toEqual(
        String(status) === 'accepted' ? [['accepted'], [sister._id], 1] : [['open'], [branch._id], 0],
      );
      expect(await accept()).toBe('ok');
      expect(where()).toEqual([['accepted'], [sister._id], 1]);
    }
  });

  it('two at once out of the district are one', async () => {
    const answers = await Promise.all([
      sent({ outside: '外省某党委' }),
      sent({ outside: '外省某党委', actKey: 'transfer-2' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['MEMBER.NOT_FOUND', 'recorded']);
    expect(world.cloud.documents('transfers')).toHaveLength(1);
  });

  it.each([
    ['on a day to come', { outside: '外省某党委', on: '2026-11-24' }, 'MEMBER.DATE_IN_FUTURE'],
    ['within, on a day to come', { toOrganizationId: sister._id, on: '2027-01-31' }, 'MEMBER.DATE_IN_FUTURE'],
    ['nowhere', {}, 'MEMBER.NOWHERE_TO_GO'],
    ['to the same branch', { toOrganizationId: branch._id }, 'MEMBER.SAME_BRANCH'],
    ['to a town', { toOrganizationId: 'north' }, 'ORGANIZATION.NOT_A_BRANCH'],
  ])('%s are refused', async (_, change, code) => {
    expect((await send(change)).reply).toMatchObject({ error: { code } });
  });
});

describe('what is kept about me', () => {
  it('is shown to me with why, and can be said to be wrong', async () => {
    const mine = await world.caller.get(people.member, 'member.mine', {});
    expect(mine.kept.map(({ what }) => what)).toEqual(['姓名', '所在组织', '党员身份', '微信绑定']);
    expect(mine.records).toEqual([]);
    await world.caller.get(people.member, 'member.askCorrection', { what: '姓名', shouldBe: '党员乙' });
    const { records } = await world.caller.get(people.member, 'member.mine', {});
    expect(records).toContainEqual({ what: '要求过的更正', lines: [{ at: noon, text: '姓名：党员乙' }] });
    expect(records).toContainEqual({
      what: '办过的事',
      lines: [{ at: noon, text: '', word: 'member.askCorrection' }],
    });
    const others = await world.caller.get(people.secondMember, 'member.mine', {});
    expect(others.records).toEqual([]);
    const waiting = async () =>
      (await world.caller.get(people.secretary, 'member.corrections', { organizationId: branch._id }))
        .corrections;
    const corrections = await waiting();
    expect(corrections).toMatchObject([{ memberName: '党员b', what: '姓名', shouldBe: '党员乙', at: noon }]);
    const settle = (openid: string) =>
      world.caller.codeOf(openid, 'member.settleCorrection', { correctionId: corrections[0]?.id ?? '' });
    expect(await settle(people.sisterSecretary)).toBe('ACCESS_DENIED');
    expect(await settle(people.secretary)).toBe('ok');
    expect(await waiting()).toEqual([]);
  });
});
