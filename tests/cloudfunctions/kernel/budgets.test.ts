import { minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people, sister } from '../../support/district';

/** How often one person may do what in a day: exactly so often, however much of it is sent at once. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  await world.caller.get(people.stranger, 'account.agreePrivacy', { version: 1 });
});
afterAll(() => world.cloud.close());

/** Sends so many at once, every answer of the database held back so that they meet; counts the answers. */
async function atOnce(
  count: number,
  send: (index: number) => Promise<string>,
): Promise<Record<string, number>> {
  world.cloud.database.injectFault({ delayMs: 60, functionName: 'office' });
  world.cloud.database.injectFault({ delayMs: 60, functionName: 'everyday' });
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => send(index)));
  world.cloud.database.clearFaults();
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

const correct = (openid: string, index: number) =>
  world.caller.codeOf(openid, 'member.askCorrection', { what: '姓名', shouldBe: `第${index}个写法` });

it('twenty-five corrections at once are ten, and another’s are their own', async () => {
  expect(await atOnce(25, (index) => correct(people.member, index))).toEqual({ ok: 10, TOO_MANY_TODAY: 15 });
  const waiting = await world.caller.get(people.secretary, 'member.corrections', {
    organizationId: branch._id,
  });
  expect(waiting.corrections).toHaveLength(10);
  expect(await correct(people.secondMember, 0)).toBe('ok');
});

it('the next day is a new one, by the clock of Beijing', async () => {
  const midnight = Date.UTC(2026, 10, 23, 16);
  world.cloud.setNow(midnight - 1);
  expect(await correct(people.member, 30)).toBe('TOO_MANY_TODAY');
  world.cloud.setNow(midnight);
  expect(await correct(people.member, 30)).toBe('ok');
  world.cloud.setNow(noon);
});

it('twenty searches at once of somebody who has ninety behind them are ten', async () => {
  const search = () => world.caller.codeOf(people.stranger, 'account.searchBranches', { text: '名称' });
  for (let time = 0; time < 9; time += 1) await Promise.all(Array.from({ length: 10 }, search));
  expect(await atOnce(20, search)).toEqual({ ok: 10, TOO_MANY_TODAY: 10 });
});

it('two hundred searches read the branches once a minute and instance, whoever searches', async () => {
  const openids = Array.from({ length: 200 }, (_, index) => `SEARCHER-${index}`);
  for (const openid of openids) await world.caller.get(openid, 'account.agreePrivacy', { version: 1 });
  world.cloud.advance(5 * minute);
  const searched = await Promise.all(
    openids.map((openid) => world.caller.ask(openid, 'account.searchBranches', { text: 'north' })),
  );
  expect(searched.every(({ reply }) => reply.ok && reply.data.branches.length === 2)).toBe(true);
  const scans = searched.filter(({ requests }) =>
    requests.some(({ target, lookedUp }) => [target, ...lookedUp].includes('organizations')),
  );
  // There are three instances.
  expect(scans.length).toBeGreaterThan(0);
  expect(scans.length).toBeLessThanOrEqual(3);
  // The rest: the account, consent, and one taken of the budget.
  const others = searched.filter((one) => !scans.includes(one));
  expect(Math.max(...others.map(({ databaseRequests }) => databaseRequests))).toBeLessThanOrEqual(3);
});

it('a branch that has another name is found by it a minute later', async () => {
  const found = async (text: string) =>
    (await world.caller.get('SEARCHER-1', 'account.searchBranches', { text })).branches.map(({ id }) => id);
  await world.caller.get(people.district, 'organization.rename', {
    organizationId: sister._id,
    name: '改名以后的支部',
  });
  world.cloud.advance(minute);
  expect(await found('改名以后')).toEqual([sister._id]);
});

it('what was spent is forgotten when its day is over', async () => {
  expect(world.cloud.documents('budgets').length).toBeGreaterThan(200);
  world.cloud.advance(3 * 24 * 60 * minute);
  await world.cloud.runTimer('jobs');
  expect(world.cloud.documents('budgets')).toEqual([]);
});
