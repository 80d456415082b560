import type { AccountRecord } from '../../../cloudfunctions/kernel/model';
import { standingId } from '../../../cloudfunctions/kernel/standing';
import type { ActionName, Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, people } from '../../support/district';
import { filesOf, upload } from '../roster/support';

/** What was under way for long writes nothing: the person may have sent it again since, and then done something else. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

/** Sends a call that the app says it sent at an instant. */
const send = async <Name extends ActionName>(
  openid: string,
  name: Name,
  input: Input<Name>,
  sentAt: unknown,
) => (await world.caller.ask(openid, name, input, { sentAt })).reply;

const second = 1000;
const done = { ok: true };
const late = (now: number) => ({ ok: false, error: { code: 'LATE', details: { now } } });

const days = (value: number): Input<'setting.change'> => ({
  organizationId: district._id,
  setting: 'complaintDays',
  value,
});
const set = (value: number, sentAt: unknown) => send(people.admin, 'setting.change', days(value), sentAt);
const complaintDays = async () =>
  (await world.caller.get(people.stranger, 'setting.shown', {})).complaintDays;

it('does not set back what was changed since: the first sending of an act arrives after its second, and after another', async () => {
  world.cloud.advance(30 * second);
  expect(await set(10, noon + 25 * second)).toMatchObject(done);
  expect(await set(20, noon + 30 * second)).toMatchObject(done);
  expect(await set(10, noon)).toMatchObject(late(noon + 30 * second));
  expect(await complaintDays()).toBe(20);
});

it.each([
  ['twenty seconds under way', -20 * second, done],
  ['more', -20 * second - 1, late(noon)],
  ['twenty seconds ahead', 20 * second, done],
  ['a phone a day ahead', day, late(noon)],
  ['a phone a day behind', -day, late(noon)],
])('%s', async (_, off, expected) => {
  expect(await set(10, noon + off)).toMatchObject(expected);
  expect(await complaintDays()).toBe(expected === done ? 10 : 15);
});

it('a phone whose clock is wrong is told the cloud’s, and by that it is done', async () => {
  const told = await set(10, noon + day);
  expect(await set(10, !told.ok && told.error.details?.['now'])).toMatchObject(done);
  expect(await complaintDays()).toBe(10);
});

it('what only reads is answered however late', async () => {
  expect(await send(people.member, 'home.get', {}, noon - day)).toMatchObject(done);
});

it('an act that has a key is done, and recognised, whenever it comes', async () => {
  const ask = () =>
    send(people.member, 'handbook.ask', { actKey: 'one-question', text: '党费怎么算' }, noon - day);
  const first = await ask();
  expect(first).toMatchObject(done);
  expect(await ask()).toEqual({ ...first, stood: true });
});

it('whoever waits in a crowd is checked in however long that took', async () => {
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'a-gathering',
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: noon + minute,
    endsAt: noon + 60 * minute,
    place: '二楼',
    itemIds: [],
  });
  world.cloud.advance(minute);
  const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
  const input = { activityId, code: codes[0]?.digits ?? '' };
  expect(await send(people.member, 'attendance.checkIn', input, noon)).toMatchObject(done);
});

it.each(['soon', 1.5, null, {}])('%j is no instant', async (sentAt) => {
  expect(await set(10, sentAt)).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', details: { field: 'sentAt' } },
  });
});

describe('a roster that came with it is not left lying', () => {
  const withFile = async () => ({
    organizationId: branch._id,
    fileId: await upload(world, [
      ['姓名', '党员身份'],
      ['王芳', '正式党员'],
    ]),
  });

  it.each(['roster.preview', 'roster.compare'] as const)('%s, however late', async (name) => {
    expect(await send(people.secretary, name, await withFile(), noon - minute)).toMatchObject(done);
    expect(await filesOf(world)).toEqual([]);
  });

  it.each([
    ['roster.preview', { ok: false, error: { code: 'READ_ONLY' } }],
    ['roster.compare', done],
  ] as const)('%s, while nothing may be changed', async (name, expected) => {
    const [account] = world.cloud.documents('accounts') as AccountRecord[];
    const readOnly = { from: noon, reason: '停用', by: '' };
    await world.cloud.importDocuments('accounts', [
      { ...account, _id: standingId, grants: [], standing: { readOnly } },
    ]);
    expect(await send(people.secretary, name, await withFile(), noon)).toMatchObject(expected);
    expect(await filesOf(world)).toEqual([]);
  });
});
