import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people } from '../../support/district';

let world: TestCloud;
let activityId: string;
beforeAll(async () => {
  world = await startTestCloud();
  ({ activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'an-activity-with-a-long-name',
    kinds: ['themeDay'],
    title: '十一月主题党日',
    place: '党员活动室',
    itemIds: [],
    startsAt: noon,
    endsAt: noon + 120 * minute,
  }));
});
afterAll(() => world.cloud.close());

/** What a phone's camera reads in a picture. */
async function readCode(url: string): Promise<URL> {
  const image = PNG.sync.read(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const read = jsQR(new Uint8ClampedArray(image.data), image.width, image.height);
  return new URL((read?.data ?? '').replace('/#', ''));
}

it('an activity’s picture carries a short code that leads to its page', async () => {
  const picture = await world.caller.get(people.secretary, 'scene.ofActivity', { activityId });
  expect(picture.title).toBe('十一月主题党日');
  const { pathname, searchParams } = await readCode(picture.url);
  expect(pathname).toBe('/app/scene/arrive/index');
  const code = searchParams.get('scene') ?? '';
  expect(code.length).toBeLessThanOrEqual(32);
  const { address } = await world.caller.get(people.stranger, 'scene.resolve', { code });
  expect(address).toBe(`/activity/detail/index?activityId=${activityId}`);
});

it('the same page has the same code, and making it is on record once', async () => {
  const ask = () => world.caller.get(people.secretary, 'scene.ofBranch', { organizationId: branch._id });
  const [one, other] = [await ask(), await ask()];
  expect(one.fileId).toBe(other.fileId);
  expect((await readCode(one.url)).href).toBe((await readCode(other.url)).href);
  const { records } = await world.caller.get(people.admin, 'audit.list', { organizationId: branch._id });
  const made = records.filter(({ action }) => action === 'scene.create');
  expect(made).toContainEqual(
    expect.objectContaining({ after: { address: `/account/bind/index?organizationId=${branch._id}` } }),
  );
  expect(made.filter(({ after }) => JSON.stringify(after).includes('/account/'))).toHaveLength(1);
});

it('is made by keepers only; a code that nobody made leads nowhere', async () => {
  for (const openid of [people.member, people.sisterSecretary, people.town]) {
    expect(await world.caller.codeOf(openid, 'scene.ofActivity', { activityId })).toBe('ACCESS_DENIED');
  }
  expect(await world.caller.codeOf(people.town, 'scene.ofBranch', { organizationId: north._id })).toBe(
    'ACCESS_DENIED',
  );
  expect(await world.caller.codeOf(people.stranger, 'scene.resolve', { code: 'nobody-made-this' })).toBe(
    'SCENE.NOT_FOUND',
  );
});
