import { day, minute, noon } from '../../support/cloud';
import { people } from '../../support/district';
import { startEvening, type Evening } from './support';

/** Codes scanned without network and sent afterwards: nothing lost, nothing doubled, nothing counted unseen. */

let evening: Evening;
beforeAll(async () => {
  evening = await startEvening();
});
afterAll(() => evening.cloud.close());
beforeEach(() => evening.cloud.setNow(noon));

const confirm = (activityId: string, memberIds: string[]) =>
  evening.caller.get(people.secretary, 'attendance.confirm', { activityId, memberIds });

it('waits with all three times, counts once confirmed, and the keepers are told once', async () => {
  const { published, codes, cloud, later, roster, person, caller } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  cloud.setNow(noon + 90 * minute);
  const sent = await later(people.member, activityId, token);
  expect(sent).toMatchObject({ state: 'toConfirm', checkedInAt: noon, memberName: '党员b' });
  await later(people.secondMember, activityId, token);
  expect((await roster(activityId)).counts).toMatchObject({ present: 0, absent: 4, toConfirm: 2 });
  expect(await person(activityId, 'north-b1-b')).toMatchObject({
    standing: 'toConfirm',
    later: { phoneAt: noon, arrivedAt: noon + 90 * minute },
  });
  const { notices } = await caller.get(people.secretary, 'message.inbox', {});
  expect(notices.filter(({ id }) => id === `toConfirm:${activityId}`)).toHaveLength(1);

  const all = ['north-b1-b', 'north-b1-c', 'north-b1-d', 'nobody'];
  expect(await confirm(activityId, all)).toEqual({ confirmed: 2 });
  expect(await confirm(activityId, all)).toEqual({ confirmed: 0 });
  expect((await roster(activityId)).counts).toMatchObject({ present: 2, toConfirm: 0 });
  expect((await person(activityId, 'north-b1-b')).acts).toMatchObject([{ what: 'confirmed', by: '党员a' }]);
});

it('sent again and again, before and after everything else, ends as one record', async () => {
  const { published, codes, cloud, later, checkIn, close, records } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  cloud.advance(minute);
  const all = await Promise.all(Array.from({ length: 20 }, () => later(people.member, activityId, token)));
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['toConfirm']));
  await checkIn(people.member, activityId);
  expect(await later(people.member, activityId, token)).toMatchObject({ state: 'counts' });
  cloud.advance(10 * minute);
  await close(activityId);
  expect(await later(people.member, activityId, token, 'another-nonce')).toMatchObject({ state: 'counts' });
  expect(records(activityId)).toMatchObject([{ method: 'scan', at: noon + minute, state: 'counts' }]);
});

it('ends the same when the member checked in first', async () => {
  const { published, codes, cloud, later, checkIn, records } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  cloud.advance(minute);
  await checkIn(people.member, activityId);
  expect(await later(people.member, activityId, token)).toMatchObject({ state: 'counts' });
  expect(records(activityId)).toMatchObject([{ method: 'scan', at: noon + minute, state: 'counts' }]);
});

it('still on the screen is a check-in like any other', async () => {
  const { published, codes, cloud, later, records } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  cloud.advance(10_000);
  expect(await later(people.member, activityId, token)).toMatchObject({ state: 'counts' });
  expect(records(activityId)).toMatchObject([{ method: 'scan', at: noon + 10_000 }]);
});

it('after the closing it is settled again, and again when it is confirmed', async () => {
  const { published, codes, cloud, later, checkIn, close, line } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  await checkIn(people.secondMember, activityId, token);
  cloud.advance(20 * minute);
  await close(activityId);
  cloud.advance(12 * 60 * minute);
  await later(people.member, activityId, token);
  expect(line(activityId)).toMatchObject({ counts: { present: 1, toConfirm: 1 } });
  await confirm(activityId, ['north-b1-b']);
  expect(line(activityId)).toMatchObject({ counts: { present: 2, absent: 2, toConfirm: 0 } });
});

it.each([
  ['made up', async () => `${(noon / 15_000).toString(36)}.${'A'.repeat(22)}`, 0, 'ATTENDANCE.CODE_WRONG'],
  [
    'of another activity',
    async () => (await evening.codes(await evening.published())).token,
    0,
    'ATTENDANCE.CODE_WRONG',
  ],
  ['older than a day', undefined, day + 15_000, 'ATTENDANCE.TOO_LATE'],
])('a code %s is refused', async (_, other, after, code) => {
  const { published, codes, cloud, caller } = evening;
  const activityId = await published();
  const token = other ? await other() : (await codes(activityId)).token;
  cloud.advance(after);
  const input = { activityId, token, nonce: 'nonce-of-a-phone', scannedAt: noon };
  expect(await caller.codeOf(people.member, 'attendance.checkInLater', input)).toBe(code);
});

it('a code shown before check-in opened, or after it ended, is refused', async () => {
  const { published, codes, cloud, close, caller } = evening;
  const activityId = await published(60);
  const early = await codes(activityId);
  cloud.advance(60 * minute);
  await close(activityId);
  cloud.advance(minute);
  const late = await codes(activityId);
  for (const { token } of [early, late]) {
    const input = { activityId, token, nonce: 'nonce-of-a-phone', scannedAt: noon };
    expect(await caller.codeOf(people.member, 'attendance.checkInLater', input)).toBe(
      'ATTENDANCE.NOT_OPEN_THEN',
    );
  }
});

