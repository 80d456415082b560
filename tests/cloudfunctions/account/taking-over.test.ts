import { environment } from '../../../scripts/cloud';
import type { RoleGrantRecord } from '../../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';
import { sealPhone } from '../../../cloudfunctions/kernel/phone';
import type { Role } from '../../../types/shared/roles';
import { day, minute, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people } from '../../support/district';

Object.assign(process.env, environment);

/** An OPENID as long as WeChat's. */
const wechat = (name: string) => `o${name.padEnd(27, 'x')}`.slice(0, 28);

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

/** A committee in the north with a branch of its own. */
const park = {
  _id: 'park',
  kind: 'committee',
  name: '名称 park',
  parentId: north._id,
  path: `${north.path}park/`,
} as const;
const parkBranch = { ...branch, _id: 'park-b1', parentId: park._id, path: `${park.path}park-b1/` };

type Place = Pick<OrganizationRecord, '_id' | 'name' | 'kind' | 'path'>;

/** A member of `home` with a role over an organisation (none for `member`), who is bound to `openid`, or to nobody. */
async function holder(
  id: string,
  role: Role,
  organization: Place,
  { openid, phone, home = branch }: { openid?: string; phone?: string; home?: Place } = {},
): Promise<string> {
  const place = { organizationId: home._id, orgPath: home.path };
  await world.cloud.importDocuments('members', [
    {
      _id: id,
      name: '陈静',
      status: 'full',
      state: 'active',
      ...place,
      ...(phone && { phone: sealPhone(phone) }),
    },
  ]);
  const held = {
    role,
    organizationId: organization._id,
    organizationName: organization.name,
    organizationKind: organization.kind,
    orgPath: organization.path,
  };
  const grant: RoleGrantRecord = {
    ...held,
    _id: `grant-of-${id}-${role}`,
    memberId: id,
    memberName: '陈静',
    grantedBy: people.admin,
    grantedByName: people.admin,
    grantedAt: 0,
    awakeFor: openid ?? null,
    revokedAt: null,
  };
  if (role !== 'member') await world.cloud.importDocuments('roleGrants', [grant]);
  if (openid) {
    const account = {
      name: '陈静',
      personId: id,
      memberId: id,
      status: 'full',
      organizationName: branch.name,
    };
    await world.cloud.importDocuments('accounts', [
      { _id: openid, ...account, ...place, grants: role === 'member' ? [] : [held] },
    ]);
    await world.cloud.importDocuments('bindings', [{ _id: id, openid, at: 0 }]);
  }
  return grant._id;
}

const agree = (openid: string) => world.caller.get(openid, 'account.agreePrivacy', { version: 1 });

async function askByName(openid: string, name = '陈静'): Promise<string> {
  await agree(openid);
  const { requestId } = await world.caller.get(openid, 'account.requestBinding', {
    organizationId: branch._id,
    name,
  });
  return requestId;
}

async function bindByPhone(openid: string, phone: string) {
  await agree(openid);
  const code = world.cloud.wechat.issuePhoneCode(phone);
  return world.caller.ask(openid, 'account.bindByPhone', { code });
}

const rolesOf = async (openid: string) =>
  (await world.caller.get(openid, 'organization.me', {})).person?.roles.map(({ role }) => role);

/** A night, in which everybody's binding, roles and account are compared. */
async function sleepOverIt(): Promise<void> {
  world.cloud.advance(day);
  for (let tick = 0; tick < 5; tick += 1) await world.cloud.runTimer('jobs');
}

const told = (key: string) =>
  (world.cloud.documents('notices') as { audience: string[] }[]).filter(({ audience }) =>
    audience.includes(key),
  );

const boundTo = (openid: string) =>
  (world.cloud.documents('bindings') as { openid: string | null }[]).filter((one) => one.openid === openid);

