import { minute, noon } from '../../support/cloud';
import { people } from '../../support/district';
import { inRounds } from '../../support/rounds';
import { startEvening, type Evening } from './support';

/** Checking in by picture and by digits: once, in time, in the room, and not by guessing. */

let evening: Evening;
beforeAll(async () => {
  evening = await startEvening();
});
afterAll(() => evening.cloud.close());
beforeEach(() => evening.cloud.setNow(noon));

it('by picture and by digits, costs two database requests in sequence', async () => {
  const { cloud, published, codes, checkIn } = evening;
  const activityId = await published();
  const { token, digits } = await codes(activityId);
  const scanned = await inRounds(cloud, [1, 1], () => checkIn(people.member, activityId, token));
  // Typed digits are taken of a budget beside the loading, and given back beside the insert.
  const typed = await inRounds(cloud, [2, 2], () => checkIn(people.secondMember, activityId, digits));
  expect(scanned.reply).toMatchObject({
    ok: true,
    data: { checkedInAt: noon, state: 'counts', again: false, checkOut: false },
  });
  expect(typed.reply).toMatchObject({ ok: true, data: { again: false } });
  expect([scanned.databaseRequests, typed.databaseRequests]).toEqual([2, 4]);
  const { activity, mine } = await evening.caller.get(people.secondMember, 'activity.detail', { activityId });
  expect(activity.counts).toMatchObject({ expected: 4, present: 2, absent: 2 });
  // No place in an order among people: neither here nor anywhere else in the answer.
  expect(JSON.stringify(activity)).not.toContain('ordinal');
  expect(mine).toMatchObject({ standing: 'present', checkedInAt: noon });
});

it('a hundred times at once, leaves one record with the first time', async () => {
  const activityId = await evening.published();
  const { token } = await evening.codes(activityId);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => evening.checkIn(people.member, activityId, token)),
  );
  expect(
    answers.every(({ reply }) => reply.ok && 'checkedInAt' in reply.data && reply.data.checkedInAt === noon),
  ).toBe(true);
  expect(answers.filter(({ reply }) => reply.ok && 'again' in reply.data && !reply.data.again)).toHaveLength(
    1,
  );
  evening.cloud.advance(10 * minute);
  const late = await evening.checkIn(people.member, activityId, token);
  expect(late.reply).toMatchObject({ ok: true, data: { checkedInAt: noon, again: true } });
  expect(evening.records(activityId)).toHaveLength(1);
});

it.each([
  ['a member of another branch', people.sisterMember, 0, 'ACTIVITY.NOT_INVITED'],
  ['a member of another town', people.farMember, 0, 'ACTIVITY.NOT_INVITED'],
  ['an officer, who is no member', people.district, 0, 'ACTIVITY.NOT_INVITED'],
  ['a stranger', people.stranger, 0, 'NOT_BOUND'],
  ['a member with a forwarded code', people.probationary, 31_000, 'ATTENDANCE.CODE_EXPIRED'],
])('is refused to %s', async (_, openid, later, code) => {
  const activityId = await evening.published();
  const { token } = await evening.codes(activityId);
  evening.cloud.advance(later);
  expect(await evening.codeOfCheckIn(openid, activityId, token)).toBe(code);
  expect((await evening.roster(activityId)).counts.present).toBe(0);
});

it('with a code of another activity, or the code to go, is refused', async () => {
  const [one, other] = [await evening.published(), await evening.published(20)];
  const { token } = await evening.codes(other);
  const out = await evening.codes(one, 'checkOut');
  for (const code of [token, out.token, out.digits])
    expect(await evening.codeOfCheckIn(people.member, one, code)).toBe('ATTENDANCE.CODE_WRONG');
});

it('before it opens and after it closed is refused, and a keeper sees who tried', async () => {
  const { published, codeOfCheckIn, close, roster, cloud } = evening;
  const activityId = await published(60);
  expect(await codeOfCheckIn(people.member, activityId)).toBe('ACTIVITY.NOT_OPEN_YET');
  cloud.advance(60 * minute);
  await close(activityId);
  expect(await codeOfCheckIn(people.member, activityId)).toBe('ACTIVITY.CLOSED');
  const { failures } = await roster(activityId);
  expect(failures).toMatchObject([
    { memberId: 'north-b1-b', wrongDigits: 0, latest: [{ code: 'ACTIVITY.CLOSED', at: noon + 60 * minute }] },
  ]);
});

