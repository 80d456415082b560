import { minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people, south } from '../../support/district';
import type { Model } from '../../../cloudfunctions/kernel/database';
import type { AccountRecord } from '../../../cloudfunctions/kernel/model';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';
import { named } from '../../../cloudfunctions/domain/membership/naming';

type Database = typeof import('../../../cloudfunctions/kernel/database');
type Tree = typeof import('../../../cloudfunctions/domain/organization/propagate') &
  typeof import('../../../cloudfunctions/domain/organization/tree');
type Models = Awaited<ReturnType<typeof loadModels>>;

/** The test's own models, loaded once its environment names the cloud. */
async function loadModels() {
  const { Accounts: accounts, Audits: audits } = await import('../../../cloudfunctions/kernel/model');
  const { Members: members, RoleGrants: roleGrants } =
    await import('../../../cloudfunctions/domain/membership/model');
  const { Organizations: organizations } = await import('../../../cloudfunctions/domain/organization/model');
  return { accounts, audits, members, organizations, roleGrants };
}

/** A park's committee with a general branch, eight branches of three people, and a secretary over each. */
const below = (_id: string, kind: OrganizationRecord['kind'], parent: OrganizationRecord) => ({
  _id,
  kind,
  name: `名称 ${_id}`,
  parentId: parent._id,
  path: `${parent.path}${_id}/`,
});
const park: OrganizationRecord = below('park', 'committee', north);
const hall: OrganizationRecord = below('hall', 'generalBranch', park);
const branches = Array.from({ length: 8 }, (_, index) =>
  below(`park-b${index}`, 'branch', index < 4 ? park : hall),
);
const members: MemberRecord[] = branches.flatMap(({ _id: organizationId, path: orgPath }) =>
  ['a', 'b', 'c'].map((letter) => ({
    _id: `${organizationId}-${letter}`,
    ...named(`党员${letter}`),
    status: 'full' as const,
    state: 'active' as const,
    organizationId,
    orgPath,
  })),
);
/** Member a of each branch is its secretary, one of the first branch that of the whole park. */
const grants = [park, ...branches].map(({ _id: organizationId, kind, name, path: orgPath }) => {
  const memberId = organizationId === park._id ? 'park-b0-b' : `${organizationId}-a`;
  return {
    _id: `${organizationId}:secretary:${memberId}`,
    role: 'secretary' as const,
    organizationId,
    orgPath,
    organizationName: name,
    organizationKind: kind,
    memberId,
    memberName: '党员a',
    grantedBy: people.town,
    grantedByName: people.town,
    grantedAt: 0,
    awakeFor: memberId.toUpperCase(),
    revokedAt: null,
  };
});
const openidOf = (memberId: string) => memberId.toUpperCase();
const accounts: AccountRecord[] = members.map(({ _id, name, organizationId, orgPath }) => ({
  _id: openidOf(_id),
  name,
  memberId: _id,
  status: 'full',
  organizationId,
  orgPath,
  organizationName: `名称 ${organizationId}`,
  townName: north.name,
  grants: grants.filter((grant) => grant.memberId === _id),
}));

let world: TestCloud;
let database: Database;
let tree: Tree;
let models: Models;
beforeEach(async () => {
  world = await startTestCloud();
  await world.cloud.importDocuments('organizations', [park, hall, ...branches]);
  await world.cloud.importDocuments('members', members);
  await world.cloud.importDocuments('accounts', accounts);
  await world.cloud.importDocuments(
    'bindings',
    members.map(({ _id }) => ({ _id, openid: openidOf(_id), at: 0 })),
  );
  await world.cloud.importDocuments('roleGrants', grants);
  // The test reaches the cloud as a function does, to leave a move as a killed function would.
  Object.assign(process.env, world.cloud.sdkEnvironment());
  database = await import('../../../cloudfunctions/kernel/database');
  tree = {
    ...(await import('../../../cloudfunctions/domain/organization/propagate')),
    ...(await import('../../../cloudfunctions/domain/organization/tree')),
  };
  models = await loadModels();
});
afterEach(() => world.cloud.close());

