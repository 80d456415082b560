import { minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';
import { previewOf, stored } from './support';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';

type ImportStore = typeof import('../../../cloudfunctions/roster/import-store');

let world: TestCloud;
let store: ImportStore;
let staging: typeof import('../../../cloudfunctions/domain/membership/staging');
beforeAll(async () => {
  world = await startTestCloud();
  // The store reaches the cloud as a function does, to leave an import as a killed function would.
  Object.assign(process.env, world.cloud.sdkEnvironment());
  store = await import('../../../cloudfunctions/roster/import-store');
  staging = await import('../../../cloudfunctions/domain/membership/staging');
});
afterAll(() => world.cloud.close());

let imports = 0;

/** Previews an import of one new member and one changed one, and answers what tells them. */
async function start() {
  const name = `王${'甲乙丙丁戊己庚辛壬癸'[(imports += 1)] ?? ''}`;
  const day = `2019-01-${String(10 + imports)}`;
  const { importId } = await previewOf(world, people.secretary, branch._id, [
    ['姓名', '人员类别', '入党日期'],
    [name, '预备党员', ''],
    ['党员a', '正式党员', day],
  ]);
  return { importId, name, day };
}

const commit = (importId: string) => world.caller.get(people.secretary, 'roster.commit', { importId });

const memberWith = async (text: string) => (await stored<MemberRecord>(world, 'members', text))[0];

async function expectIn({ importId, name, day }: Awaited<ReturnType<typeof start>>) {
  expect(await memberWith(name)).toMatchObject({ state: 'active', importId });
  expect(await memberWith('north-b1-a')).toMatchObject({ joinedOn: day });
  // Whatever was done twice is told once.
  const audits = (await stored<{ after: object }>(world, 'audits', 'roster.commit')).filter((audit) =>
    JSON.stringify(audit).includes(day),
  );
  expect(audits).toHaveLength(1);
}

it('killed while staging, an import is nowhere to be seen and goes on', async () => {
  const one = await start();
  const [row] = await store.rowsAfter(one.importId, '');
  await store.saveImport(one.importId, { status: 'staging', startedAt: noon, requestId: 'killed-early' });
  await staging.stageMembers(row?.member ? [row.member] : []);
  const { members } = await world.caller.get(people.secretary, 'organization.members', {
    organizationId: branch._id,
  });
  expect(members.map(({ name }) => name)).not.toContain(one.name);
  expect(await commit(one.importId)).toMatchObject({ status: 'done' });
  await expectIn(one);
});

it('killed after a page was made visible but not noted, it does the page again', async () => {
  const one = await start();
  await commit(one.importId);
  await store.saveImport(one.importId, { status: 'flipping', cursor: '', walked: 0, doneAt: null });
  expect(await commit(one.importId)).toMatchObject({ status: 'done' });
  await expectIn(one);
});

it('killed while it held the lease, it waits until the lease is over', async () => {
  const one = await start();
  await store.saveImport(one.importId, {
    status: 'flipping',
    startedAt: world.cloud.now(),
    leaseUntil: world.cloud.now() + 90_000,
    actor: { openid: people.secretary, name: '党员a' },
    requestId: 'killed',
  });
  const rows = await store.rowsAfter(one.importId, '');
  await staging.stageMembers(rows.flatMap(({ member }) => member ?? []));
  expect(await commit(one.importId)).toEqual({ done: 1, total: 2, status: 'flipping' });
  world.cloud.advance(2 * minute);
  await world.cloud.runTimer('jobs');
  await expectIn(one);
});

it('called for three times at once, it is carried out once', async () => {
  const one = await start();
  const answers = await Promise.all([commit(one.importId), commit(one.importId), commit(one.importId)]);
  expect(answers.every(({ total }) => total === 2)).toBe(true);
  expect(await commit(one.importId)).toMatchObject({ status: 'done' });
  await expectIn(one);
});

it('killed while it was being undone, it ends undone', async () => {
  const one = await start();
  const before = (await memberWith('north-b1-a'))?.joinedOn;
  await commit(one.importId);
  await store.saveImport(one.importId, {
    status: 'undoing',
    cursor: '',
    walked: 0,
    startedAt: noon,
    requestId: 'undo',
  });
  const [row] = await store.rowsAfter(one.importId, '');
  const ids = [row?.member?._id ?? ''];
  await staging.hideUntouched(ids, one.importId);
  await staging.removeHidden(ids, one.importId);
  world.cloud.advance(2 * minute);
  await world.cloud.runTimer('jobs');
  expect(await memberWith(one.name)).toBeUndefined();
  expect((await memberWith('north-b1-a'))?.joinedOn).toBe(before);
  expect(await store.findImport(one.importId)).toMatchObject({ status: 'undone' });
});

it('that fails keeps none of the others waiting, and is tried again at the next tick', async () => {
  const [broken, other] = [await start(), await start()];
  for (const [index, { importId }] of [broken, other].entries())
    await store.saveImport(importId, {
      status: 'staging',
      startedAt: noon + index,
      requestId: `left-${index}`,
      actor: { openid: people.secretary, name: '党员a' },
    });
  world.cloud.advance(2 * minute);
  world.cloud.database.injectFault({
    functionName: 'jobs',
    collection: 'rosterRows',
    times: 1,
    code: 'SYS_ERR',
  });
  await world.cloud.runTimer('jobs').catch(() => undefined);
  expect(await store.findImport(broken.importId)).toMatchObject({ status: 'staging', leaseUntil: 0 });
  expect(await store.findImport(other.importId)).toMatchObject({ status: 'done' });
  world.cloud.advance(minute);
  await world.cloud.runTimer('jobs');
  // The other one changed a person meanwhile whom this one would change too.
  expect(await store.findImport(broken.importId)).toMatchObject({ status: 'stale' });
});
