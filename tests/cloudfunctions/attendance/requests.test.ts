import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { Input } from '../../../types';
import { minute, noon } from '../../support/cloud';
import { branch, people } from '../../support/district';
import { startEvening, type Evening } from './support';

/** Leave, 补签 and 补课: asked, taken back, decided; each side is told. */

let evening: Evening;
beforeAll(async () => {
  evening = await startEvening();
});
afterAll(() => evening.cloud.close());
beforeEach(() => evening.cloud.setNow(noon));

type Kind = Input<'attendance.request'>['kind'];
const memberId = 'north-b1-b';
const ask = (activityId: string, kind: Kind, reason = '单位派去外地出差', openid: string = people.member) =>
  evening.caller.ask(openid, 'attendance.request', { activityId, kind, reason });
const withdraw = (activityId: string, kind: Kind) =>
  evening.caller.ask(people.member, 'attendance.withdrawRequest', { activityId, kind });
const decide = (activityId: string, kind: Kind, granted: boolean, reason?: string) =>
  evening.caller.ask(people.secretary, 'attendance.decideRequest', {
    activityId,
    memberId,
    kind,
    granted,
    ...(reason && { reason }),
  });
const told = async (openid: string, activityId: string) =>
  (await evening.caller.get(openid, 'message.inbox', {})).notices
    .filter(({ kind, link }) => kind === 'leave' && link.includes(activityId))
    .map(({ title }) => title);
const waiting = async (activityId: string) =>
  (
    await evening.caller.get(people.secretary, 'attendance.requests', { organizationId: branch._id })
  ).requests.filter((one) => one.activityId === activityId);
const failsWith = (code: string) => ({ ok: false, error: { code } });

const writeDown = (activityId: string, kind: 'leave' | 'caughtUp', openid: string = people.secretary) =>
  evening.caller.codeOf(openid, 'attendance.requestFor', {
    activityId,
    memberId,
    kind,
    reason: '电话里说出差',
  });
const takeBack = (activityId: string, openid: string = people.secretary) =>
  evening.caller.codeOf(openid, 'attendance.withdrawFor', { activityId, memberId, kind: 'leave' });
const actsFor = (action: string) =>
  (evening.cloud.documents('audits') as AuditRecord[]).filter((one) => one.action === action);

