import type { ActionName, Input } from '../../types';
import { noon, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, district, north, people } from '../support/district';
import { inRounds } from '../support/rounds';

/** The pages that a town and the district open for their figures take two steps: who asks and about what, then all that is shown. */

const year = 2026;
const month = '2026-11';
const others = 1_200;

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  // More branches than a query answers.
  await world.cloud.importDocuments(
    'organizations',
    Array.from({ length: others }, (_, index) => ({
      ...branch,
      _id: `more-${index}`,
      name: `第${index}党支部`,
      path: `${north.path}more-${index}/`,
    })),
  );
  world.cloud.setNow(noon);
});
afterAll(() => world.cloud.close());

type Page<Name extends ActionName = ActionName> = [name: Name, more: Omit<Input<Name>, 'organizationId'>];
const page = <Name extends ActionName>(...one: Page<Name>): Page => one as unknown as Page;

const pages = [
  page('report.themeDays', { month }),
  page('compliance.overview', { month }),
  page('learning.coverage', { year }),
  page('development.overview', {}),
  page('development.share', { year }),
  page('development.backboneFigures', {}),
  page('dues.overview', { year }),
  page('election.terms', {}),
  page('venue.figures', {}),
  page('cluster.board', { year }),
  page('coverage.board', { year }),
  page('reconciliation.list', {}),
  page('selection.rounds', {}),
];
const offices = { town: north, district };

it.each(
  pages.flatMap(([name, more]) =>
    Object.entries(offices).map(
      ([office, { _id: organizationId }]) => [office, name, { ...more, organizationId }] as const,
    ),
  ),
)('of the %s: %s', async (office, name, input) => {
  const openid = people[office as keyof typeof offices];
  const ask = () => world.caller.ask(openid, name, input as never);
  // What an instance remembers is read once.
  expect((await ask()).reply.ok).toBe(true);
  const { reply, databaseRequests } = await inRounds(world.cloud, [1, 1], ask);
  expect([reply.ok, databaseRequests]).toEqual([true, 2]);
});
