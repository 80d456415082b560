import { startTestCloud, minute, noon, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

async function hold(secretary: string, organizationId: string, actKey: string): Promise<void> {
  const { activityId } = await world.caller.get(secretary, 'activity.publish', {
    organizationId,
    actKey,
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt: noon,
    endsAt: noon + 60 * minute,
    place: '活动室',
    itemIds: [],
  });
  const { codes } = await world.caller.get(secretary, 'attendance.showCode', { activityId });
  await world.caller.get(secretary, 'attendance.checkIn', { activityId, code: codes[0]?.digits ?? '' });
  await world.caller.get(secretary, 'activity.close', { activityId, nobodyCame: true });
}

describe('theme days held in a month', () => {
  it('are counted by branch and town, a branch once', async () => {
    const ask = () =>
      world.caller.get(people.district, 'report.themeDays', {
        organizationId: district._id,
        month: '2026-11',
      });
    expect((await ask()).total).toEqual({ branches: 3, held: 0, expected: 0, present: 0 });
    await hold(people.secretary, branch._id, 'first-theme-day');
    await hold(people.secretary, branch._id, 'second-theme-day');
    await hold(people.sisterSecretary, sister._id, 'sister-theme-day');

    const report = await ask();
    expect(
      report.rows.map(({ id, branches, held, expected, present }) => [id, branches, held, expected, present]),
    ).toEqual([
      ['north', 2, 2, 12, 3],
      ['south', 1, 0, 0, 0],
    ]);
    expect(report.total).toEqual({ branches: 3, held: 2, expected: 12, present: 3 });
    expect(report.citation).toMatchObject({
      regulation: '中国共产党支部工作条例（试行）',
      edition: '2018',
      article: '第十六条',
      status: 'verified',
    });

    const town = await world.caller.get(people.town, 'report.themeDays', {
      organizationId: north._id,
      month: '2026-11',
    });
    expect(town.rows.map(({ id, held }) => [id, held]).sort()).toEqual([
      [branch._id, 1],
      [sister._id, 1],
    ]);
    const before = await world.caller.get(people.town, 'report.themeDays', {
      organizationId: north._id,
      month: '2026-10',
    });
    expect(before.total.held).toBe(0);
  });

  it('cost two database requests: who asks and about what, and what lies below with what it held', async () => {
    const { databaseRequests } = await world.caller.ask(people.district, 'report.themeDays', {
      organizationId: district._id,
      month: '2026-11',
    });
    expect(databaseRequests).toBe(2);
  });

  it.each([
    ['a member', people.member, district._id],
    ['a secretary', people.secretary, north._id],
    ['a town about the district', people.town, district._id],
    ['a town about another', people.town, 'south'],
  ])('are not for %s', async (_, openid, organizationId) => {
    expect(await world.caller.codeOf(openid, 'report.themeDays', { organizationId, month: '2026-11' })).toBe(
      'ACCESS_DENIED',
    );
  });
});
