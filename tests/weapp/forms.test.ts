import { startTestCloud, type TestCloud } from '../support/cloud';
import { branch, north, people } from '../support/district';
import { bootWeapp } from './harness';
import { built } from './phone';

/** What every form owes the person: nothing written is lost, and each refusal stands at its question. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

type Storage = Record<string, unknown>;
interface Refusal {
  code: string;
  details?: { field: string; reason?: string };
}

/** A phone of a town officer whose cloud refuses one action. */
const phoneRefused = (act: string, refused: { action: string; error: Refusal }, storage: Storage = {}) =>
  bootWeapp({
    root: built,
    storage,
    launch: { path: 'organization/change/index', query: { organizationId: branch._id, act } },
    callFunction: async (name, event) => {
      const { action } = event as { action: string };
      const error = { requestId: 'r', ...refused.error };
      if (action === refused.action) return { result: { ok: false, error } };
      return { result: (await world.cloud.call(name, event, { openid: people.town })).result };
    },
  });

const invalid = (field: string, reason = 'invalid_format'): Refusal => ({
  code: 'INVALID_INPUT',
  details: { field, reason },
});

type Phone = Awaited<ReturnType<typeof phoneRefused>>;
const faults = (phone: Phone) => phone.screen.queryAll('.field-wrong').map((one) => one.textContent);

/** Three questions of which the first is left empty. */
async function writeUnits(phone: Phone) {
  await phone.tap('联合支部（几家单位的党员合建）');
  await phone.tap('添加一家单位');
  await phone.screen.findByText('第 3 家单位');
  const [, second, third] = phone.screen.queryAllByPlaceholder('写上单位全称，不要的留空');
  if (second) await phone.type(second, '甲公司');
  if (third) await phone.type(third, '乙公司');
}

it('what the cloud refuses stands at its question, also when empty ones before it were not sent', async () => {
  const refused = { action: 'organization.setUnits', error: invalid('units.1', 'too_big') };
  const phone = await phoneRefused('units', refused);
  await writeUnits(phone);
  await phone.tap('登记');
  await phone.screen.waitFor(() => phone.screen.queryAll('.field-wrong')[0], 'a question marked');
  expect(faults(phone)).toEqual([expect.stringContaining('第 3 家单位')]);
  const third = phone.screen.queryAllByPlaceholder('写上单位全称，不要的留空')[2];
  if (third) await phone.type(third, '丙公司');
  await phone.screen.waitFor(() => faults(phone).length === 0 || undefined, 'the mark to go');
  phone.close();
});

it('a failure that is about a question stands there and not in a dialog', async () => {
  const refused = { action: 'organization.rename', error: { code: 'ORGANIZATION.NAME_TAKEN' } };
  const phone = await phoneRefused('rename', refused);
  await phone.tap('更名');
  await phone.screen.waitFor(() => phone.screen.queryAll('.field-wrong')[0], 'a question marked');
  expect(phone.wx.calls('showModal')).toEqual([]);
  phone.close();
});

it('what is wrong with no question of the form is said to be the app’s fault', async () => {
  const refused = { action: 'organization.rename', error: invalid('organizationId') };
  const phone = await phoneRefused('rename', refused);
  await phone.tap('更名');
  await phone.screen.findByText(/不是您填错了：.*（所在组织）/);
  expect(faults(phone)).toEqual([]);
  phone.close();
});

const nothing = { action: '', error: { code: 'INTERNAL' } };

it('what was written is there again when the form is opened again, and gone once it was sent', async () => {
  const key = `1::units:${branch._id}`;
  const first = await phoneRefused('units', nothing);
  await writeUnits(first);
  const kept = first.wx.stored(key);
  first.close();
  const second = await phoneRefused('units', nothing, { [key]: kept });
  await second.screen.findByText('第 3 家单位');
  await second.screen.findByText('已恢复上次填写');
  await second.tap('登记');
  await second.screen.findByText('已登记');
  expect(second.wx.stored(key)).toBeNull();
  second.close();
  const profile = await world.caller.get(people.town, 'organization.profile', { organizationId: branch._id });
  expect(profile.units).toEqual(['甲公司', '乙公司']);
});

it('what was restored is cleared by two taps; what the form cannot read is set aside with its text', async () => {
  const key = `1::rename:${branch._id}`;
  const phone = await phoneRefused('rename', nothing, { [key]: { name: '新的支部' } });
  await phone.tap('清空');
  await phone.tap('清空重填');
  await phone.screen.findGone('已恢复上次填写');
  expect(phone.wx.stored(key)).toBeNull();
  phone.close();
  const broken = await phoneRefused('rename', nothing, { [key]: { name: ['写了一半的名称'] } });
  await broken.tap('看看');
  await broken.screen.findByText('写了一半的名称');
  expect(broken.wx.stored(key)).toBeNull();
  expect(broken.wx.stored(`${key}:aside`)).toEqual(['写了一半的名称']);
  broken.close();
});

it('what was saved before publishing it was refused is written over, once it is put right', async () => {
  const published: unknown[] = [];
  const phone = await bootWeapp({
    root: built,
    launch: { path: 'training/form/index', query: { organizationId: north._id } },
    callFunction: async (name, event) => {
      const { action, input } = event as { action: string; input: unknown };
      if (action !== 'training.publish')
        return { result: (await world.cloud.call(name, event, { openid: people.town })).result };
      published.push(input);
      const error = { requestId: 'r', code: 'TRAINING.TOO_MANY_ENROLLED' };
      return {
        result: published.length === 1 ? { ok: false, error } : { ok: true, data: { phase: 'enrolling' } },
      };
    },
  });
  const write = async (label: string, text: string) =>
    phone.type(await phone.screen.find(`[aria-label="${label}"]`), text);
  await write('名称', '党员大课堂');
  await write('地点', '党群中心');
  await phone.tap('发布');
  await phone.screen.waitFor(() => phone.screen.queryAll('.field-wrong')[0], 'a question marked');
  await write('总名额（不限就空着）', '40');
  await phone.tap('发布');
  await phone.screen.findByText('已发布，可以报名了');
  phone.close();
  const classId = expect.any(String) as string;
  expect(published).toEqual([
    { classId, version: 1 },
    { classId, version: 2 },
  ]);
  expect(world.cloud.documents('trainingClasses')).toMatchObject([{ places: 40, version: 2 }]);
});
