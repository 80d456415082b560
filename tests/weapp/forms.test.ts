import { startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
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
  await phone.screen.findByText(/小程序版本过旧/);
  expect(faults(phone)).toEqual([]);
  phone.close();
});

it('what was written is there again when the form is opened again, and gone once it was sent', async () => {
  const key = `1::units:${branch._id}`;
  const nothing = { action: '', error: { code: 'INTERNAL' } };
  const first = await phoneRefused('units', nothing);
  await writeUnits(first);
  const kept = first.wx.stored(key);
  first.close();
  const second = await phoneRefused('units', nothing, { [key]: kept });
  await second.screen.findByText('第 3 家单位');
  await second.tap('登记');
  await second.screen.findByText('已登记');
  expect(second.wx.stored(key)).toBeNull();
  second.close();
  const profile = await world.caller.get(people.town, 'organization.profile', { organizationId: branch._id });
  expect(profile.units).toEqual(['甲公司', '乙公司']);
});