describe('nobody becomes somebody else', () => {
  it('a keeper cannot part the WeChat of who holds what the keeper could not grant', async () => {
    const [old] = [wechat('old')];
    await holder('victim', 'districtOfficer', district, { openid: old });
    expect(await world.caller.codeOf(people.secretary, 'account.unbindMember', { memberId: 'victim' })).toBe(
      'MEMBER.HOLDS_HIGHER_ROLE',
    );
    expect(await rolesOf(old)).toEqual(['districtOfficer']);
    expect(await world.caller.codeOf(people.admin, 'account.unbindMember', { memberId: 'victim' })).toBe(
      'ACCESS_DENIED',
    );
  });

  it.each<[string, Role, typeof district]>([
    ['holds', 'districtOfficer', district],
    ['holds', 'townOfficer', north],
    ['holds', 'secretary', branch],
  ])('a keeper cannot bind another WeChat onto who %s %s', async (_, role, over) => {
    await holder('victim', role, over);
    const requestId = await askByName(wechat('thief'));
    expect(
      await world.caller.codeOf(people.secretary, 'account.decide', { requestId, memberId: 'victim' }),
    ).toBe('MEMBER.HOLDS_HIGHER_ROLE');
    expect(await rolesOf(wechat('thief'))).toBeUndefined();
  });

  it('what the keeper could grant comes along, and the name asked for is the member’s', async () => {
    await holder('worker', 'affairsWorker', branch);
    const other = await askByName(wechat('other'), '王芳');
    expect(
      await world.caller.codeOf(people.secretary, 'account.decide', { requestId: other, memberId: 'worker' }),
    ).toBe('ACCOUNT.NAMES_DIFFER');
    const requestId = await askByName(wechat('worker'));
    expect(
      await world.caller.codeOf(people.secretary, 'account.decide', { requestId, memberId: 'worker' }),
    ).toBe('ok');
    expect(await rolesOf(wechat('worker'))).toEqual(['affairsWorker']);
  });

  it('a role that waits sleeps for whoever binds by the roster’s number, until it is woken', async () => {
    const grantId = await holder('waiting', 'townOfficer', north, { phone: '13800000001' });
    const openid = wechat('phone');
    expect((await bindByPhone(openid, '13800000001')).reply).toMatchObject({ ok: true });
    expect(await rolesOf(openid)).toEqual([]);
    const list = () => world.caller.get(people.district, 'role.list', { organizationId: north._id });
    expect((await list()).grants).toMatchObject([{ id: grantId, asleep: true, mayWake: true }]);
    expect(told(`keepers:${district._id}`)).toHaveLength(1);
    const wake = (by: string) => world.caller.codeOf(by, 'role.wake', { organizationId: north._id, grantId });
    expect(await wake(people.town)).toBe('ROLE.MAY_NOT_GRANT');
    expect(await wake(people.secretary)).toBe('ACCESS_DENIED');
    expect(await wake(people.district)).toBe('ok');
    expect(await wake(people.district)).toBe('ok');
    expect(await rolesOf(openid)).toEqual(['townOfficer']);
    expect((await list()).grants).toMatchObject([{ asleep: false, mayWake: false }]);
  });

  it('a new WeChat of the same person has the roles when they are woken; the old one and the keepers are told', async () => {
    const [old, next] = [wechat('old'), wechat('next')];
    const grantId = await holder('victim', 'affairsWorker', branch, { openid: old, phone: '13800000001' });
    expect(await world.caller.get(people.secretary, 'account.unbindMember', { memberId: 'victim' })).toEqual({
      unbound: true,
    });
    expect(await world.caller.codeOf(old, 'message.inbox', {})).toBe('NOT_BOUND');
    expect((await world.caller.get(old, 'account.myRequest', {})).told?.title).toBe('您的微信已解除绑定');
    world.cloud.advance(minute);
    await bindByPhone(next, '13800000001');
    expect(await rolesOf(next)).toEqual([]);
    expect((await world.caller.get(old, 'account.myRequest', {})).told?.title).toBe(
      '您的党员身份绑定到了另一个微信',
    );
    expect(told(`keepers:${branch._id}`).length).toBeGreaterThan(0);
    const wake = { organizationId: branch._id, grantId };
    expect(await world.caller.codeOf(people.secretary, 'role.wake', wake)).toBe('ok');
    expect(await rolesOf(next)).toEqual(['affairsWorker']);
  });

  it('one WeChat is one person: a request made before binding by phone is nobody’s afterwards', async () => {
    await holder('first', 'member', branch, { phone: '13800000001' });
    await holder('second', 'member', branch);
    const openid = wechat('one');
    const requestId = await askByName(openid);
    await bindByPhone(openid, '13800000001');
    const decide = { requestId, memberId: 'second' };
    expect(await world.caller.codeOf(people.secretary, 'account.decide', decide)).toBe(
      'ACCOUNT.REQUEST_DECIDED',
    );
    expect(boundTo(openid)).toHaveLength(1);
  });
});

