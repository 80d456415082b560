import { startTestCloud, type TestCloud } from '../support/cloud';
import { people } from '../support/district';
import { phoneOf } from './phone';

/** What could not be checked is found under 我的, and sent from there. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

it('is sent again once the check answers, or thrown away', async () => {
  const correct = (shouldBe: string) =>
    world.caller.codeOf(people.member, 'member.askCorrection', { what: '姓名', shouldBe });
  world.cloud.wechat.injectFault('security.msgSecCheck', { errcode: -1, times: 3 });
  expect(await correct('党员乙')).toBe('CONTENT.UNAVAILABLE');
  const phone = await phoneOf(world, people.member, { path: 'pages/me/index', query: {} });
  await phone.tap('未发出的内容');
  await phone.screen.findByText('党员乙');
  await phone.tap('再发一次');
  await phone.screen.findByText(/还没有发出/);
  expect(world.cloud.documents('corrections')).toEqual([]);
  world.cloud.wechat.clearFaults();
  await phone.tap('再发一次');
  await phone.screen.findByText('没有未发出的内容');
  expect(world.cloud.documents('corrections')).toMatchObject([{ shouldBe: '党员乙' }]);
  expect(world.cloud.documents('unsent')).toEqual([]);
  phone.close();
});
