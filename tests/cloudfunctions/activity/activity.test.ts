import { startTestCloud, minute, noon, type TestCloud } from '../../support/cloud';
import { branch, members, people, sister } from '../../support/district';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

let acts = 0;

/** Publishes a theme day that starts `inMinutes` from now and lasts two hours. */
async function publish(inMinutes: number, actKey = `act-key-${(acts += 1)}`) {
  const startsAt = noon + inMinutes * minute;
  return world.caller.ask(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey,
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt,
    endsAt: startsAt + 120 * minute,
    place: '活动室',
    itemIds: [],
  });
}

async function published(inMinutes: number): Promise<string> {
  const { reply } = await publish(inMinutes);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.data.activityId;
}

async function tokenOf(activityId: string): Promise<string> {
  const shown = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
  return shown.codes[0]?.text.split('/').at(-1) ?? '';
}

const checkIn = (openid: string, activityId: string, code: string) =>
  world.caller.ask(openid, 'attendance.checkIn', { activityId, code });

beforeEach(() => world.cloud.setNow(noon));

describe('publishing', () => {
  it('expects the members of the branch, once however often it is sent', async () => {
    const answers = await Promise.all([publish(60, 'the-same-act'), publish(60, 'the-same-act')]);
    const again = await publish(60, 'the-same-act');
    const activityId = again.reply.ok ? again.reply.data.activityId : '';
    const expected = { ok: true, data: { activityId, expected: 4 } };
    for (const { reply } of [...answers, again]) expect(reply).toMatchObject(expected);
    const { activities } = await world.caller.get(people.member, 'activity.list', {});
    expect(activities.filter((one) => one.id === activityId)).toHaveLength(1);
  });

  it.each([
    ['a member', people.member, 'ACCESS_DENIED'],
    ["another branch's secretary", people.sisterSecretary, 'ACCESS_DENIED'],
    ['the town', people.town, 'ACCESS_DENIED'],
    ['a stranger', people.stranger, 'NOT_BOUND'],
  ])('is refused to %s', async (_, openid, code) => {
    const input = {
      organizationId: branch._id,
      actKey: 'not-allowed',
      kinds: ['themeDay' as const],
      title: '主题党日',
      startsAt: noon,
      endsAt: noon + minute,
      place: '活动室',
      itemIds: [],
    };
    expect(await world.caller.codeOf(openid, 'activity.publish', input)).toBe(code);
  });

  it.each([
    ['over already', { startsAt: noon - 60 * minute, endsAt: noon }, 'ACTIVITY.IN_THE_PAST'],
    ['adopting items of no guidance', { itemIds: ['dues'] }, 'ACTIVITY.UNKNOWN_GUIDANCE_ITEM'],
    [
      'adopting a guidance that is not published',
      { guidanceId: 'd:2026-11' },
      'ACTIVITY.GUIDANCE_NOT_PUBLISHED',
    ],
    ['of an organisation that is not there', { organizationId: 'nowhere' }, 'ACCESS_DENIED'],
    ['ending before it starts', { endsAt: noon - 1 }, 'INVALID_INPUT'],
    ['without a title', { title: '  ' }, 'INVALID_INPUT'],
    ['with an operator for a title', { title: { $ne: null } as unknown as string }, 'INVALID_INPUT'],
    ['with a field of the client’s own', { status: 'closed' }, 'INVALID_INPUT'],
  ])('%s is refused', async (_, change, code) => {
    const input = {
      organizationId: branch._id,
      actKey: 'malformed-act',
      kinds: ['themeDay' as const],
      title: '主题党日',
      startsAt: noon,
      endsAt: noon + 60 * minute,
      place: '活动室',
      itemIds: [],
      ...change,
    };
    expect(await world.caller.codeOf(people.secretary, 'activity.publish', input)).toBe(code);
  });
});