it('digits can be guessed eight times a day; then only the picture counts, for that member alone', async () => {
  const { published, codes, codeOfCheckIn, roster, cloud } = evening;
  cloud.advance(24 * 60 * minute);
  const activityId = await published(24 * 60 + 10);
  const { digits, wrong, token } = await codes(activityId);
  // What was right, or had been, is no guess.
  expect(await codeOfCheckIn(people.probationary, activityId, digits)).toBe('ok');
  for (let guess = 0; guess < 8; guess += 1)
    expect(await codeOfCheckIn(people.member, activityId, wrong)).toBe('ATTENDANCE.CODE_WRONG');
  expect(await codeOfCheckIn(people.member, activityId, digits)).toBe('ATTENDANCE.TOO_MANY_GUESSES');
  expect(await codeOfCheckIn(people.member, activityId, wrong)).toBe('ATTENDANCE.TOO_MANY_GUESSES');
  expect(await codeOfCheckIn(people.secondMember, activityId, digits)).toBe('ok');
  const { failures } = await roster(activityId);
  expect(failures).toMatchObject([{ memberId: 'north-b1-b', wrongDigits: 8 }]);
  expect(failures[0]?.latest).toHaveLength(8);
  expect(await codeOfCheckIn(people.member, activityId, token)).toBe('ok');
  const other = await published(24 * 60 + 20);
  const shown = await codes(other);
  expect(await codeOfCheckIn(people.member, other, shown.digits)).toBe('ATTENDANCE.TOO_MANY_GUESSES');
  expect(await codeOfCheckIn(people.member, other, shown.token)).toBe('ok');
  cloud.advance(24 * 60 * minute);
  const next = await published(48 * 60 + 10);
  expect(await codeOfCheckIn(people.member, next, (await codes(next)).digits)).toBe('ok');
});

it('no number of guesses at once is more than eight, and right digits are none of them', async () => {
  const { published, codes, codeOfCheckIn, cloud } = evening;
  cloud.advance(5 * 24 * 60 * minute);
  const activityId = await published(5 * 24 * 60 + 10);
  const { digits, wrong } = await codes(activityId);
  for (let time = 0; time < 12; time += 1) {
    expect(await codeOfCheckIn(people.secondMember, activityId, digits)).toBe('ok');
  }
  cloud.database.injectFault({ delayMs: 60, functionName: 'everyday' });
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => codeOfCheckIn(people.member, activityId, wrong)),
  );
  cloud.database.clearFaults();
  expect(answers.filter((code) => code === 'ATTENDANCE.CODE_WRONG')).toHaveLength(8);
  expect(answers.filter((code) => code === 'ATTENDANCE.TOO_MANY_GUESSES')).toHaveLength(32);
  expect(await codeOfCheckIn(people.member, activityId, digits)).toBe('ATTENDANCE.TOO_MANY_GUESSES');
});

it('of failures the latest twenty are kept', async () => {
  const { published, codes, codeOfCheckIn, cloud, roster } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  cloud.advance(minute);
  for (let time = 0; time < 22; time += 1) {
    cloud.advance(1);
    expect(await codeOfCheckIn(people.member, activityId, token)).toBe('ATTENDANCE.CODE_EXPIRED');
  }
  const [failure] = (await roster(activityId)).failures;
  expect(failure?.latest).toHaveLength(20);
  expect(failure?.latest.at(-1)?.at).toBe(noon + minute + 22);
});

it('later than asked for is late, on the roster and in the ledger', async () => {
  const { published, checkIn, cloud, close, person, line } = evening;
  const activityId = await published(10, { checkInRules: { lateAfterMinutes: 5 } });
  await checkIn(people.member, activityId);
  cloud.setNow(noon + 16 * minute);
  await checkIn(people.secondMember, activityId);
  await close(activityId);
  expect(await person(activityId, 'north-b1-b')).toMatchObject({ standing: 'present', remarks: [] });
  expect(await person(activityId, 'north-b1-c')).toMatchObject({ standing: 'present', remarks: ['late'] });
  expect(line(activityId)).toMatchObject({ counts: { present: 2, late: 1 }, late: ['党员c'] });
});