describe('leave', () => {
  it('is asked for, granted, told to both sides, and counts as 请假', async () => {
    const { published, cloud, close, line, person, caller } = evening;
    const activityId = await published(60);
    const asked = await Promise.all([ask(activityId, 'leave'), ask(activityId, 'leave')]);
    for (const { reply } of asked) expect(reply).toMatchObject({ ok: true, data: { status: 'open' } });
    expect(await waiting(activityId)).toMatchObject([
      { memberId, kind: 'leave', reason: '单位派去外地出差' },
    ]);
    expect(await told(people.secretary, activityId)).toEqual(['党员b申请请假']);
    const decided = await Promise.all([1, 2].map(() => decide(activityId, 'leave', true, '注意安全')));
    for (const { reply } of decided)
      expect(reply).toMatchObject({ ok: true, data: { status: 'granted', answer: '注意安全' } });
    expect(await waiting(activityId)).toEqual([]);
    expect(await told(people.member, activityId)).toEqual(['请假已同意：主题党日']);
    expect((await caller.get(people.member, 'activity.detail', { activityId })).mine).toMatchObject({
      standing: 'onLeave',
      mayAsk: [],
      requests: [{ kind: 'leave', status: 'granted' }],
    });
    cloud.advance(90 * minute);
    await close(activityId);
    expect(await person(activityId, memberId)).toMatchObject({ standing: 'onLeave' });
    expect(line(activityId)?.counts).toMatchObject({ expected: 4, present: 0, absent: 4, onLeave: 1 });
    expect(line(activityId)?.absentees).toContainEqual({
      name: '党员b',
      standing: 'onLeave',
      caughtUp: false,
      reason: '单位派去外地出差',
    });
  });

  it('granted is taken back by who comes after all, or is simply overtaken by coming', async () => {
    const { published, cloud, checkIn, person } = evening;
    const [one, other] = [await published(60), await published(60)];
    for (const activityId of [one, other]) {
      await ask(activityId, 'leave');
      await decide(activityId, 'leave', true);
    }
    expect((await withdraw(one, 'leave')).reply).toMatchObject({ ok: true, data: { status: 'withdrawn' } });
    expect((await withdraw(one, 'leave')).reply).toMatchObject({ ok: true, data: { status: 'withdrawn' } });
    // One line for the keepers, whatever one member asks in a day.
    expect(await told(people.secretary, 'attendance/requests')).toEqual(['党员b今天有几项请假、补签申请']);
    cloud.advance(45 * minute);
    await checkIn(people.member, other);
    expect(await person(one, memberId)).toMatchObject({ standing: 'absent' });
    expect(await person(other, memberId)).toMatchObject({ standing: 'present' });
  });

  it('refused can be asked for anew; decided cannot be decided otherwise', async () => {
    const activityId = await evening.published(60);
    await ask(activityId, 'leave');
    await decide(activityId, 'leave', false, '这次要表决，请尽量到会');
    expect((await decide(activityId, 'leave', true)).reply).toMatchObject(failsWith('ATTENDANCE.DECIDED'));
    expect((await withdraw(activityId, 'leave')).reply).toMatchObject(failsWith('ATTENDANCE.DECIDED'));
    const again = await ask(activityId, 'leave', '家人住院');
    expect(again.reply).toMatchObject({ ok: true, data: { status: 'open', reason: '家人住院' } });
  });

  it('is for before the start, for those listed, and for the keepers to decide', async () => {
    const { published, cloud, caller } = evening;
    const activityId = await published(10);
    await ask(activityId, 'leave');
    expect(
      await caller.codeOf(people.secondMember, 'attendance.decideRequest', {
        activityId,
        memberId,
        kind: 'leave',
        granted: true,
      }),
    ).toBe('ACCESS_DENIED');
    expect((await ask(activityId, 'leave', '出差', people.sisterMember)).reply).toMatchObject(
      failsWith('ACTIVITY.NOT_INVITED'),
    );
    expect((await withdraw(activityId, 'makeUp')).reply).toMatchObject(
      failsWith('ATTENDANCE.REQUEST_NOT_FOUND'),
    );
    expect((await decide(activityId, 'caughtUp', true)).reply).toMatchObject(
      failsWith('ATTENDANCE.REQUEST_NOT_FOUND'),
    );
    cloud.advance(10 * minute);
    expect(await waiting(activityId)).toEqual([]);
    expect((await decide(activityId, 'leave', true)).reply).toMatchObject(failsWith('ATTENDANCE.STARTED'));
    expect((await ask(activityId, 'leave')).reply).toMatchObject(failsWith('ATTENDANCE.STARTED'));
  });

  it('of someone who is here already is refused, and not offered', async () => {
    const { published, cloud, checkIn, caller } = evening;
    const activityId = await published(60);
    cloud.advance(45 * minute);
    await checkIn(people.member, activityId);
    expect((await caller.get(people.member, 'activity.detail', { activityId })).mine?.mayAsk).toEqual([]);
    expect((await ask(activityId, 'leave')).reply).toMatchObject(failsWith('ATTENDANCE.PRESENT_ALREADY'));
  });

  it('of someone who is not on the roster is refused', async () => {
    const activityId = await evening.published(60);
    await evening.caller.get(people.secretary, 'activity.correctRoll', {
      activityId,
      reason: '长期外出',
      changes: [{ memberId, as: 'none' }],
    });
    expect((await ask(activityId, 'leave')).reply).toMatchObject(failsWith('ATTENDANCE.NOT_LISTED'));
  });
});

