import { day, minute, noon, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, district, faraway, north, officer, people, south } from '../support/district';
import { phoneOf } from './phone';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { named } from '../../cloudfunctions/domain/membership/naming';

const park: OrganizationRecord = {
  _id: 'park',
  kind: 'committee',
  name: '产业园区综合党委',
  parentId: north._id,
  path: `${north.path}park/`,
};
const workshop: OrganizationRecord = {
  _id: 'workshop',
  kind: 'branch',
  name: '车间党支部',
  parentId: park._id,
  path: `${park.path}workshop/`,
};

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  await world.cloud.importDocuments('organizations', [park, workshop]);
  await world.cloud.importDocuments('members', [
    {
      _id: 'worker',
      ...named('陈秀兰'),
      status: 'full',
      state: 'active',
      organizationId: workshop._id,
      orgPath: workshop.path,
    },
  ]);
});
afterAll(() => world.cloud.close());

const hour = 60 * minute;

type Phone = Awaited<ReturnType<typeof phoneOf>>;

/** Taps the last thing that reads so: a button below a title of the same words. */
const tapLast = async (phone: Phone, text: string) =>
  phone.tap(await phone.screen.waitFor(() => phone.screen.queryAllByText(text).at(-1), text));

const looks = async () => {
  const { records } = await world.caller.get(people.admin, 'audit.list', { organizationId: 'd' });
  return records.filter(({ action }) => action === 'organization.showMembers');
};

it('a town officer sees names only after asking for them, and names a branch’s secretary', async () => {
  const phone = await phoneOf(world, people.town, {
    path: 'role/grant/index',
    query: { organizationId: branch._id },
  });
  await phone.tap('支部书记');
  await phone.screen.findByText(/党员姓名由支部掌握/);
  expect(phone.text()).not.toContain('请选择');
  expect(await looks()).toEqual([]);
  await phone.tap('查看党员姓名');
  await phone.tap('请选择');
  await phone.tap('党员b');
  await phone.screen.findGone('请选择');
  await phone.screen.findByText('已为“任免登记”查看 4 人的姓名，记录在案');
  await tapLast(phone, '授予');
  await phone.screen.findByText('已授予支部书记');
  phone.close();
  expect(await looks()).toMatchObject([{ after: { purpose: 'appointment', members: 4 } }]);
  const { grants } = await world.caller.get(people.town, 'role.list', { organizationId: branch._id });
  expect(grants.map(({ name }) => name).sort()).toEqual(['党员a', '党员b']);
});

it('a town officer names the secretary of a committee out of one of its branches', async () => {
  const phone = await phoneOf(world, people.town, {
    path: 'role/grant/index',
    query: { organizationId: park._id },
  });
  await phone.tap('支部书记');
  await phone.tap('请选择');
  await phone.tap(workshop.name);
  await phone.tap('查看党员姓名');
  await phone.screen.findByText(/查看 1 人的姓名/);
  await phone.tap('请选择');
  await phone.tap('陈秀兰');
  await phone.screen.findGone('请选择');
  await tapLast(phone, '授予');
  await phone.screen.findByText('已授予支部书记');
  phone.close();
});

it('a district officer moves a committee to another town, with its branches', async () => {
  const phone = await phoneOf(world, people.district, {
    path: 'organization/change/index',
    query: { organizationId: park._id, act: 'move' },
  });
  await phone.tap('请选择');
  await phone.tap(south.name);
  await phone.tap(`选${south.name}`);
  await phone.screen.findGone('请选择');
  await tapLast(phone, '调整隶属');
  await phone.tap('确认调整');
  await phone.screen.findByText('已调整');
  phone.close();
  const { children } = await world.caller.get(people.district, 'organization.browse', {
    organizationId: south._id,
  });
  expect(children).toContainEqual(expect.objectContaining({ id: park._id, memberCount: 1 }));
});

it('a town officer says which employers formed a joint branch, and too many are warned of', async () => {
  const phone = await phoneOf(world, people.town, {
    path: 'organization/change/index',
    query: { organizationId: branch._id, act: 'units' },
  });
  await phone.tap('联合支部（几家单位的党员合建）');
  for (let index = 2; index < 6; index += 1) await phone.tap('添加一家单位');
  await phone.screen.findByText('第 6 家单位');
  for (const [index, field] of phone.screen.queryAllByPlaceholder('写上单位全称，不要的留空').entries()) {
    await phone.type(field, `第${index + 1}公司`);
  }
  await phone.tap('登记');
  await phone.screen.findByText('已登记');
  phone.close();
  const profile = await phoneOf(world, people.town, {
    path: 'organization/profile/index',
    query: { organizationId: branch._id },
  });
  await profile.screen.findByText(/^由 第1公司、.*第6公司 联合组建$/);
  await profile.screen.findByText('联合支部覆盖 6 家单位，一般不超过 5 家');
  await profile.screen.findByText(/支部工作条例（试行）第五条 · 条号待核/);
  // Transfers tell names: they are the branch's own.
  expect(profile.text()).not.toContain('组织关系转接');
  profile.close();
});