describe('where a place is asked for', () => {
  const hall = { latitude: 31.0322, longitude: 121.2277 };
  const location = { ...hall, radiusMeters: 200 };
  /** About 100 m, and about a kilometre, to the north. */
  const near = { ...hall, latitude: hall.latitude + 0.0009 };
  const far = { ...hall, latitude: hall.latitude + 0.009 };
  const at = (required: boolean) =>
    evening.published(10, { checkInRules: { location: { ...location, required } } });

  it('it is asked of the phone first, and nothing is recorded', async () => {
    const activityId = await at(false);
    const { reply } = await evening.checkIn(people.member, activityId);
    expect(reply).toMatchObject({ ok: false, error: { code: 'ATTENDANCE.PLACE_WANTED' } });
    expect(evening.records(activityId)).toEqual([]);
    expect((await evening.roster(activityId)).failures).toEqual([]);
  });

  it.each([
    ['near', false, near, 'counts', 'near'],
    ['far', false, far, 'counts', 'far'],
    ['unknown', false, 'unknown' as const, 'counts', 'unknown'],
    ['near, required', true, near, 'counts', 'near'],
    ['unknown, required', true, 'unknown' as const, 'toConfirm', 'unknown'],
  ])('%s: kept as a word, never as a place', async (_, required, place, state, word) => {
    const activityId = await at(required);
    const { reply } = await evening.checkIn(people.member, activityId, undefined, place);
    expect(reply).toMatchObject({ ok: true, data: { state } });
    expect(await evening.person(activityId, 'north-b1-b')).toMatchObject({ near: word });
    expect(JSON.stringify(evening.records(activityId))).not.toMatch(/latitude|31\.0/);
  });

  it('is told to nobody but keepers, and no finer than ten metres', async () => {
    const exact = { latitude: 31.03224567, longitude: 121.22774321 };
    const activityId = await evening.published(10, {
      checkInRules: { minimumStayMinutes: 5, location: { ...location, ...exact, required: true } },
    });
    const rulesFor = async (openid: string) =>
      (await evening.caller.get(openid, 'activity.detail', { activityId })).activity.checkInRules;
    expect(await rulesFor(people.member)).toEqual({ minimumStayMinutes: 5 });
    expect(await rulesFor(people.secretary)).toEqual({
      minimumStayMinutes: 5,
      location: { latitude: 31.0322, longitude: 121.2277, radiusMeters: 200, required: true },
    });
    expect(JSON.stringify(evening.cloud.documents('activities'))).not.toMatch(/31\.03224|121\.22774/);
  });

  it('far away is refused where it is required, and the keeper sees it', async () => {
    const activityId = await at(true);
    const { reply } = await evening.checkIn(people.member, activityId, undefined, far);
    expect(reply).toMatchObject({ ok: false, error: { code: 'ATTENDANCE.TOO_FAR' } });
    expect((await evening.roster(activityId)).failures).toMatchObject([
      { latest: [{ code: 'ATTENDANCE.TOO_FAR' }] },
    ]);
  });

  it('who could not tell at first and then can is in without anybody’s word', async () => {
    const activityId = await at(true);
    await evening.checkIn(people.member, activityId, undefined, 'unknown');
    const { reply } = await evening.checkIn(people.member, activityId, undefined, near);
    expect(reply).toMatchObject({ ok: true, data: { state: 'counts', again: false } });
    const once = await evening.checkIn(people.member, activityId, undefined, 'unknown');
    expect(once.reply).toMatchObject({ ok: true, data: { state: 'counts', again: true } });
  });
});

it.each(['attendance.showCode', 'attendance.roll'] as const)('%s is for those who run it', async (name) => {
  const activityId = await evening.published();
  const codeOf = (openid: string) => evening.caller.codeOf(openid, name, { activityId });
  expect(await codeOf(people.secretary)).toBe('ok');
  for (const openid of [people.member, people.sisterSecretary, people.town])
    expect(await codeOf(openid)).toBe('ACCESS_DENIED');
  expect(await evening.caller.codeOf(people.secretary, name, { activityId: 'nothing' })).toBe(
    'ACCESS_DENIED',
  );
});