describe('afterwards', () => {
  const over = async () => {
    const activityId = await evening.published(10);
    evening.cloud.advance(20 * minute);
    await evening.close(activityId);
    return activityId;
  };

  it('补签, once granted, counts as 实到 and is marked for ever', async () => {
    const activityId = await over();
    await ask(activityId, 'makeUp', '手机没电，到会了');
    expect(evening.line(activityId)?.counts.present).toBe(0);
    await Promise.all([decide(activityId, 'makeUp', true), decide(activityId, 'makeUp', true)]);
    const one = await evening.person(activityId, memberId);
    expect(one).toMatchObject({ standing: 'present', remarks: ['makeUp'] });
    expect(one.acts).toMatchObject([{ what: 'caughtUp', reason: '手机没电，到会了' }]);
    expect(evening.line(activityId)?.counts).toMatchObject({ present: 1, absent: 3 });
    expect((await ask(activityId, 'caughtUp', '看了录像')).reply).toMatchObject(
      failsWith('ATTENDANCE.PRESENT_ALREADY'),
    );
  });

  it('补课 says what was made up; the member stays absent, counted by itself', async () => {
    const activityId = await over();
    const { mine } = await evening.caller.get(people.member, 'activity.detail', { activityId });
    expect(mine?.mayAsk).toEqual(['makeUp', 'caughtUp']);
    await ask(activityId, 'caughtUp', '自学了会议材料，写了心得');
    await decide(activityId, 'caughtUp', true);
    expect(await evening.person(activityId, memberId)).toMatchObject({
      standing: 'absent',
      remarks: ['caughtUp'],
    });
    expect(evening.line(activityId)?.counts).toMatchObject({ present: 0, absent: 4, caughtUp: 1 });
  });

  it('is refused before the start, and 补课 before the end', async () => {
    const { published, cloud } = evening;
    const activityId = await published(10);
    expect((await ask(activityId, 'makeUp')).reply).toMatchObject(failsWith('ATTENDANCE.NOT_STARTED'));
    cloud.advance(15 * minute);
    expect((await ask(activityId, 'caughtUp')).reply).toMatchObject(failsWith('ATTENDANCE.NOT_CLOSED'));
    expect((await ask(activityId, 'makeUp')).reply).toMatchObject({ ok: true });
  });

  it('of a cancelled activity is refused', async () => {
    const activityId = await evening.published(10);
    await evening.caller.get(people.secretary, 'activity.cancel', { activityId, reason: '场地停电' });
    expect((await ask(activityId, 'leave')).reply).toMatchObject(failsWith('ACTIVITY.CANCELLED'));
  });
});

describe('for a member without a phone, a keeper', () => {
  it('writes leave down, which counts as if it had been asked for, and takes it back', async () => {
    const { published, person, cloud, close, line } = evening;
    const activityId = await published(60);
    expect(await person(activityId, memberId)).toMatchObject({ mayWriteDown: ['leave'], mayTakeBack: [] });
    expect([await writeDown(activityId, 'leave'), await writeDown(activityId, 'leave')]).toEqual([
      'ok',
      'ok',
    ]);
    expect(await person(activityId, memberId)).toMatchObject({
      standing: 'onLeave',
      requests: [{ kind: 'leave', status: 'granted', reason: '电话里说出差' }],
      mayWriteDown: [],
      mayTakeBack: ['leave'],
    });
    expect(await told(people.member, activityId)).toEqual(['请假已同意：主题党日']);
    expect([await takeBack(activityId), await takeBack(activityId)]).toEqual(['ok', 'ok']);
    expect(await person(activityId, memberId)).toMatchObject({ standing: 'absent', mayWriteDown: ['leave'] });
    expect(await told(people.member, activityId)).toEqual(['请假已撤回：主题党日']);
    expect(await writeDown(activityId, 'leave')).toBe('ok');
    // Who wrote it down, and for whom.
    expect(actsFor('attendance.requestFor')).toMatchObject([
      { actor: { openid: people.secretary }, after: { name: '党员b', kind: 'leave' } },
      { actor: { openid: people.secretary }, after: { name: '党员b', kind: 'leave' } },
    ]);
    expect(actsFor('attendance.withdrawFor')).toHaveLength(1);
    cloud.advance(90 * minute);
    expect([await writeDown(activityId, 'leave'), await takeBack(activityId)]).toEqual([
      'ATTENDANCE.STARTED',
      'ATTENDANCE.STARTED',
    ]);
    await close(activityId);
    expect(line(activityId)?.counts).toMatchObject({ expected: 4, absent: 4, onLeave: 1 });
    expect(await writeDown(activityId, 'caughtUp')).toBe('ok');
    expect(line(activityId)?.counts).toMatchObject({ onLeave: 1, caughtUp: 1 });
    // Once it is closed, who was not on leave after all was absent.
    expect(await person(activityId, memberId)).toMatchObject({ mayTakeBack: ['leave'] });
    expect(await takeBack(activityId)).toBe('ok');
    expect(line(activityId)?.counts).toMatchObject({ absent: 4, onLeave: 0 });
  });

  it('grants what the member had asked for, in the member’s words; nobody else writes it down', async () => {
    const activityId = await evening.published(60);
    await ask(activityId, 'leave');
    const by = [people.member, people.secondMember, people.sisterSecretary, people.town];
    for (const openid of by) {
      expect(await writeDown(activityId, 'leave', openid)).toBe('ACCESS_DENIED');
      expect(await takeBack(activityId, openid)).toBe('ACCESS_DENIED');
    }
    expect(await writeDown(activityId, 'leave')).toBe('ok');
    expect((await evening.person(activityId, memberId)).requests).toMatchObject([
      { status: 'granted', reason: '单位派去外地出差' },
    ]);
  });
});
