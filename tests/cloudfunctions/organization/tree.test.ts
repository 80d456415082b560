import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { renew, startTestCloud, minute, noon, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister, south } from '../../support/district';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const profile = (openid: string, organizationId: string) =>
  world.caller.get(openid, 'organization.profile', { organizationId });

describe('creating and renaming', () => {
  const create = (openid: string, change: object = {}) =>
    world.caller.ask(openid, 'organization.create', {
      organizationId: north._id,
      actKey: 'create-1',
      kind: 'branch',
      name: '新的党支部',
      jointBranch: true,
      ...change,
    });

  it('makes one organisation however often it is sent', async () => {
    const first = await create(people.town);
    expect((await create(people.town)).reply).toEqual({ ...first.reply, stood: true });
    const organizationId = first.reply.ok ? first.reply.data.organizationId : '';
    expect(await profile(people.town, organizationId)).toMatchObject({
      name: '新的党支部',
      kind: 'branch',
      jointBranch: true,
      parentName: north.name,
      fullMembers: 0,
      warnings: [{ code: 'TOO_FEW_FULL_MEMBERS', found: 0, limit: 3 }],
    });
    const { children } = await world.caller.get(people.town, 'organization.browse', {
      organizationId: north._id,
    });
    expect(children.map((child) => child.name)).toContain('新的党支部');
  });

  it.each([
    ['by a secretary', people.secretary, {}, 'ACCESS_DENIED'],
    ['in another town', people.town, { organizationId: south._id }, 'ACCESS_DENIED'],
    ['a town below a town', people.town, { kind: 'town' }, 'ORGANIZATION.KIND_NOT_BELOW'],
    ['a second of one name', people.town, { name: branch.name }, 'ORGANIZATION.NAME_TAKEN'],
  ])('%s is refused', async (_, openid, change, code) => {
    expect((await create(openid, change)).reply).toMatchObject({ error: { code } });
  });

  it('gives a new name to what comes, not to what was', async () => {
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: 'before-rename',
      kinds: ['themeDay'],
      title: '主题党日',
      place: '活动室',
      startsAt: noon,
      endsAt: noon + 60 * minute,
      itemIds: [],
    });
    await world.caller.get(people.town, 'organization.rename', {
      organizationId: branch._id,
      name: '改名后的党支部',
    });
    const { person } = await world.caller.get(people.member, 'organization.me', {});
    expect(person?.organizationName).toBe('改名后的党支部');
    const { activity } = await world.caller.get(people.member, 'activity.detail', { activityId });
    expect(activity.organizationName).toBe(branch.name);
  });
});

describe('moving and merging', () => {
  it('takes a branch with its people, their roles and what they recorded to another town', async () => {
    const move = { organizationId: branch._id, toParentId: south._id };
    expect(await world.caller.codeOf(people.town, 'organization.move', move)).toBe('ACCESS_DENIED');
    await world.caller.get(people.town, 'role.grant', {
      organizationId: branch._id,
      memberId: 'north-b1-b',
      role: 'affairsWorker',
    });
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: 'before-move',
      kinds: ['themeDay'],
      title: '主题党日',
      place: '活动室',
      startsAt: noon,
      endsAt: noon + 60 * minute,
      itemIds: [],
    });
    await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    const { path } = await world.caller.get(people.district, 'organization.move', move);
    expect(path).toBe('/d/south/north-b1/');
    expect((await world.caller.get(people.district, 'organization.move', move)).path).toBe(path);

    expect(await world.caller.codeOf(people.town, 'member.transfers', { organizationId: branch._id })).toBe(
      'ACCESS_DENIED',
    );
    for (const openid of [people.secretary, people.member]) {
      expect(await world.caller.codeOf(openid, 'member.list', { organizationId: branch._id })).toBe('ok');
    }
    const seen = await world.caller.get(people.district, 'organization.browse', {
      organizationId: district._id,
    });
    expect(seen.children.map(({ id, memberCount }) => [id, memberCount]).sort()).toEqual([
      ['north', 4],
      ['south', 8],
    ]);
    // Who keeps what was held is judged now: the old town does not any more.
    expect(await world.caller.codeOf(people.town, 'activity.detail', { activityId })).toBe(
      'ACTIVITY.NOT_INVITED',
    );
  });

  it('brings one branch’s people into another and closes it', async () => {
    const merge = { organizationId: sister._id, intoId: branch._id };
    expect(
      await world.caller.codeOf(people.town, 'organization.merge', { ...merge, intoId: faraway._id }),
    ).toBe('ACCESS_DENIED');
    await world.caller.get(people.sisterMember, 'message.recordConsent', {
      consentKey: 'before-the-merger',
      templates: ['guidancePublished'],
    });
    const consent = () =>
      world.cloud
        .documents('consents')
        .map((one) => ({ ...one }))
        .at(0);
    expect(await world.caller.get(people.town, 'organization.merge', merge)).toEqual({ moved: 4 });
    // Who was asked is asked as one of the branch they belong to now.
    const follows = { organizationId: branch._id, orgPath: branch.path, remaining: 1 };
    expect(consent()).toMatchObject(follows);
    expect(await world.caller.get(people.town, 'organization.merge', merge)).toEqual({ moved: 0 });
    expect(consent()).toMatchObject(follows);
    expect((await profile(people.town, branch._id)).fullMembers).toBe(6);
    expect((await profile(people.town, sister._id)).closed).toBe(true);
    const { person } = await world.caller.get(people.sisterSecretary, 'organization.me', {});
    expect(person).toMatchObject({ organizationId: branch._id, roles: [] });
    const { total } = await world.caller.get(people.district, 'report.themeDays', {
      organizationId: district._id,
      month: '2026-11',
    });
    expect(total.branches).toBe(2);
  });

  it('closes only what is empty, and nothing happens there any more', async () => {
    const close = (organizationId: string) =>
      world.caller.codeOf(people.town, 'organization.close', { organizationId, reason: '企业注销' });
    expect(await close(branch._id)).toBe('ORGANIZATION.NOT_EMPTY');
    const { organizationId } = await world.caller.get(people.town, 'organization.create', {
      organizationId: north._id,
      actKey: 'to-be-closed',
      kind: 'branch',
      name: '空支部',
      jointBranch: false,
    });
    expect(await close(organizationId)).toBe('ok');
    expect(await close(organizationId)).toBe('ok');
    expect(
      await world.caller.codeOf(people.town, 'organization.rename', { organizationId, name: '又叫别的' }),
    ).toBe('ORGANIZATION.CLOSED');
  });
});

