import type { Output } from '../../../types';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people } from '../../support/district';
import { sentTwice } from '../../support/sent-twice';

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

const write = (openid: string, title: string, actKey: string, organizationId = branch._id) =>
  world.caller.codeOf(openid, '__name__.write', { organizationId, actKey, title });

type Page = Output<'__name__.list'>;

const listOf = (after?: Page['next']) =>
  world.caller.get(people.secretary, '__name__.list', { organizationId: branch._id, after });

it('is written down once, however often it is sent', async () => {
  const send = () => write(people.secretary, '第一项', 'act-key-1');
  expect(await sentTwice(world.cloud, send, 1)).toEqual(['ok', 'ok']);
  expect(await send()).toBe('ok');
  expect((await listOf()).items).toMatchObject([{ title: '第一项', by: '党员a' }]);
});

it('is the branch’s own', async () => {
  expect(await write(people.member, '第一项', 'act-key-1')).toBe('ACCESS_DENIED');
  expect(await write(people.sisterSecretary, '第一项', 'act-key-1')).toBe('ACCESS_DENIED');
  expect(await write(people.town, '第一项', 'act-key-1', north._id)).toBe('ACCESS_DENIED');
});

it('is read page by page, and nothing is left out', async () => {
  for (let index = 0; index < 45; index += 1) {
    await write(people.secretary, `第${index}项`, `act-key-${String(index).padStart(3, '0')}`);
  }
  const seen: string[] = [];
  for (let after: Page['next']; ;) {
    const { items, next }: Page = await listOf(after);
    seen.push(...items.map(({ title }) => title));
    if (!next) break;
    after = next;
  }
  expect(new Set(seen).size).toBe(45);
});
