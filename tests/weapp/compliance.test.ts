import { noon, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, district, people } from '../support/district';
import { phoneOf } from './phone';

/** What a branch owes, on its secretary's phone and on an officer's. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  world.cloud.setNow(noon);
  await world.cloud.runTimer('jobs');
});
afterAll(() => world.cloud.close());

it('a secretary finds what is about to be overdue, and reads why', async () => {
  const phone = await phoneOf(world, people.secretary);
  // This month's theme day waits to be published; what else is due is told of on the workbench.
  await phone.screen.findByText('发布本月主题党日');
  await phone.tap('全部工具');
  await phone.arrivesAt('workbench/index/index');
  await phone.tap('该开的会');
  await phone.arrivesAt('compliance/branch/index');
  await phone.screen.findByText('主题党日');
  await phone.screen.findByText(/第十六条/);
  // Three full members have no committee.
  await phone.screen.findByText(/不设支部委员会/);
  await phone.tap('全年一览');
  await phone.arrivesAt('compliance/year/index');
  await phone.screen.findByText('临近期限');
  phone.close();
});

it('a district officer goes from the district to a town to a branch', async () => {
  const phone = await phoneOf(world, people.district, {
    path: 'compliance/overview/index',
    query: { organizationId: district._id },
  });
  await phone.screen.findByText('临近期限');
  await phone.tap('名称 north');
  await phone.screen.findByText(branch.name);
  await phone.tap(branch.name);
  await phone.arrivesAt('checkup/branch/index');
  await phone.screen.findByText(branch.name);
  phone.close();
});