const toSouth = { organizationId: park._id, toParentId: south._id };
const move = (openid = people.district as string, input = toSouth) =>
  world.caller.codeOf(openid, 'organization.move', input);

/** How much of a collection still carries a path below the park's old one. */
const leftBehind = async (collection: 'members' | 'accounts' | 'roleGrants') => {
  const all = await database.collection(models[collection] as unknown as Model).findAll({});
  return all.filter((record) => JSON.stringify(record).includes(`"${park.path}`)).length;
};
const organizationNow = async (id: string) => {
  const organization = await database.collection(models.organizations).findById(id);
  if (!organization) throw new Error(`no organisation ${id}`);
  return organization;
};

async function expectMoved() {
  for (const collection of ['members', 'accounts', 'roleGrants'] as const) {
    expect([collection, await leftBehind(collection)]).toEqual([collection, 0]);
  }
  const all = await database.collection(models.organizations).findAll({});
  const paths = Object.fromEntries(all.map(({ _id, path }) => [_id, path]));
  expect(paths).toMatchObject({
    park: '/d/south/park/',
    hall: '/d/south/park/hall/',
    'park-b0': '/d/south/park/park-b0/',
    'park-b7': '/d/south/park/hall/park-b7/',
  });
  for (const { _id: organizationId } of branches) {
    expect(
      await world.caller.codeOf(openidOf(`${organizationId}-a`), 'member.list', { organizationId }),
    ).toBe('ok');
  }
  const { person } = await world.caller.get('PARK-B7-C', 'organization.me', {});
  expect(person).toMatchObject({ organizationId: 'park-b7', townName: south.name });
}

it('a committee moves with everything below it, its people and their roles', async () => {
  const { path, remaining } = await world.caller.get(people.district, 'organization.move', toSouth);
  expect({ path, remaining }).toEqual({ path: '/d/south/park/', remaining: 0 });
  await expectMoved();
  const again = await world.caller.get(people.district, 'organization.move', toSouth);
  expect(again).toEqual({ path, remaining: 0 });
  const audits = await database.collection(models.audits).findAll({});
  expect(audits.filter(({ action }) => action === 'organization.move')).toHaveLength(1);
  expect(await world.caller.codeOf('PARK-B0-B', 'member.list', { organizationId: 'park-b7' })).toBe('ok');
  expect(await world.caller.codeOf(people.town, 'organization.browse', { organizationId: 'park-b7' })).toBe(
    'ACCESS_DENIED',
  );
});

it('killed in the middle, it is finished by the timer', async () => {
  const now = world.cloud.now();
  const call = { openid: people.district, caller: undefined, now, requestId: 'killed' };
  await tree.placeBelow(park, south._id, call);
  // As if the function had died when the park's own record and one branch were through.
  await tree.propagate(await organizationNow(park._id), now);
  await tree.propagate(await organizationNow('park-b0'), now);
  expect(await leftBehind('members')).toBe(members.length - 3);

  await world.cloud.runTimer('jobs');
  await expectMoved();
});

it('what a call writes under the old path while the move goes on follows a little later', async () => {
  await world.caller.get(people.district, 'organization.move', toSouth);
  const late: MemberRecord = {
    _id: 'late',
    ...named('王芳'),
    status: 'full',
    state: 'active',
    organizationId: 'park-b1',
    orgPath: `${park.path}park-b1/`,
  };
  await world.cloud.importDocuments('members', [late]);
  world.cloud.advance(3 * minute);
  await world.cloud.runTimer('jobs');
  expect(await database.collection(models.members).findById('late')).toMatchObject({
    orgPath: '/d/south/park/park-b1/',
  });
  const all = await database.collection(models.organizations).findAll({});
  expect(all.filter(({ followAt }) => followAt)).toEqual([]);
});

