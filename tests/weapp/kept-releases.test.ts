import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealPhone } from '../../cloudfunctions/kernel/phone';
import { named } from '../../cloudfunctions/domain/membership/naming';
import { keptReleases, releaseOf, unpack } from '../../scripts/keep-release/archive';
import { environment } from '../../scripts/cloud';
import { renew, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { bootWeapp } from './harness';
import type * as Journeys from './journeys';

/** The releases that phones still run, as they were built, with the functions of today. */

Object.assign(process.env, environment);
const folder = mkdtempSync(join(tmpdir(), 'kept-releases-'));
let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(async () => {
  await world.cloud.close();
  rmSync(folder, { recursive: true });
});

const newcomer = { openid: 'NEWCOMER', phoneNumber: '13800000001' };

/** What people and the platform do around an app of a release. */
function around(root: string): Journeys.Surroundings {
  const { cloud, caller } = world;
  return {
    phone: (openid, options = {}) =>
      bootWeapp({
        ...options,
        root,
        callFunction: async (name, event) => ({ result: (await cloud.call(name, event, { openid })).result }),
      }),
    ...people,
    organizationId: branch._id,
    newcomer: { ...newcomer, phoneCode: () => cloud.wechat.issuePhoneCode(newcomer.phoneNumber) },
    codeOf: async (activityId) => {
      const purpose = 'checkIn';
      const { codes } = await caller.get(people.secretary, 'attendance.showCode', { activityId, purpose });
      return codes[0]?.text ?? '';
    },
    advance: (ms) => cloud.advance(ms),
  };
}

it.each(keptReleases())(
  'release %i: a secretary publishes, somebody binds, members check in, with network and without',
  async (number) => {
    const root = join(folder, String(number));
    unpack(releaseOf(number), root);
    const journeys = jest.requireActual<typeof Journeys>(join(root, 'journeys.cjs'));
    await renew(world);
    // The app offers times from now on; the cloud's clock follows the phone's here.
    world.cloud.useRealTime();
    await world.cloud.importDocuments('members', [
      {
        _id: 'newcomer',
        ...named('王芳'),
        status: 'full',
        state: 'active',
        organizationId: branch._id,
        orgPath: branch.path,
        phone: sealPhone(newcomer.phoneNumber),
      },
    ]);
    const here = around(root);
    const activityId = await journeys.publish(here);
    const { activity } = await world.caller.get(people.member, 'activity.detail', { activityId });
    world.cloud.setNow(activity.startsAt);
    await journeys.bind(here, activityId);
    await journeys.checkIn(here, activityId);
    await journeys.checkInLater(here, activityId);

    const { people: all } = await world.caller.get(people.secretary, 'attendance.roll', { activityId });
    const standings = Object.fromEntries(all.map(({ memberId, standing }) => [memberId, standing]));
    expect(standings).toMatchObject({ 'north-b1-b': 'present', 'north-b1-c': 'toConfirm' });
    const { person } = await world.caller.get(newcomer.openid, 'home.get', {});
    expect(person?.memberId).toBe('newcomer');
  },
);
