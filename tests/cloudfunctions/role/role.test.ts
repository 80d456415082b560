import { environment } from '../../../scripts/cloud';
import type { Input } from '../../../types';
import { renew, startTestCloud, minute, noon, type TestCloud } from '../../support/cloud';
import { branch, district, north, people } from '../../support/district';

Object.assign(process.env, environment);

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

type Role = Input<'role.grant'>['role'];

const grant = (openid: string, organizationId: string, role: Role, memberId = 'north-b1-b', until?: number) =>
  world.caller.codeOf(openid, 'role.grant', { organizationId, role, memberId, ...(until && { until }) });

describe('granting', () => {
  it.each<[string, string, string, Role, string, string]>([
    ['a member', people.member, branch._id, 'affairsWorker', 'north-b1-b', 'ACCESS_DENIED'],
    ['a secretary: an affairs worker', people.secretary, branch._id, 'affairsWorker', 'north-b1-b', 'ok'],
    [
      'a secretary: a secretary',
      people.secretary,
      branch._id,
      'secretary',
      'north-b1-b',
      'ROLE.MAY_NOT_GRANT',
    ],
    [
      'a secretary elsewhere',
      people.sisterSecretary,
      branch._id,
      'affairsWorker',
      'north-b1-b',
      'ACCESS_DENIED',
    ],
    ['a town: a secretary', people.town, branch._id, 'secretary', 'north-b1-b', 'ok'],
    [
      'a town: a probationary secretary',
      people.town,
      branch._id,
      'secretary',
      'north-b1-d',
      'ROLE.NOT_A_FULL_MEMBER',
    ],
    [
      'a town: a member of another branch',
      people.town,
      branch._id,
      'secretary',
      'north-b2-b',
      'MEMBER.NOT_FOUND',
    ],
    ['a town: in another town', people.town, 'south-b1', 'secretary', 'south-b1-b', 'ACCESS_DENIED'],
    ['a town: a town officer', people.town, north._id, 'townOfficer', 'north-b1-b', 'ROLE.MAY_NOT_GRANT'],
    ['a district: a town officer', people.district, north._id, 'townOfficer', 'north-b1-b', 'ok'],
    [
      'a district: an administrator',
      people.district,
      district._id,
      'districtAdmin',
      'north-b1-b',
      'ROLE.MAY_NOT_GRANT',
    ],
    ['an administrator: another', people.admin, district._id, 'districtAdmin', 'north-b1-b', 'ok'],
    [
      'a town officer of a branch',
      people.district,
      branch._id,
      'townOfficer',
      'north-b1-b',
      'ROLE.NOT_FOR_THIS_ORGANIZATION',
    ],
  ])('%s', async (_, openid, organizationId, role, memberId, code) => {
    expect(await grant(openid, organizationId, role, memberId)).toBe(code);
  });

  it('works at once, ends by its day, and can be ended', async () => {
    const reads = () => world.caller.codeOf(people.member, 'member.list', { organizationId: branch._id });
    expect(await reads()).toBe('ACCESS_DENIED');
    expect(await grant(people.secretary, branch._id, 'affairsWorker', 'north-b1-b', noon - 1)).toBe(
      'ROLE.ALREADY_OVER',
    );
    expect(await grant(people.secretary, branch._id, 'affairsWorker', 'north-b1-b', noon + 10 * minute)).toBe(
      'ok',
    );
    expect(await reads()).toBe('ok');
    world.cloud.advance(10 * minute);
    expect(await reads()).toBe('ACCESS_DENIED');

    // Twice in one instant, which changes nothing of the person the second time.
    const twice = [1, 2].map(() => grant(people.secretary, branch._id, 'affairsWorker'));
    expect(await Promise.all(twice)).toEqual(['ok', 'ok']);
    expect(await reads()).toBe('ok');
    const { grants } = await world.caller.get(people.secretary, 'role.list', { organizationId: branch._id });
    const grantId = grants.find(({ role }) => role === 'affairsWorker')?.id ?? '';
    const revoke = { organizationId: branch._id, grantId, reason: '工作变动' };
    const first = await world.caller.get(people.secretary, 'role.revoke', revoke);
    world.cloud.advance(minute);
    expect(await world.caller.get(people.secretary, 'role.revoke', revoke)).toEqual(first);
    expect(await reads()).toBe('ACCESS_DENIED');
  });

  it('gives an officer who is on no roster a role, which waits for their phone', async () => {
    const officer = { name: '周明', phone: '13800000088' };
    await world.caller.get(people.district, 'role.grant', {
      organizationId: north._id,
      role: 'townOfficer',
      officer,
    });
    expect(
      await world.caller.codeOf(people.town, 'role.grant', {
        organizationId: branch._id,
        role: 'affairsWorker',
        officer,
      }),
    ).toBe('MEMBER.NOT_FOUND');
    await world.caller.get('NEW', 'account.agreePrivacy', { version: 1 });
    const code = world.cloud.wechat.issuePhoneCode('13800000088');
    const { person } = await world.caller.get('NEW', 'account.bindByPhone', { code });
    expect(person).toMatchObject({
      name: '周明',
      roles: [{ role: 'townOfficer', organizationId: north._id }],
    });
    expect(person.memberId).toBeUndefined();
    expect(
      await world.caller.codeOf('NEW', 'report.themeDays', { organizationId: north._id, month: '2026-11' }),
    ).toBe('ok');
    // What concerns the person reaches them, though they are no member.
    const { notices } = await world.caller.get('NEW', 'message.inbox', {});
    expect(notices.map(({ link }) => link)).toContain('/pages/me/index');
  });
});
