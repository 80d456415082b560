import { day, minute, noon } from '../../support/cloud';
import { branch, people } from '../../support/district';
import { startEvening, type Evening } from './support';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';

/** What keepers do to an attendance: by hand, revoked, made good; and going (签退). */

let evening: Evening;
beforeAll(async () => {
  evening = await startEvening();
});
afterAll(() => evening.cloud.close());
beforeEach(() => evening.cloud.setNow(noon));

const memberId = 'north-b1-b';
const byHand = (activityId: string, reason = '没带手机', of = memberId) =>
  evening.caller.ask(people.secretary, 'attendance.checkInByHand', { activityId, memberIds: [of], reason });
const revoke = (activityId: string, reason = '替别人签的') =>
  evening.caller.ask(people.secretary, 'attendance.revoke', { activityId, memberId, reason });
const codeOfHand = (openid: string, activityId: string, of = memberId) =>
  evening.caller.codeOf(openid, 'attendance.checkInByHand', {
    activityId,
    memberIds: [of],
    reason: '没带手机',
  });

describe('by hand', () => {
  it('counts, with who wrote it down and why, once however often', async () => {
    const activityId = await evening.published();
    const answers = await Promise.all([byHand(activityId), byHand(activityId), byHand(activityId)]);
    for (const { reply } of answers) expect(reply).toEqual({ ok: true, data: { counted: 1 } });
    const one = await evening.person(activityId, memberId);
    expect(one).toMatchObject({ standing: 'present', remarks: [] });
    expect(one.acts).toMatchObject([{ what: 'byHand', by: '党员a', reason: '没带手机' }]);
    const audits = (evening.cloud.documents('audits') as AuditRecord[]).filter(
      ({ target }) => target === `${activityId}:${memberId}`,
    );
    expect(audits).toMatchObject([
      { action: 'attendance.checkInByHand', after: { name: '党员b', reason: '没带手机' } },
    ]);
  });

  it('a paper list typed back is one send, safe to repeat, and counts as a code does', async () => {
    const { published, checkIn, caller, cloud, roster, close, line, records } = evening;
    const activityId = await published();
    await checkIn(people.member, activityId);
    const typed = ['north-b1-a', 'north-b1-b', 'north-b1-c', 'north-b1-c'];
    const send = (memberIds = typed) =>
      caller.ask(people.secretary, 'attendance.checkInByHand', { activityId, memberIds });
    expect((await send([...typed, 'south-b1-b'])).reply).toMatchObject({
      error: { code: 'ATTENDANCE.NOT_LISTED' },
    });
    expect(records(activityId)).toHaveLength(1);
    for (const { reply } of [...(await Promise.all([send(), send()])), await send()])
      expect(reply).toEqual({ ok: true, data: { counted: 3 } });
    cloud.advance(20 * minute);
    const seen = await roster(activityId);
    expect(seen.counts).toMatchObject({ expected: 4, present: 3, absent: 1, late: 0 });
    // However one came, the same is said of them.
    const said = seen.people
      .filter(({ standing }) => standing === 'present')
      .map(({ standing, remarks, checkedInAt }) => ({ standing, remarks, checkedInAt }));
    expect(said).toEqual(Array(3).fill({ standing: 'present', remarks: [], checkedInAt: noon }));
    expect(Object.keys(seen.people[0] ?? {})).not.toContain('method');
    await close(activityId);
    expect(line(activityId)).toMatchObject({ counts: { expected: 4, present: 3 }, late: [] });
    expect(JSON.stringify(line(activityId))).not.toMatch(/byHand|scan/);
  });

  it('meets a check-in at the same moment: one record, which counts', async () => {
    const activityId = await evening.published();
    const { token } = await evening.codes(activityId);
    await Promise.all([
      evening.checkIn(people.member, activityId, token),
      byHand(activityId),
      evening.checkIn(people.member, activityId, token),
    ]);
    expect(evening.records(activityId)).toMatchObject([{ state: 'counts' }]);
  });

  it('puts the ledger right until the activity is archived', async () => {
    const { published, cloud, close, line } = evening;
    const activityId = await published();
    cloud.advance(20 * minute);
    await close(activityId);
    expect(line(activityId)?.counts.present).toBe(0);
    cloud.advance(3 * day);
    await byHand(activityId);
    expect(line(activityId)?.counts).toMatchObject({ present: 1, absent: 3 });
    cloud.advance(31 * day);
    await cloud.runTimer('jobs');
    expect(await codeOfHand(people.secretary, activityId, 'north-b1-c')).toBe('ACTIVITY.ARCHIVED');
  });

  it('is refused before check-in opens, of people not listed, and to others', async () => {
    const [activityId, early] = [await evening.published(), await evening.published(60)];
    expect(await codeOfHand(people.secretary, early)).toBe('ACTIVITY.NOT_OPEN_YET');
    expect(await codeOfHand(people.secretary, activityId, 'north-b2-a')).toBe('ATTENDANCE.NOT_LISTED');
    for (const openid of [people.member, people.sisterSecretary, people.town])
      expect(await codeOfHand(openid, activityId)).toBe('ACCESS_DENIED');
  });

  it('with words that may not be published is refused', async () => {
    const activityId = await evening.published();
    evening.cloud.wechat.flagWords('违禁词');
    const { reply } = await byHand(activityId, '含违禁词的理由');
    expect(reply).toMatchObject({ ok: false, error: { code: 'CONTENT.REFUSED' } });
    expect(evening.records(activityId)).toEqual([]);
  });
});