describe('who looks after two towns', () => {
  const openid = 'TWO-TOWNS';
  beforeAll(async () => {
    const [{ grants, ...account }, of] = [
      officer(openid, 'townOfficer', north),
      officer(openid, 'townOfficer', south),
    ];
    await world.cloud.importDocuments('accounts', [{ ...account, grants: [...grants, ...of.grants] }]);
  });

  it('writes a guidance for each', async () => {
    const phone = await phoneOf(world, openid, { path: 'guidance/list/index', query: {} });
    await phone.screen.findByText(new RegExp(`^${north.name} 编写`));
    await phone.tap(new RegExp(`^${south.name} 编写`));
    await phone.arrivesAt('guidance/edit/index');
    expect(phone.page.query).toMatchObject({ organizationId: south._id });
    phone.close();
  });

  it('chooses out of either', async () => {
    const phone = await phoneOf(world, openid, {
      path: 'organization/change/index',
      query: { organizationId: branch._id, act: 'merge' },
    });
    await phone.tap('请选择');
    await phone.tap(south.name);
    await phone.tap(faraway.name);
    await phone.screen.findGone('请选择');
    await phone.screen.findByText(faraway.name);
    phone.close();
  });
});

it('a district lays down an indicator of some of the subjects, and reads which', async () => {
  const lays = { organizationId: district._id, year: '2026' };
  const phone = await phoneOf(world, people.admin, { path: 'coverage/lay/index', query: lays });
  await phone.tap('加一项');
  await phone.type(await phone.screen.find('[aria-label="名称"]'), '园区企业覆盖率');
  await phone.type(await phone.screen.find('[aria-label="目标（%）"]'), '90');
  await phone.type(await phone.screen.find('[aria-label="来自哪份文件"]'), '年度工作要点');
  await phone.screen.findByText('看全部单位');
  await phone.tap('非公企业');
  await phone.screen.findByText('只看：非公企业');
  await phone.tap('园区');
  await phone.screen.findByText('只看：非公企业，园区');
  await phone.type(await phone.screen.find('[aria-label="职工至少多少人（可以不填）"]'), '50');
  await phone.screen.findByText('只看：非公企业，园区，职工 50 人以上');
  await phone.tap('保存指标');
  await phone.screen.findByText('已修改，一两分钟内算出新的数字');
  phone.close();
  const { indicators } = await world.caller.get(people.admin, 'coverage.board', {
    organizationId: district._id,
    year: 2026,
  });
  expect(indicators.at(-1)).toMatchObject({
    filter: { kind: 'enterprise', carriers: ['park'], employeesAtLeast: 50, listed: [] },
  });
});

it('a town officer puts somebody on the town’s class who was enrolled by nobody', async () => {
  const startsAt = noon + 3 * day;
  const saved = await world.caller.get(people.town, 'training.save', {
    organizationId: north._id,
    actKey: 'a-class-of-the-town',
    kind: 'lectureHall',
    title: '党员大课堂',
    hours: 2,
    enrolUntil: noon + 2 * day,
    sessions: [{ startsAt, endsAt: startsAt + 2 * hour, place: '党群中心' }],
  });
  await world.caller.get(people.town, 'training.publish', saved);
  const { classId } = saved;
  const phone = await phoneOf(world, people.town, { path: 'training/roster/index', query: { classId } });
  await phone.tap('添加一人');
  await phone.tap('请选择');
  await phone.tap(branch.name);
  await phone.tap('查看党员姓名');
  await phone.tap('请选择');
  await phone.tap('党员b');
  await phone.tap('替他报名');
  await phone.screen.findByText('已报名');
  await phone.screen.findByText(`${branch.name}（1 人）`);
  // A town has no people of its own to enrol.
  await phone.tap('该来的');
  await phone.screen.findByText('现在没有算出该来的同志。');
  expect(phone.text()).not.toContain('本支部报名');
  phone.close();
  const { branches } = await world.caller.get(people.town, 'training.roster', { classId });
  expect(branches.map(({ people: own }) => own.map(({ memberId }) => memberId))).toEqual([
    [people.member.toLowerCase()],
  ]);
  expect(await looks()).toContainEqual(
    expect.objectContaining({ after: { purpose: 'training', members: 4 } }),
  );
});
