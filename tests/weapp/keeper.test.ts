import { sealPhone } from '../../cloudfunctions/kernel/phone';
import { environment } from '../../scripts/cloud';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people, sister } from '../support/district';
import { phoneOf } from './phone';
import { named } from '../../cloudfunctions/domain/membership/naming';

Object.assign(process.env, environment);

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  await world.cloud.importDocuments('members', [
    {
      _id: 'asker',
      ...named('赵敏'),
      status: 'full',
      state: 'active',
      organizationId: branch._id,
      orgPath: branch.path,
      phone: sealPhone('13800000007'),
    },
  ]);
});
afterAll(() => world.cloud.close());

const over = { organizationId: branch._id };

it('a secretary confirms who asks to be bound', async () => {
  await world.caller.get('ASKER', 'account.agreePrivacy', { version: 1 });
  await world.caller.get('ASKER', 'account.requestBinding', { ...over, name: '赵敏' });
  const phone = await phoneOf(world, people.secretary, { path: 'account/requests/index', query: over });
  await phone.screen.findByText('赵敏 · 手机尾号 0007');
  await phone.tap('是本人，通过');
  await phone.screen.findByText('没有要确认的申请');
  phone.close();
  const { person } = await world.caller.get('ASKER', 'organization.me', {});
  expect(person?.memberId).toBe('asker');
});

it('a secretary sees a phone number only after saying what for, and the look is on record', async () => {
  const phone = await phoneOf(world, people.secretary, { path: 'member/list/index', query: over });
  await phone.tap('赵敏');
  await phone.tap('查看手机号');
  await phone.tap('查看');
  await phone.screen.findByText('请先选择用途');
  expect(phone.text()).not.toContain('13800000007');
  await phone.tap('工作联系');
  await phone.screen.findGone('请先选择用途');
  await phone.tap('查看');
  await phone.screen.findByText('13800000007');
  phone.close();
  const { records } = await world.caller.get(people.admin, 'audit.list', {
    organizationId: 'd',
    target: 'asker',
  });
  expect(records).toContainEqual(
    expect.objectContaining({ action: 'member.showPhone', after: { purpose: 'contact' } }),
  );
});

it('a secretary takes a transfer back while the other branch has not decided', async () => {
  const sent = { memberId: 'asker', actKey: 'taken-back', on: '2026-11-20', toOrganizationId: sister._id };
  await world.caller.get(people.secretary, 'member.transferOut', sent);
  const phone = await phoneOf(world, people.secretary, { path: 'member/transfers/index', query: over });
  await phone.screen.findByText('等待对方接收');
  await phone.tap('撤回转接');
  await phone.tap('撤回');
  await phone.screen.findByText('已撤回');
  await phone.screen.findGone('等待对方接收');
  phone.close();
  const { members } = await world.caller.get(people.secretary, 'member.list', over);
  expect(members.map(({ name }) => name)).toContain('赵敏');
});

it('a secretary writes the committee down, and takes its term away again', async () => {
  const from = '2024-01-01';
  await world.caller.get(people.secretary, 'organization.setCommittee', {
    ...over,
    termEndsOn: '2026-12-31',
    posts: [{ post: 'secretary', memberId: 'north-b1-a', from }],
  });
  const phone = await phoneOf(world, people.secretary, { path: 'organization/profile/index', query: over });
  await phone.screen.findByText(/还有38天届满/);
  await phone.screen.findByText(/支部工作条例（试行）第二十一条/);
  await phone.tap('登记委员和届期');
  await phone.arrivesAt('organization/committee/index');
  // A post is held from the phone's today on, which is not to be a day to come.
  world.cloud.setNow(Date.now());
  await phone.tap('添加一位委员');
  await phone.tap('请选择');
  await phone.tap('党员b');
  await phone.screen.findGone('请选择');
  await phone.tap('不登记');
  await phone.screen.findGone('届满日');
  await phone.tap('登记');
  await phone.arrivesAt('organization/profile/index');
  await phone.screen.findByText('党员b');
  await phone.screen.findGone(/天届满/);
  phone.close();
});

it('a secretary sends a member to another branch, whose secretary takes them in', async () => {
  world.cloud.setNow(Date.now());
  await world.caller.get(people.secretary, 'account.agreePrivacy', { version: 1 });
  const phone = await phoneOf(world, people.secretary, { path: 'member/list/index', query: over });
  await phone.tap('赵敏');
  await phone.tap('转出组织关系');
  await phone.arrivesAt('member/change/index');
  await phone.type('输入名称里的几个字', sister.name);
  await phone.tap(sister.name);
  await phone.screen.waitFor(
    () => phone.screen.queryAllByPlaceholder('输入名称里的几个字').length === 0,
    'the branch to be chosen',
  );
  await phone.tap('转出');
  await phone.tap('确认转出');
  await phone.arrivesAt('member/list/index');
  phone.close();

  const other = await phoneOf(world, people.sisterSecretary, {
    path: 'member/transfers/index',
    query: { organizationId: sister._id },
  });
  await other.screen.findByText('等待我们接收');
  await other.tap('接收');
  await other.tap('确认接收');
  await other.screen.findGone('等待我们接收');
  other.close();
  const { members } = await world.caller.get(people.sisterSecretary, 'member.list', {
    organizationId: sister._id,
  });
  expect(members.map(({ name }) => name)).toContain('赵敏');
});