describe('reminding', () => {
  const told = async (openid: string, activityId: string) =>
    (await evening.caller.get(openid, 'message.inbox', {})).notices.filter(
      ({ title, link }) => title.startsWith('等您来签到') && link.includes(activityId),
    ).length;
  const remind = (activityId: string, openid: string = people.secretary) =>
    evening.caller.ask(openid, 'attendance.remind', { activityId });

  it('tells who is not here yet once, however often; nobody who is here or on leave, and not after closing', async () => {
    const { published, checkIn, roster, close, caller, cloud } = evening;
    const activityId = await published(60);
    expect((await remind(activityId)).reply).toMatchObject({ error: { code: 'ACTIVITY.NOT_OPEN_YET' } });
    await caller.get(people.secretary, 'attendance.requestFor', {
      activityId,
      memberId: 'north-b1-c',
      kind: 'leave',
    });
    cloud.advance(40 * minute);
    await checkIn(people.secretary, activityId);
    expect(await roster(activityId)).toMatchObject({ counts: { present: 1, onLeave: 1 }, toRemind: 2 });
    const both = await Promise.all([remind(activityId), remind(activityId)]);
    for (const { reply } of both) expect(reply).toEqual({ ok: true, data: { reminded: 2 } });
    expect((await remind(activityId)).reply).toEqual({ ok: true, data: { reminded: 2 } });
    expect((await roster(activityId)).toRemind).toBe(0);
    expect(await told(people.member, activityId)).toBe(1);
    for (const openid of [people.secretary, people.secondMember])
      expect(await told(openid, activityId)).toBe(0);
    cloud.advance(30 * minute);
    await close(activityId);
    expect((await remind(activityId)).reply).toMatchObject({ error: { code: 'ACTIVITY.CLOSED' } });
  });
});

it('the screen says what is held and who came last, and whether its keeper may come in', async () => {
  const { published, checkIn, caller, cloud } = evening;
  const activityId = await published();
  const shown = () => caller.get(people.secretary, 'attendance.showCode', { activityId });
  await checkIn(people.member, activityId);
  cloud.advance(1000);
  await checkIn(people.secondMember, activityId);
  expect(await shown()).toMatchObject({
    title: '主题党日',
    branches: [branch.name],
    arrived: ['党员c', '党员b'],
    mayComeIn: true,
  });
  await checkIn(people.secretary, activityId);
  expect(await shown()).toMatchObject({ arrived: ['党员a', '党员c', '党员b'], mayComeIn: false });
});

describe('revoking', () => {
  it('does not count any more, stays readable, and a resend does not undo it', async () => {
    const { published, codes, checkIn, codeOfCheckIn, cloud, person, caller } = evening;
    const activityId = await published();
    const { token } = await codes(activityId);
    await checkIn(people.member, activityId, token);
    cloud.advance(5_000);
    expect((await revoke(activityId)).reply).toEqual({ ok: true, data: { state: 'revoked' } });
    expect((await revoke(activityId)).reply).toEqual({ ok: true, data: { state: 'revoked' } });
    expect(await codeOfCheckIn(people.member, activityId, token)).toBe('ATTENDANCE.CODE_EXPIRED');
    expect(await person(activityId, memberId)).toMatchObject({
      standing: 'absent',
      remarks: ['revoked'],
      checkedInAt: noon,
      acts: [{ what: 'revoked', by: '党员a', reason: '替别人签的' }],
    });
    const { activities } = await caller.get(people.member, 'activity.list', {});
    expect(activities.find(({ id }) => id === activityId)?.checkedInAt).toBeUndefined();
  });

  it('is made good by a code shown afterwards, or by hand, with all of it kept', async () => {
    const { published, checkIn, cloud, person } = evening;
    const activityId = await published();
    await checkIn(people.member, activityId);
    await revoke(activityId);
    cloud.advance(minute);
    expect((await checkIn(people.member, activityId)).reply).toMatchObject({
      ok: true,
      data: { checkedInAt: noon + minute, again: false },
    });
    await revoke(activityId);
    await byHand(activityId);
    const one = await person(activityId, memberId);
    expect(one).toMatchObject({ standing: 'present', remarks: [] });
    expect(one.acts.map(({ what }) => what)).toEqual(['revoked', 'again', 'revoked', 'byHand']);
  });

  it('races with check-ins: a keeper’s word stands until a later code', async () => {
    const { published, codes, checkIn, records, roster, close, line, cloud } = evening;
    const activityId = await published();
    const { token } = await codes(activityId);
    await checkIn(people.member, activityId, token);
    await Promise.all([
      ...Array.from({ length: 10 }, () => checkIn(people.member, activityId, token)),
      revoke(activityId),
    ]);
    await revoke(activityId);
    expect(records(activityId)).toMatchObject([{ state: 'revoked' }]);
    cloud.advance(10 * minute);
    await close(activityId);
    await cloud.runTimer('jobs');
    expect(line(activityId)?.counts).toEqual((await roster(activityId)).counts);
  });

  it('of someone who did not check in is refused', async () => {
    const activityId = await evening.published();
    const { reply } = await revoke(activityId);
    expect(reply).toMatchObject({ ok: false, error: { code: 'ATTENDANCE.NOT_CHECKED_IN' } });
  });
});

