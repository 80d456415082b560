import { day, noon, renew, startTestCloud, type TestCloud } from '../../../support/cloud';
import { branch, people, sister } from '../../../support/district';
import { longId, longOpenid, startLongCloud } from '../../../support/long-ids';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

async function sleep() {
  world.cloud.setNow(world.cloud.now() + day);
  for (let tick = 0; tick < 5; tick += 1) await world.cloud.runTimer('jobs');
}

type Fields = Record<string, unknown> & { _id: string };

const found = (collection: string, id: string): Fields | undefined =>
  (world.cloud.documents(collection) as Fields[]).find(({ _id }) => _id === id);

const change = async (collection: string, id: string, changes: object) =>
  world.cloud.importDocuments(collection, [{ ...found(collection, id), ...changes }], {
    over: true,
  });

const accountOf = (openid: string) => found('accounts', openid);
const mended = () =>
  (world.cloud.documents('audits') as { action: string; target: string }[])
    .filter(({ action }) => action === 'account.mend')
    .map(({ target }) => target);

const secretary = 'north-b1-a';
const grantId = `secretary-of-${branch._id}`;

it('changes nothing of what fits together', async () => {
  const before = ['accounts', 'bindings', 'roleGrants', 'members'].map((name) => world.cloud.documents(name));
  await sleep();
  expect(
    ['accounts', 'bindings', 'roleGrants', 'members'].map((name) => world.cloud.documents(name)),
  ).toEqual(before);
  expect(mended()).toEqual([]);
});

it('closes the account of a WeChat that its person is not bound to', async () => {
  await change('bindings', secretary, { openid: 'ANOTHER' });
  await change('accounts', 'ANOTHER', { ...accountOf(people.secretary), _id: 'ANOTHER', grants: [] });
  await change('roleGrants', grantId, { awakeFor: 'ANOTHER' });
  await sleep();
  expect(accountOf(people.secretary)?.closedAt).toEqual(expect.any(Number));
  expect(await world.caller.codeOf(people.secretary, 'member.list', { organizationId: branch._id })).toBe(
    'NOT_BOUND',
  );
});

it('takes a role from an account that nobody granted', async () => {
  await change('accounts', people.member, { grants: accountOf(people.secretary)?.grants });
  await sleep();
  expect(accountOf(people.member)?.grants).toEqual([]);
  expect(mended()).toEqual(['north-b1-b']);
});

it('gives an account the role that was granted and that it lost on the way', async () => {
  await change('accounts', people.secretary, { grants: [] });
  await sleep();
  expect(accountOf(people.secretary)?.grants).toMatchObject([
    { role: 'secretary', organizationId: branch._id },
  ]);
});

it('puts a role to sleep that serves a WeChat other than the one bound', async () => {
  await change('roleGrants', grantId, { awakeFor: 'ANOTHER' });
  await sleep();
  expect(found('roleGrants', grantId)?.awakeFor).toBeNull();
  expect(accountOf(people.secretary)?.grants).toEqual([]);
});

it('ends what somebody still holds who left', async () => {
  await change('members', secretary, { state: 'left', leftOn: '2026-11-20' });
  await sleep();
  expect(found('roleGrants', grantId)?.revokedAt).toEqual(expect.any(Number));
  expect(found('bindings', secretary)?.openid).toBeNull();
  expect(accountOf(people.secretary)?.closedAt).toEqual(expect.any(Number));
});

it('finds what a person must decide, and forgets it once it is settled', async () => {
  const phone = { sealed: 'demo.x', fingerprint: 'same', tail: '0000' };
  await change('members', 'north-b1-b', { phone });
  await change('members', 'north-b2-b', { phone });
  await change('organizations', sister._id, {
    posts: [{ post: 'secretary', memberId: secretary, name: '党员a', from: '2026-01-01' }],
  });
  await sleep();
  const kinds = () => (world.cloud.documents('findings') as { _id: string }[]).map(({ _id }) => _id).sort();
  const officers = ['ADMIN', 'DISTRICT', 'TOWN'].map((openid) => `accountWithoutPerson:${openid}`);
  expect(kinds()).toEqual([
    ...officers,
    `postOfStranger:${sister._id}:${secretary}`,
    'sharedPhone:north-b2-b',
  ]);
  const listed = async (openid: string, organizationId: string) =>
    (await world.caller.get(openid, 'role.findings', { organizationId })).findings.map(({ id }) => id);
  expect((await listed(people.admin, 'd')).sort()).toEqual(kinds());
  expect((await listed(people.town, 'north')).sort()).toEqual(kinds().slice(2));
  expect(await world.caller.codeOf(people.secretary, 'role.findings', { organizationId: branch._id })).toBe(
    'ACCESS_DENIED',
  );
  await change('members', 'north-b2-b', { phone: { ...phone, fingerprint: 'other' } });
  await change('organizations', sister._id, { posts: [] });
  for (let night = 0; night < 3; night += 1) await sleep();
  expect(kinds()).toEqual(officers);
  expect(noon).toBeLessThan(world.cloud.now());
});

it('changes nothing of a branch that moved, with ids as long as production’s, and tells what it finds', async () => {
  const long = await startLongCloud();
  const [admin, secretaryThere] = [longOpenid(people.admin), longOpenid(people.secretary)];
  const moved = { organizationId: longId(branch._id), toParentId: longId('south') };
  expect(await long.caller.codeOf(admin, 'organization.move', moved)).toBe('ok');
  for (let tick = 0; tick < 3; tick += 1) await long.cloud.runTimer('jobs');
  await long.cloud.importDocuments(
    'organizations',
    (long.cloud.documents('organizations') as { _id: string }[])
      .filter(({ _id }) => _id === longId(sister._id))
      .map((one) => ({
        ...one,
        posts: [{ post: 'secretary', memberId: longId(secretary), name: '党员a', from: '2026-01-01' }],
      })),
    { over: true },
  );
  long.cloud.setNow(long.cloud.now() + day);
  for (let tick = 0; tick < 3; tick += 1) await long.cloud.runTimer('jobs');
  const list = { organizationId: longId(branch._id) };
  expect(await long.caller.codeOf(secretaryThere, 'member.list', list)).toBe('ok');
  expect((long.cloud.documents('audits') as { action: string }[]).map(({ action }) => action)).not.toContain(
    'account.mend',
  );
  const { findings } = await long.caller.get(admin, 'role.findings', { organizationId: longId('d') });
  expect(findings.map(({ id }) => id)).toContain(`postOfStranger:${longId(sister._id)}:${longId(secretary)}`);
  await long.cloud.close();
});
