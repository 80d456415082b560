import { environment } from '../../../scripts/cloud';
import type { BindingRecord, MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import type { AccountRecord } from '../../../cloudfunctions/kernel/model';
import { minute, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people, sister } from '../../support/district';
import { bringIn, previewOf } from './support';
import { gate } from '../../support/gate';

Object.assign(process.env, environment);

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const numbers = { 王芳: '13812345678', 李强: '13900000001', 赵敏: '13900000002', 周明: '13900000003' };
const list = [
  ['姓名', '人员类别', '手机号码'],
  ...Object.entries(numbers).map(([name, phone]) => [name, '正式党员', phone]),
];

async function brought(): Promise<string> {
  const { importId } = await previewOf(world, people.secretary, branch._id, list);
  await bringIn(world, people.secretary, importId);
  return importId;
}

const undo = (importId: string) => bringIn(world, people.secretary, importId, 'roster.undo');

const members = () => world.cloud.documents('members') as MemberRecord[];
const memberOf = (name: string) => members().find((member) => member.name === name);
const idOf = (name: string) => memberOf(name)?._id ?? '';

/** Who stayed, and why. */
const keptOf = async (importId: string) => {
  const { rows } = await world.caller.get(people.secretary, 'roster.rows', { importId, only: 'kept' });
  return rows.map(({ name, kept }) => `${name} ${kept}`);
};

async function bind(openid: string, phone: string): Promise<string> {
  await world.caller.get(openid, 'account.agreePrivacy', { version: 1 });
  const code = world.cloud.wechat.issuePhoneCode(phone);
  return world.caller.codeOf(openid, 'account.bindByPhone', { code });
}

/** Every open account is of somebody who is on a roster, bound to it. */
function expectNobodyWithoutMember() {
  const bindings = world.cloud.documents('bindings') as BindingRecord[];
  for (const { _id, memberId, closedAt } of world.cloud.documents('accounts') as AccountRecord[]) {
    if (closedAt || memberId === undefined) continue;
    expect(members().find((member) => member._id === memberId)).toMatchObject({ state: 'active' });
    expect(bindings.find((binding) => binding._id === memberId)).toMatchObject({ openid: _id });
  }
}

it('leaves who is bound, expected, has a role or a post, is being transferred or was changed; and says so', async () => {
  const names = ['王芳', '李强', '赵敏', '周明', '吴刚', '郑爽'];
  const rows = [
    ['姓名', '人员类别'],
    ...names.map((name) => [name, name === '郑爽' ? '预备党员' : '正式党员']),
  ];
  const { importId } = await previewOf(world, people.secretary, branch._id, rows);
  await bringIn(world, people.secretary, importId);
  await world.cloud.importDocuments('bindings', [{ _id: idOf('王芳'), openid: 'SOMEBODY', at: 0 }]);
  await world.caller.get(people.secretary, 'role.grant', {
    organizationId: branch._id,
    memberId: idOf('李强'),
    role: 'affairsWorker',
  });
  await world.caller.get(people.secretary, 'organization.setCommittee', {
    organizationId: branch._id,
    termEndsOn: null,
    posts: [{ post: 'publicityOfficer', memberId: idOf('赵敏'), from: '2026-01-01' }],
  });
  await world.caller.get(people.secretary, 'member.transferOut', {
    memberId: idOf('周明'),
    actKey: 'transfer-1',
    toOrganizationId: sister._id,
    on: '2026-11-20',
  });
  await world.caller.get(people.secretary, 'member.becomeFull', {
    memberId: idOf('郑爽'),
    decidedOn: '2026-11-01',
  });
  const [end] = (await undo(importId)).slice(-1);
  expect(end).toMatchObject({ status: 'undone', kept: 5 });
  expect(await keptOf(importId)).toEqual([
    '王芳 bound',
    '李强 holdsRole',
    '赵敏 holdsPost',
    '周明 transferred',
    '郑爽 changed',
  ]);
  expect(names.filter((name) => memberOf(name) !== undefined)).toEqual([
    '王芳',
    '李强',
    '赵敏',
    '周明',
    '郑爽',
  ]);
  expect(members().filter(({ state }) => state !== 'active')).toEqual([]);
  // Those who stayed are on the roster, and are not brought in a second time.
  const again = await previewOf(world, people.secretary, branch._id, rows);
  expect(again.counts).toMatchObject({ add: 1, problem: 0 });
});

it('leaves who is expected at an activity', async () => {
  const importId = await brought();
  const now = world.cloud.now();
  await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'activity-1',
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: now + 60 * minute,
    endsAt: now + 120 * minute,
    place: '三楼党员活动室',
    checkInRules: {},
    itemIds: [],
  });
  await undo(importId);
  expect(await keptOf(importId)).toEqual(Object.keys(numbers).map((name) => `${name} expected`));
});

/** Where the answers of one function are held back while the other does its work whole. */
it.each([
  ['undoing is held after it hid them', 'modifyDocument', 'members'],
  ['undoing is held before it takes them away', 'aggregateDocuments', 'rolls'],
])('of an undo and a binding at the same moment one wins: %s', async (_, action, collection) => {
  const importId = await brought();
  const held = gate();
  world.cloud.database.injectFault({ action, collection, times: 1, hold: held.hold });
  const undone = undo(importId);
  await held.reached;
  const bound = bind('NEWCOMER', numbers.王芳);
  const code = await Promise.race([bound, undone.then(() => 'undone')]);
  held.release();
  await Promise.all([undone, bound]);
  world.cloud.database.clearFaults();
  const answer = await bound;
  expect(['ok', 'ACCOUNT.NO_SINGLE_MATCH']).toContain(answer);
  expect(code).toBe(answer);
  expect(memberOf('王芳') !== undefined).toBe(answer === 'ok');
  expectNobodyWithoutMember();
});

it('a binding that is held in its transaction while the import is undone does not outlive its member', async () => {
  const importId = await brought();
  const held = gate();
  world.cloud.database.injectFault({
    collection: 'bindings',
    action: 'getDocument',
    times: 1,
    hold: held.hold,
  });
  const bound = bind('NEWCOMER', numbers.王芳);
  await held.reached;
  const undone = undo(importId);
  held.release();
  await Promise.all([undone, bound]);
  const stays = memberOf('王芳') !== undefined;
  expect(await bound).toBe(stays ? 'ok' : 'ACCOUNT.NO_SINGLE_MATCH');
  expect(await keptOf(importId)).toEqual(stays ? [expect.stringMatching(/^王芳/)] : []);
  expectNobodyWithoutMember();
});
