import type { ActionName, Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';

/** An act that is sent again by its key is answered as it stood, and the answer says so: the app tells what was changed since. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const over = { organizationId: branch._id };
const actKey = 'the-same-act';

const publish = (place: string): Input<'activity.publish'> => ({
  ...over,
  actKey,
  kinds: ['themeDay'],
  title: '主题党日',
  startsAt: noon + day,
  endsAt: noon + day + 60 * minute,
  place,
  itemIds: [],
});

const acts: { [Name in ActionName]?: [openid: string, one: Input<Name>, other: Input<Name>] } = {
  'complaint.send': [
    people.member,
    { actKey, kind: 'branch', text: '一条意见', named: false },
    { actKey, kind: 'branch', text: '另一条意见', named: false },
  ],
  'activity.publish': [people.secretary, publish('老地方'), publish('新地方')],
  'member.receive': [
    people.secretary,
    { ...over, actKey, name: '王小明', status: 'full' },
    { ...over, actKey, name: '王大明', status: 'full' },
  ],
  'handbook.ask': [people.member, { actKey, text: '党费怎么算' }, { actKey, text: '党员大会多久一次' }],
};

it.each(Object.entries(acts) as [ActionName, [string, never, never]][])(
  '%s',
  async (name, [openid, one, other]) => {
    const ask = async (input: never) => (await world.caller.ask(openid, name, input)).reply;
    const first = await ask(one);
    expect(first).toMatchObject({ ok: true });
    expect('stood' in first).toBe(false);
    expect(await ask(one)).toEqual({ ...first, stood: true });
    expect(await ask(other)).toEqual({ ...first, stood: true });
  },
);

it('what has no key says nothing of it', async () => {
  const { reply } = await world.caller.ask(people.member, 'home.get', {});
  expect('stood' in reply).toBe(false);
});