it('a cancelled activity takes none, and digits never come this way', async () => {
  const { published, codes, caller } = evening;
  const activityId = await published();
  const { token, digits } = await codes(activityId);
  const codeOf = (code: string) =>
    caller.codeOf(people.member, 'attendance.checkInLater', {
      activityId,
      token: code,
      nonce: 'nonce-of-a-phone',
      scannedAt: noon,
    });
  expect(await codeOf(digits)).toBe('INVALID_INPUT');
  await caller.get(people.secretary, 'activity.cancel', { activityId, reason: '场地停电' });
  expect(await codeOf(token)).toBe('ACTIVITY.CANCELLED');
});

it('what was turned down stays so when it is sent again, and is made good in the room', async () => {
  const { published, codes, cloud, later, caller, checkIn, person } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  cloud.advance(minute);
  await later(people.member, activityId, token);
  const refuse = { activityId, memberId: 'north-b1-b', reason: '当时不在现场' };
  expect(await caller.get(people.secretary, 'attendance.refuse', refuse)).toEqual({ state: 'refused' });
  expect(await caller.get(people.secretary, 'attendance.refuse', refuse)).toEqual({ state: 'refused' });
  expect(await later(people.member, activityId, token)).toMatchObject({ state: 'refused' });
  cloud.advance(minute);
  await checkIn(people.member, activityId);
  const one = await person(activityId, 'north-b1-b');
  expect(one).toMatchObject({ standing: 'present' });
  expect(one.acts.map(({ what, reason }) => [what, reason])).toEqual([
    ['refused', '当时不在现场'],
    ['again', ''],
  ]);
  expect(await caller.codeOf(people.secretary, 'attendance.refuse', refuse)).toBe(
    'ATTENDANCE.NOT_TO_CONFIRM',
  );
});

it('confirming all races with uploads: every one shown is confirmed, no other, and the ledger agrees', async () => {
  const { published, codes, cloud, later, close, records, roster, line } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  cloud.advance(20 * minute);
  await close(activityId);
  await later(people.member, activityId, token);
  const shown = ['north-b1-b', 'north-b1-c'];
  await Promise.all([
    confirm(activityId, shown),
    later(people.secondMember, activityId, token),
    confirm(activityId, shown),
    later(people.probationary, activityId, token),
    later(people.member, activityId, token),
  ]);
  await confirm(activityId, shown);
  expect(
    records(activityId)
      .map(({ memberId, state }) => [memberId, state])
      .sort(),
  ).toEqual([
    ['north-b1-b', 'counts'],
    ['north-b1-c', 'counts'],
    ['north-b1-d', 'toConfirm'],
  ]);
  await cloud.runTimer('jobs');
  expect(line(activityId)?.counts).toEqual((await roster(activityId)).counts);
});

describe('going without network', () => {
  const start = async () => {
    const { published, codes, checkIn, cloud } = evening;
    const activityId = await published(10, { checkInRules: { minimumStayMinutes: 60 } });
    await checkIn(people.member, activityId);
    cloud.setNow(noon + 80 * minute);
    const { token } = await codes(activityId, 'checkOut');
    return { activityId, token };
  };
  const leave = (activityId: string, token: string) =>
    evening.caller.ask(people.member, 'attendance.checkOutLater', {
      activityId,
      token,
      nonce: 'nonce-of-a-phone',
      scannedAt: noon + 80 * minute,
    });

  it('is kept with the time of its code, and counts once a keeper has confirmed it', async () => {
    const { cloud, close, line, records } = evening;
    const { activityId, token } = await start();
    cloud.setNow(noon + 130 * minute);
    await close(activityId);
    expect(line(activityId)).toMatchObject({ counts: { present: 0, absent: 4 } });
    cloud.advance(12 * 60 * minute);
    const sent = { ok: true, data: { state: 'toConfirm', checkedOutAt: noon + 80 * minute } };
    for (let time = 0; time < 2; time += 1)
      expect((await leave(activityId, token)).reply).toMatchObject(sent);
    expect(line(activityId)).toMatchObject({ counts: { present: 0, toConfirm: 1 } });
    await confirm(activityId, ['north-b1-b']);
    expect(line(activityId)).toMatchObject({ counts: { present: 1, toConfirm: 0 } });
    expect(records(activityId)).toMatchObject([
      { checkedOutAt: noon + 80 * minute, acts: [{ what: 'leftLater' }, { what: 'confirmed' }] },
    ]);
  });

  it('of one who has stayed long enough already changes nothing', async () => {
    const { cloud, caller, records } = evening;
    const { activityId, token } = await start();
    await caller.get(people.member, 'attendance.checkOut', { activityId, code: token });
    cloud.advance(60 * minute);
    expect((await leave(activityId, token)).reply).toMatchObject({ ok: true, data: { state: 'counts' } });
    expect(records(activityId)).toMatchObject([{ state: 'counts', checkedOutAt: noon + 80 * minute }]);
  });

  it('with the code to come, without having come, or a day late is refused', async () => {
    const { published, codes, cloud, caller } = evening;
    const { activityId, token } = await start();
    const codeOf = (openid: string, sent: string) =>
      caller.codeOf(openid, 'attendance.checkOutLater', {
        activityId,
        token: sent,
        nonce: 'nonce-of-a-phone',
        scannedAt: noon,
      });
    const coming = await codes(activityId);
    expect(await codeOf(people.member, coming.token)).toBe('ATTENDANCE.CODE_WRONG');
    expect(await codeOf(people.secondMember, token)).toBe('ATTENDANCE.NOT_CHECKED_IN');
    const other = await published();
    expect(
      await caller.codeOf(people.member, 'attendance.checkOutLater', {
        activityId: other,
        token,
        nonce: 'nonce-of-a-phone',
        scannedAt: noon,
      }),
    ).toBe('ATTENDANCE.NO_CHECK_OUT');
    cloud.advance(day + minute);
    expect(await codeOf(people.member, token)).toBe('ATTENDANCE.TOO_LATE');
  });
});