it('what is open and what is over goes along: who keeps it is judged now', async () => {
  const publish = (actKey: string, startsAt: number) =>
    world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey,
      kinds: ['themeDay'],
      title: '主题党日',
      place: '活动室',
      startsAt,
      endsAt: startsAt + 60 * minute,
      itemIds: [],
    });
  const over = await publish('already-over', noon);
  await world.caller.get(people.secretary, 'activity.close', {
    activityId: over.activityId,
    nobodyCame: true,
  });
  const open = await publish('still-open', noon + 20 * minute);
  await world.caller.get('ASKER', 'account.agreePrivacy', { version: 1 });
  await world.caller.get('ASKER', 'account.requestBinding', { organizationId: branch._id, name: '党员b' });

  await world.caller.get(people.district, 'organization.move', {
    organizationId: branch._id,
    toParentId: south._id,
  });
  const sees = (openid: string, { activityId }: { activityId: string }) =>
    world.caller.codeOf(openid, 'activity.detail', { activityId });
  expect([await sees(people.member, open), await sees(people.town, open)]).toEqual([
    ...['ok', 'ACTIVITY.NOT_INVITED'],
  ]);
  expect([await sees(people.secretary, over), await sees(people.town, over)]).toEqual([
    ...['ok', 'ACTIVITY.NOT_INVITED'],
  ]);
  const { activityId } = open;
  world.cloud.setNow(noon + 20 * minute);
  expect(
    await world.caller.codeOf(people.secretary, 'activity.close', { activityId, nobodyCame: true }),
  ).toBe('ok');
  const { requests } = await world.caller.get(people.secretary, 'account.requests', {
    organizationId: branch._id,
  });
  expect(requests).toHaveLength(1);
  expect(
    await world.caller.codeOf(people.secretary, 'account.decide', {
      requestId: requests[0]?.id ?? '',
      memberId: 'north-b1-c',
    }),
  ).not.toBe('ACCESS_DENIED');
  // The branch has its whole ledger with it; those above see figures, not who was absent.
  const ledger = async (openid: string) =>
    (await world.caller.get(openid, 'ledger.year', { organizationId: branch._id, year: 2026 })).lines;
  expect((await ledger(people.secretary)).map(({ absentees }) => absentees.length)).toEqual([4, 4]);
  expect((await ledger(people.district)).map(({ absentees }) => absentees)).toEqual([[], []]);
});

it.each<[string, string, object, string]>([
  ['an organisation below itself', people.district, { toParentId: 'park' }, 'ORGANIZATION.BELOW_ITSELF'],
  [
    'a committee below a general branch',
    people.district,
    { toParentId: 'hall' },
    'ORGANIZATION.KIND_NOT_BELOW',
  ],
  [
    'a town',
    people.district,
    { organizationId: 'south', toParentId: 'north' },
    'ORGANIZATION.KIND_NOT_BELOW',
  ],
  ['into another town, by the town', people.town, {}, 'ACCESS_DENIED'],
])('%s cannot be moved there', async (_, openid, change, code) => {
  expect(await move(openid, { ...toSouth, ...change })).toBe(code);
});

it('a committee cannot come to lie below its own lower committee, also by two moves at once', async () => {
  const lower = below('lower', 'committee', park);
  await world.cloud.importDocuments('organizations', [lower, below('other', 'committee', south)]);
  expect(await move(people.district, { ...toSouth, toParentId: 'lower' })).toBe('ORGANIZATION.BELOW_ITSELF');
  const both = await Promise.all([
    move(people.district, { organizationId: 'park', toParentId: 'other' }),
    move(people.district, { organizationId: 'other', toParentId: 'park' }),
  ]);
  expect(both.sort()).toEqual(['ORGANIZATION.BELOW_ITSELF', 'ok']);
});

it('a new name reaches roles, and a town’s new name everybody in it', async () => {
  await world.caller.get(people.town, 'organization.rename', {
    organizationId: 'park-b0',
    name: '新名党支部',
  });
  await world.caller.get(people.district, 'organization.rename', {
    organizationId: north._id,
    name: '新镇党委',
  });
  const { person } = await world.caller.get('PARK-B0-A', 'organization.me', {});
  expect(person).toMatchObject({ organizationName: '新名党支部', townName: '新镇党委' });
  expect(person?.roles).toMatchObject([{ organizationName: '新名党支部' }]);
});