describe('the committee', () => {
  const set = (
    openid: string,
    posts: { post: 'secretary' | 'committeeMember'; memberId: string; from: string }[],
    termEndsOn: string | null = '2026-12-31',
  ) =>
    world.caller.codeOf(openid, 'organization.setCommittee', {
      organizationId: branch._id,
      termEndsOn,
      posts,
    });
  const secretary = { post: 'secretary' as const, memberId: 'north-b1-a', from: '2023-12-31' };

  it('is written down with its term, of full members of the branch', async () => {
    expect(await set(people.secretary, [secretary])).toBe('ok');
    expect(await profile(people.secretary, branch._id)).toMatchObject({
      posts: [{ ...secretary, name: '党员a' }],
      warnings: [{ code: 'TERM_ENDING' }],
      mayChange: false,
    });
    expect(await set(people.secretary, [{ ...secretary, memberId: 'north-b1-d' }])).toBe(
      'ROLE.NOT_A_FULL_MEMBER',
    );
    expect(await set(people.secretary, [{ ...secretary, memberId: 'south-b1-b' }])).toBe('MEMBER.NOT_FOUND');
    expect(await set(people.secretary, [secretary, { ...secretary, memberId: 'north-b1-b' }])).toBe(
      'INVALID_INPUT',
    );
    expect(await set(people.member, [secretary])).toBe('ACCESS_DENIED');
    // Who holds a post does so already; no term is laid where dates end.
    expect(await set(people.secretary, [{ ...secretary, from: '2026-11-24' }])).toBe('MEMBER.DATE_IN_FUTURE');
    expect(await set(people.secretary, [secretary], '9999-12-31')).toBe('INVALID_INPUT');
    expect(await set(people.secretary, [secretary], '2100-12-31')).toBe('ok');
    const { matters } = await world.caller.get(people.secretary, 'checkup.branch', {
      organizationId: branch._id,
    });
    expect(matters.find(({ matter }) => matter === 'election')?.light).not.toBe('red');
  });

  it('has each post of somebody once, as it was said last', async () => {
    const again = { ...secretary, post: 'committeeMember' as const };
    expect(await set(people.secretary, [secretary, again, { ...again, from: '2024-01-01' }])).toBe('ok');
    const { posts } = await profile(people.secretary, branch._id);
    expect(posts.map(({ post, from }) => [post, from])).toEqual([
      ['secretary', '2023-12-31'],
      ['committeeMember', '2024-01-01'],
    ]);
  });

  it('has a post to fill once its holder is no longer on the roster', async () => {
    await set(people.secretary, [
      secretary,
      { post: 'committeeMember', memberId: 'north-b1-b', from: '2024-01-01' },
    ]);
    const leave = { memberId: 'north-b1-b', on: '2026-11-20', reason: '离职' };
    await world.caller.get(people.secretary, 'member.leave', leave);
    const { posts, warnings } = await profile(people.secretary, branch._id);
    expect(posts.map(({ gone }) => gone)).toEqual([false, true]);
    expect(warnings.map(({ code }) => code)).toEqual(['TOO_FEW_FULL_MEMBERS', 'POST_VACANT', 'TERM_ENDING']);
  });

  it('of a joint branch: its employers are told, and too many are warned of', async () => {
    const setUnits = (openid: string, jointBranch: boolean, count: number) =>
      world.caller.codeOf(openid, 'organization.setUnits', {
        organizationId: branch._id,
        jointBranch,
        units: Array.from({ length: count }, (_, index) => `第${index + 1}公司`),
      });
    expect(await setUnits(people.secretary, true, 2)).toBe('ACCESS_DENIED');
    expect(await setUnits(people.town, true, 6)).toBe('ok');
    const joint = await profile(people.secretary, branch._id);
    expect(joint).toMatchObject({
      jointBranch: true,
      warnings: [{ code: 'TOO_MANY_UNITS', found: 6, limit: 5 }],
    });
    expect(joint.units).toHaveLength(6);
    expect(await setUnits(people.town, false, 6)).toBe('ok');
    expect(await profile(people.secretary, branch._id)).toMatchObject({ jointBranch: false, units: [] });
  });

  it('whether it is a temporary one, officers say, and no term of such a one runs out', async () => {
    const setTemporary = (openid: string, temporary: boolean, organizationId: string = branch._id) =>
      world.caller.codeOf(openid, 'organization.setTemporary', { organizationId, temporary });
    expect(await setTemporary(people.secretary, true)).toBe('ACCESS_DENIED');
    expect(await setTemporary(people.town, true, north._id)).toBe('ORGANIZATION.NOT_A_BRANCH');
    await world.caller.get(people.secretary, 'organization.setCommittee', {
      organizationId: branch._id,
      termEndsOn: '2020-01-01',
      posts: [],
    });
    const codes = async () =>
      (await profile(people.secretary, branch._id)).warnings.map(({ code }) => code as string);
    expect(await codes()).toContain('TERM_OVER');
    for (let times = 0; times < 2; times += 1) expect(await setTemporary(people.town, true)).toBe('ok');
    expect(await codes()).not.toContain('TERM_OVER');
    expect(await profile(people.secretary, branch._id)).toMatchObject({ temporary: true });
    const left = (world.cloud.documents('audits') as AuditRecord[]).filter(
      ({ action }) => action === 'organization.setTemporary',
    );
    expect(left.map(({ after }) => after)).toEqual([{ temporary: true }]);
  });

  it('of whom it works among, officers may say so, or nothing', async () => {
    const setSubject = (openid: string, subject?: 'newEmployment' | 'enterprise') =>
      world.caller.codeOf(openid, 'organization.setSubject', {
        organizationId: branch._id,
        ...(subject && { subject }),
      });
    const noted = async (organizationId: string = branch._id) =>
      (await world.caller.get(people.admin, 'organization.profile', { organizationId })).subject;
    expect(await noted()).toBeUndefined();
    expect(await setSubject(people.secretary, 'enterprise')).toBe('ACCESS_DENIED');
    for (let times = 0; times < 2; times += 1)
      expect(await setSubject(people.town, 'newEmployment')).toBe('ok');
    expect(await noted()).toBe('newEmployment');
    expect(await setSubject(people.town)).toBe('ok');
    expect(await noted()).toBeUndefined();
    const audits = (world.cloud.documents('audits') as AuditRecord[]).filter(
      ({ action }) => action === 'organization.setSubject',
    );
    expect(audits.map(({ after }) => after)).toEqual([{ subject: 'newEmployment' }, { subject: null }]);
    const below = { organizationId: north._id, subject: 'socialOrganization' as const };
    const made = async (kind: 'branch' | 'generalBranch') =>
      (
        await world.caller.get(people.town, 'organization.create', {
          ...below,
          actKey: `of-a-subject-${kind}`,
          kind,
          name: `新的${kind}`,
        })
      ).organizationId;
    expect(await noted(await made('branch'))).toBe('socialOrganization');
    // Only a branch works among somebody.
    expect(await noted(await made('generalBranch'))).toBeUndefined();
  });

  it('can be left without a term', async () => {
    await set(people.secretary, [secretary]);
    expect(await set(people.secretary, [secretary], null)).toBe('ok');
    const { termEndsOn, posts, warnings } = await profile(people.secretary, branch._id);
    expect({ termEndsOn, posts: posts.length, warnings }).toEqual({
      termEndsOn: undefined,
      posts: 1,
      warnings: [],
    });
  });
});