it('acts at once on a closed activity: in the end the ledger agrees with the records', async () => {
  const { published, codes, checkIn, close, cloud, roster, line } = evening;
  const activityId = await published();
  const { token } = await codes(activityId);
  await checkIn(people.member, activityId, token);
  cloud.advance(20 * minute);
  await close(activityId);
  await Promise.all([
    revoke(activityId),
    byHand(activityId, '没带手机', 'north-b1-c'),
    byHand(activityId, '没带手机', 'north-b1-d'),
  ]);
  cloud.advance(minute);
  await cloud.runTimer('jobs');
  const { counts } = await roster(activityId);
  expect(counts).toMatchObject({ present: 2, presentVoters: 1 });
  expect(line(activityId)?.counts).toEqual(counts);
});

describe('going, where a minimum stay is asked for', () => {
  const staying = () => evening.published(0, { checkInRules: { minimumStayMinutes: 60 } });
  const checkOut = async (openid: string, activityId: string, code?: string) =>
    evening.caller.ask(openid, 'attendance.checkOut', {
      activityId,
      code: code ?? (await evening.codes(activityId, 'checkOut')).token,
    });

  it('who stays long enough counts; who goes early or without a word does not, until it is put right', async () => {
    const { checkIn, cloud, close, roster, line, person, caller } = evening;
    const activityId = await staying();
    for (const openid of [people.member, people.secondMember, people.probationary])
      expect((await checkIn(openid, activityId)).reply).toMatchObject({ ok: true, data: { checkOut: true } });
    expect((await roster(activityId)).counts.present).toBe(3);
    cloud.advance(30 * minute);
    expect((await checkOut(people.secondMember, activityId)).reply).toMatchObject({
      ok: true,
      data: { enough: false },
    });
    cloud.advance(40 * minute);
    const { digits } = await evening.codes(activityId, 'checkOut');
    const gone = await checkOut(people.member, activityId, digits);
    expect(gone.reply).toMatchObject({ ok: true, data: { enough: true, checkedOutAt: noon + 70 * minute } });
    const shown = await caller.get(people.secretary, 'attendance.showCode', { activityId });
    expect(shown.checkedOut).toBe(2);
    await close(activityId);
    expect(line(activityId)?.counts).toMatchObject({ present: 1, absent: 3 });
    expect(await person(activityId, 'north-b1-c')).toMatchObject({ remarks: ['leftEarly'] });
    expect(await person(activityId, 'north-b1-d')).toMatchObject({ remarks: ['notCheckedOut'] });
    await byHand(activityId, '散会后才走', 'north-b1-d');
    expect(line(activityId)?.counts).toMatchObject({ present: 2 });
  });

  it('without having come, with the code to come in, or where it is not asked for, is refused', async () => {
    const activityId = await staying();
    expect((await checkOut(people.member, activityId)).reply).toMatchObject({
      error: { code: 'ATTENDANCE.NOT_CHECKED_IN' },
    });
    await evening.checkIn(people.member, activityId);
    const { token } = await evening.codes(activityId);
    expect((await checkOut(people.member, activityId, token)).reply).toMatchObject({
      error: { code: 'ATTENDANCE.CODE_WRONG' },
    });
    const other = await evening.published();
    expect((await checkOut(people.member, other)).reply).toMatchObject({
      error: { code: 'ATTENDANCE.NO_CHECK_OUT' },
    });
  });
});