describe('nobody takes away what they may not give', () => {
  it.each([
    [
      'leaves',
      (memberId: string) => ['member.leave', { memberId, on: '2026-11-20', reason: '离职' }] as const,
    ],
    [
      'is sent away',
      (memberId: string) =>
        [
          'member.transferOut',
          { memberId, actKey: 'sent-away', on: '2026-11-20', outside: '外区某党委' },
        ] as const,
    ],
  ])('a member who holds a higher role and %s', async (_, act) => {
    await holder('officer', 'townOfficer', north, { openid: wechat('officer') });
    await holder('worker', 'affairsWorker', branch, { openid: wechat('worker') });
    const [name, input] = act('officer');
    expect(await world.caller.codeOf(people.secretary, name as 'member.leave', input as never)).toBe(
      'MEMBER.HOLDS_HIGHER_ROLE',
    );
    expect(await rolesOf(wechat('officer'))).toEqual(['townOfficer']);
    const [same, own] = act('worker');
    expect(await world.caller.codeOf(people.secretary, same as 'member.leave', own as never)).toBe('ok');
    expect(await world.caller.codeOf(wechat('worker'), 'message.inbox', {})).toBe('NOT_BOUND');
  });

  it('the district keeps an administrator, whatever is tried and however fast', async () => {
    const [first, second] = [wechat('admin1'), wechat('admin2')];
    const grants = [
      await holder('admin1', 'districtAdmin', district, { openid: first }),
      await holder('admin2', 'districtAdmin', district, { openid: second }),
    ];
    world.cloud.database.injectFault({ delayMs: 60 });
    const revoke = (by: string, grantId = '') =>
      world.caller.codeOf(by, 'role.revoke', { organizationId: district._id, grantId, reason: '工作变动' });
    // Each ends the other's, at the same moment.
    const codes = await Promise.all([revoke(first, grants[1]), revoke(second, grants[0])]);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    const left = codes[0] === 'ok' ? first : second;
    expect(await rolesOf(left)).toEqual(['districtAdmin']);
    expect(await world.caller.codeOf(left, 'account.unbind', {})).toBe('ROLE.LAST_ADMIN');
    expect(await revoke(left, left === first ? grants[0] : grants[1])).toBe('ROLE.LAST_ADMIN');
    expect(await rolesOf(left)).toEqual(['districtAdmin']);
  });

  it.each([
    ['parts', () => ['account.unbind', {}] as const],
    ['is parted', (memberId: string) => ['account.unbindMember', { memberId }] as const],
    ['leaves', (memberId: string) => ['member.leave', { memberId, reason: '离职' }] as const],
    [
      'is sent away',
      (memberId: string) =>
        ['member.transferOut', { memberId, actKey: 'sent-away', outside: '外区某党委' }] as const,
    ],
    [
      'gives the role up',
      (memberId: string) =>
        [
          'role.revoke',
          { organizationId: district._id, grantId: `grant-of-${memberId}-districtAdmin`, reason: '离任' },
        ] as const,
    ],
  ])('an administrator who parted a WeChat today is none, when the other %s', async (_, act) => {
    const [first, second] = [wechat('admin1'), wechat('admin2')];
    await holder('admin1', 'districtAdmin', district, { openid: first, phone: '13800000001' });
    await holder('admin2', 'districtAdmin', district, { openid: second });
    // So that all of this is for the one to do.
    const role = { organizationId: branch._id, memberId: 'admin2', role: 'secretary' } as const;
    await world.caller.get(people.town, 'role.grant', role);
    expect(await world.caller.codeOf(first, 'account.unbind', {})).toBe('ok');
    const [name, input] = act('admin2');
    expect(await world.caller.codeOf(second, name as 'account.unbind', input as never)).toBe(
      'ROLE.LAST_ADMIN',
    );
    expect(await rolesOf(second)).toEqual(['districtAdmin', 'secretary']);
    // Nor one who is back with another WeChat, for which the role sleeps.
    await bindByPhone(wechat('next'), '13800000001');
    expect(await world.caller.codeOf(second, name as 'account.unbind', input as never)).toBe(
      'ROLE.LAST_ADMIN',
    );
    // A role that sleeps is nobody's to be missed.
    const grantId = 'grant-of-admin1-districtAdmin';
    const revoke = { organizationId: district._id, grantId, reason: '工作变动' };
    expect(await world.caller.codeOf(second, 'role.revoke', revoke)).toBe('ok');
  });

  it('the highest role takes two people, and has no end', async () => {
    const [first, third] = [wechat('admin1'), wechat('third')];
    await holder('admin1', 'districtAdmin', district, { openid: first });
    await holder('officer', 'districtOfficer', district, { openid: wechat('officer') });
    await holder('third', 'member', branch, { openid: third });
    const grant = (until?: number) =>
      world.caller.ask(first, 'role.grant', {
        organizationId: district._id,
        role: 'districtAdmin',
        memberId: 'third',
        ...(until && { until }),
      });
    expect((await grant(world.cloud.now() + minute)).reply).toMatchObject({ error: { code: 'ROLE.NO_END' } });
    const { reply } = await grant();
    if (!reply.ok) throw new Error(reply.error.code);
    expect(await rolesOf(third)).toEqual([]);
    const wake = (by: string) =>
      world.caller.codeOf(by, 'role.wake', { organizationId: district._id, grantId: reply.data.grantId });
    expect(await wake(first)).toBe('ROLE.SECOND_PERSON_NEEDED');
    expect(await wake(third)).toBe('ACCESS_DENIED');
    expect(await wake(wechat('officer'))).toBe('ok');
    expect(await rolesOf(third)).toEqual(['districtAdmin']);
  });

  it('granting the highest role once more does not wake it: a new WeChat takes two people', async () => {
    const [old, next] = [wechat('old'), wechat('next')];
    await holder('admin1', 'districtAdmin', district, { openid: wechat('admin1') });
    const grantId = await holder('third', 'districtAdmin', district, { openid: old, phone: '13800000001' });
    await world.caller.get(old, 'account.unbind', {});
    await bindByPhone(next, '13800000001');
    const again = { organizationId: district._id, memberId: 'third', role: 'districtAdmin' } as const;
    expect(await world.caller.get(wechat('admin1'), 'role.grant', again)).toEqual({ grantId });
    expect(await rolesOf(next)).toEqual([]);
    expect(await world.caller.codeOf(next, 'role.list', { organizationId: district._id })).toBe(
      'ACCESS_DENIED',
    );
    const { grants } = await world.caller.get(wechat('admin1'), 'role.list', {
      organizationId: district._id,
    });
    expect(grants.find(({ id }) => id === grantId)).toMatchObject({ asleep: true });
  });

  it('another role that is granted once more wakes for the WeChat of now, and stays awake', async () => {
    const [old, next] = [wechat('old'), wechat('next')];
    const grantId = await holder('victim', 'secretary', branch, { openid: old, phone: '13800000001' });
    await world.caller.get(old, 'account.unbind', {});
    await bindByPhone(next, '13800000001');
    expect(await rolesOf(next)).toEqual([]);
    const again = { organizationId: branch._id, memberId: 'victim', role: 'secretary' } as const;
    expect(await world.caller.get(people.town, 'role.grant', again)).toEqual({ grantId });
    const { grants } = await world.caller.get(people.town, 'role.list', { organizationId: branch._id });
    expect(grants.find(({ id }) => id === grantId)).toMatchObject({ asleep: false });
    await sleepOverIt();
    expect(await rolesOf(next)).toEqual(['secretary']);
  });

  it('a role that is granted once more while nobody is bound waits for the WeChat that it served', async () => {
    const [old, next] = [wechat('old'), wechat('next')];
    await holder('victim', 'secretary', branch, { openid: old, phone: '13800000001' });
    await world.caller.get(old, 'account.unbind', {});
    const again = { organizationId: branch._id, memberId: 'victim', role: 'secretary' } as const;
    await world.caller.get(people.town, 'role.grant', again);
    await bindByPhone(next, '13800000001');
    expect(await rolesOf(next)).toEqual([]);
    await world.caller.get(next, 'account.unbind', {});
    await bindByPhone(old, '13800000001');
    expect(await rolesOf(old)).toEqual(['secretary']);
  });
});

