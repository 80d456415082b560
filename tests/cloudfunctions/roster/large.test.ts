import { minute, startTestCloud, type TestCloud } from '../../support/cloud';
import { district, north, people } from '../../support/district';
import { bringIn, previewOf, stored } from './support';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';

/** The whole of a town: two hundred branches, ten members in each. */
const branches: OrganizationRecord[] = Array.from({ length: 200 }, (_, index) => ({
  _id: `big-${index}`,
  kind: 'branch',
  name: `第${index + 1}党支部`,
  parentId: north._id,
  path: `${north.path}big-${index}/`,
}));

const surnames = Array.from('赵钱孙李周吴郑王冯陈');
const givens = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞');

const rows = [
  ['所在党支部', '姓名', '人员类别', '入党日期', '手机号码'],
  ...branches.flatMap(({ name }, branch) =>
    surnames.map((surname, index) => [
      name,
      `${surname}${givens[branch % 20]}`,
      index === 9 ? '预备党员' : '正式党员',
      '2020年3月1日',
      `138${String(branch * 10 + index).padStart(8, '0')}`,
    ]),
  ),
];

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  await world.cloud.importDocuments('organizations', branches);
});
afterAll(() => world.cloud.close());

const countSeen = async () => {
  const { organization } = await world.caller.get(people.district, 'organization.browse', {
    organizationId: district._id,
  });
  return organization.memberCount;
};

/** Members there were before. */
const others = 12;

it('two thousand members come in by several calls, all at the end and none before, and go out again', async () => {
  const told = await previewOf(world, people.town, north._id, rows);
  expect(told).toMatchObject({ counts: { rows: 2000, add: 2000, problem: 0 }, next: 100 });
  const second = await world.caller.get(people.town, 'roster.rows', {
    importId: told.importId,
    after: told.next,
  });
  expect(second.rows.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, index) => index + 102));

  // Staged ones are nobody yet.
  const first = await world.caller.get(people.town, 'roster.commit', { importId: told.importId });
  expect(first).toMatchObject({ total: 2000, status: 'flipping' });
  const seen = await bringIn(world, people.town, told.importId);
  expect(seen.at(-1)).toEqual({ done: 2000, total: 2000, status: 'done' });
  const progress = [first, ...seen].map(({ done }) => done);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(await countSeen()).toBe(others + 2000);

  const again = await previewOf(world, people.town, north._id, rows);
  expect(again.counts).toEqual({
    rows: 2000,
    marked: 0,
    add: 0,
    change: 0,
    unchanged: 2000,
    gone: 0,
    problem: 0,
  });

  await bringIn(world, people.town, told.importId, 'roster.undo');
  expect(await countSeen()).toBe(others);
});

it('an import that its caller abandoned is finished by the timer', async () => {
  const told = await previewOf(world, people.town, north._id, [rows[0] ?? [], ...rows.slice(1, 1701)]);
  await world.caller.get(people.town, 'roster.commit', { importId: told.importId });
  expect(await countSeen()).toBeLessThan(others + 1700);
  await world.cloud.runTimer('jobs');
  expect(await countSeen()).toBeLessThan(others + 1700);
  world.cloud.advance(2 * minute);
  await world.cloud.runTimer('jobs');
  expect(await countSeen()).toBe(others + 1700);
  const done = await world.caller.get(people.town, 'roster.commit', { importId: told.importId });
  expect(done).toEqual({ done: 1700, total: 1700, status: 'done' });
  const members = await stored<MemberRecord>(world, 'members', told.importId);
  expect(members.every(({ state }) => state === 'active')).toBe(true);
});