describe('closing', () => {
  it('writes one ledger line with the names of the absent, however often', async () => {
    const activityId = await published(0);
    const token = await tokenOf(activityId);
    await checkIn(people.member, activityId, token);
    const closings = await Promise.all(
      [1, 2].map(() =>
        world.caller.ask(people.secretary, 'activity.close', { activityId, nobodyCame: true }),
      ),
    );
    const counts = { expected: 4, present: 1, absent: 3 };
    for (const { reply } of closings) expect(reply).toMatchObject({ ok: true, data: { counts } });
    const { lines } = await world.caller.get(people.secretary, 'ledger.year', {
      organizationId: branch._id,
      year: 2026,
    });
    const mine = lines.filter((line) => line.activityId === activityId);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ month: '2026-11', counts, closedAt: noon });
    expect(mine[0]?.absentees.map(({ name }) => name).sort()).toEqual(['党员a', '党员c', '党员d']);
  });

  it('while members check in: the line agrees with the records in the end', async () => {
    const activityId = await published(0);
    const token = await tokenOf(activityId);
    await Promise.all([
      checkIn(people.member, activityId, token),
      world.caller.ask(people.secretary, 'activity.close', { activityId, nobodyCame: true }),
      checkIn(people.secondMember, activityId, token),
      checkIn(people.probationary, activityId, token),
    ]);
    world.cloud.advance(minute);
    await world.cloud.runTimer('jobs');
    const { counts } = await world.caller.get(people.secretary, 'attendance.roll', { activityId });
    const { lines } = await world.caller.get(people.secretary, 'ledger.year', {
      organizationId: branch._id,
      year: 2026,
    });
    expect(lines.find((line) => line.activityId === activityId)?.counts).toEqual(counts);
  });

  it('is refused before it began, also while check-in is open, and to others', async () => {
    const activityId = await published(60);
    const as = (openid: string) =>
      world.caller.codeOf(openid, 'activity.close', { activityId, nobodyCame: true });
    expect(await as(people.secretary)).toBe('ACTIVITY.NOT_BEGUN');
    world.cloud.setNow(noon + 59 * minute);
    expect(await as(people.secretary)).toBe('ACTIVITY.NOT_BEGUN');
    expect(await as(people.member)).toBe('ACCESS_DENIED');
    expect(await as(people.sisterSecretary)).toBe('ACCESS_DENIED');
  });
});

describe('a theme day that nobody came to', () => {
  it('asks before it counts, and counts when that is meant', async () => {
    const activityId = await published(0);
    const close = (change = {}) =>
      world.caller.ask(people.secretary, 'activity.close', { activityId, ...change });
    expect((await close()).reply).toMatchObject({
      error: { code: 'ACTIVITY.NOBODY_CAME', details: { expected: 4 } },
    });
    const { activity } = await world.caller.get(people.member, 'activity.detail', { activityId });
    expect(activity.status).toBe('published');
    expect((await close({ nobodyCame: true })).reply).toMatchObject({
      ok: true,
      data: { counts: { present: 0 } },
    });
    expect((await close()).reply.ok).toBe(true);
  });

  it('does not ask where somebody did', async () => {
    const activityId = await published(0);
    await checkIn(people.member, activityId, await tokenOf(activityId));
    const missing = async (openid: string) =>
      (await world.caller.get(openid, 'activity.detail', { activityId })).minutesMissing;
    expect(await missing(people.secretary)).toBe(false);
    expect(await world.caller.codeOf(people.secretary, 'activity.close', { activityId })).toBe('ok');
    // Whoever runs it is led on to the minutes.
    expect([await missing(people.secretary), await missing(people.member)]).toEqual([true, false]);
  });
});

describe('seeing', () => {
  it('an activity shows to its branch and to those above, without its secret', async () => {
    const activityId = await published(10);
    for (const openid of [people.member, people.secretary, people.town, people.district]) {
      const { activity } = await world.caller.get(openid, 'activity.detail', { activityId });
      expect(JSON.stringify(activity)).not.toMatch(/secret/i);
    }
    expect(await world.caller.codeOf(people.sisterMember, 'activity.detail', { activityId })).toBe(
      'ACTIVITY.NOT_INVITED',
    );
  });

  it('the ledger shows to the branch and to those above only', async () => {
    const ledger = (openid: string) =>
      world.caller.codeOf(openid, 'ledger.year', { organizationId: sister._id, year: 2026 });
    expect(await ledger(people.sisterSecretary)).toBe('ok');
    expect(await ledger(people.town)).toBe('ok');
    expect(await ledger(people.secretary)).toBe('ACCESS_DENIED');
    expect(await ledger(people.sisterMember)).toBe('ACCESS_DENIED');
  });

  it('a list goes on where the page before ended', async () => {
    const all = await world.caller.get(people.member, 'activity.list', {});
    expect(all.next).toBeUndefined();
    const [first, ...others] = all.activities;
    const after = `${first?.startsAt}:${first?.id}`;
    const next = await world.caller.get(people.member, 'activity.list', { after });
    expect(next.activities).toEqual(others);
    const other = await world.caller.get(people.farMember, 'activity.list', {});
    expect(other.activities).toEqual([]);
    expect(members).toHaveLength(12);
  });
});