describe('no access outlives its reason, also at the same moment', () => {
  const slowly = () => world.cloud.database.injectFault({ delayMs: 60 });

  it('a role revoked while its person binds is not on the account', async () => {
    const grantId = await holder('waiting', 'affairsWorker', branch);
    const requestId = await askByName(wechat('new'));
    slowly();
    await Promise.all([
      world.caller.ask(people.secretary, 'account.decide', { requestId, memberId: 'waiting' }),
      world.caller.ask(people.secretary, 'role.revoke', {
        organizationId: branch._id,
        grantId,
        reason: '工作变动',
      }),
    ]);
    expect(await rolesOf(wechat('new'))).toEqual([]);
  });

  it('a member who leaves while binding is bound to nobody', async () => {
    await holder('leaving', 'member', branch, { phone: '13800000001' });
    await agree(wechat('new'));
    const code = world.cloud.wechat.issuePhoneCode('13800000001');
    slowly();
    await Promise.all([
      world.caller.ask(wechat('new'), 'account.bindByPhone', { code }),
      world.caller.ask(people.secretary, 'member.leave', {
        memberId: 'leaving',
        on: '2026-11-20',
        reason: '离职',
      }),
    ]);
    expect(await world.caller.codeOf(wechat('new'), 'message.inbox', {})).toBe('NOT_BOUND');
    expect(boundTo(wechat('new'))).toEqual([]);
  });

  it('a post in a committee ends when its holder moves to another town', async () => {
    await world.cloud.importDocuments('organizations', [park, parkBranch]);
    await holder('boss', 'secretary', park, { openid: wechat('boss'), home: parkBranch });
    await holder('worker', 'affairsWorker', park, { openid: wechat('worker'), home: parkBranch });
    const reads = { organizationId: parkBranch._id };
    expect(await world.caller.codeOf(wechat('worker'), 'member.list', reads)).toBe('ok');
    const { transferId } = await world.caller.get(wechat('boss'), 'member.transferOut', {
      memberId: 'worker',
      actKey: 'to-the-south',
      on: '2026-11-20',
      toOrganizationId: 'south-b1',
    });
    await world.caller.get('SOUTH-B1-A', 'member.decideTransfer', { transferId, accept: true });
    expect(await rolesOf(wechat('worker'))).toEqual([]);
    expect(await world.caller.codeOf(wechat('worker'), 'member.list', reads)).toBe('ACCESS_DENIED');
  });

  it('a post that was given after a transfer began is not ended by whoever takes the person in', async () => {
    await holder('worker', 'affairsWorker', branch, { openid: wechat('worker') });
    const { transferId } = await world.caller.get(people.secretary, 'member.transferOut', {
      memberId: 'worker',
      actKey: 'to-the-south',
      on: '2026-11-20',
      toOrganizationId: 'south-b1',
    });
    world.cloud.advance(minute);
    const role = { organizationId: branch._id, memberId: 'worker', role: 'secretary' } as const;
    await world.caller.get(people.town, 'role.grant', role);
    const decide = { transferId, accept: true };
    expect(await world.caller.codeOf('SOUTH-B1-A', 'member.decideTransfer', decide)).toBe(
      'MEMBER.HOLDS_HIGHER_ROLE',
    );
    expect(await rolesOf(wechat('worker'))).toEqual(['affairsWorker', 'secretary']);
  });
});
