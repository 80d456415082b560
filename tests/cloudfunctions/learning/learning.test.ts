import type { LearningCreditRecord } from '../../../cloudfunctions/domain/learning/model';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, minute, noon, renew } from '../../support/cloud';
import { branch, faraway, north, people, sister } from '../../support/district';
import { startEvening, type Evening } from '../attendance/support';

/** Hours as people earn them and keepers put them right. */

let evening: Evening;
beforeAll(async () => {
  evening = await startEvening();
});
beforeEach(() => renew(evening));
afterAll(() => evening.cloud.close());

const memberId = 'north-b1-b';
const credits = () =>
  (evening.cloud.documents('learningCredits') as LearningCreditRecord[]).sort((a, b) =>
    a._id < b._id ? -1 : 1,
  );
const creditedTo = () => credits().map(({ personId, hours }) => `${personId} ${hours}`);
const myYear = (openid: string = people.member, year = 2026) =>
  evening.caller.get(openid, 'learning.mine', { year });

let acts = 0;
const correct = (change: Partial<Input<'learning.correct'>> = {}, openid: string = people.secretary) =>
  evening.caller.ask(openid, 'learning.correct', {
    memberId,
    actKey: `correct-${(acts += 1)}`,
    takesBack: false,
    count: 1,
    unit: 'halfDay',
    on: '2026-06-01',
    title: '市里的研讨',
    reason: '有结业证书',
    ...change,
  });
const corrected = async (change: Partial<Input<'learning.correct'>> = {}) => {
  const { reply } = await correct(change);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.data;
};
const refused = (code: string) => ({ ok: false, error: { code } });

describe('a gathering', () => {
  it('credits its planned hours once to who came, however that was written down, and follows every correction', async () => {
    const { published, cloud, checkIn, close, caller } = evening;
    const activityId = await published();
    // It lies ahead, and is planned for who is expected.
    expect((await myYear()).planned).toMatchObject([{ of: 'gathering', id: activityId, hours: 2 }]);
    await checkIn(people.member, activityId);
    cloud.advance(30 * minute);
    await close(activityId);
    // Closed before its time, it counts as it was planned.
    expect(creditedTo()).toEqual([`${memberId} 2`]);
    expect(await myYear()).toMatchObject({
      required: { hours: 32 },
      earned: 2,
      gap: 30,
      planned: [],
      credits: [{ source: 'gathering', sourceId: activityId, on: '2026-11-23' }],
    });
    await tickUntilIdle(cloud);
    expect(creditedTo()).toEqual([`${memberId} 2`]);

    // One written down by hand, one who caught up, and one whose check-in is taken back.
    const byHand = { activityId, memberIds: ['north-b1-c'], reason: '纸质签到表' };
    await caller.get(people.secretary, 'attendance.checkInByHand', byHand);
    await caller.get(people.secretary, 'attendance.requestFor', {
      activityId,
      memberId: 'north-b1-d',
      kind: 'caughtUp',
      reason: '补学了材料',
    });
    await caller.get(people.secretary, 'attendance.revoke', { activityId, memberId, reason: '替人签到' });
    expect(creditedTo()).toEqual(['north-b1-c 2', 'north-b1-d 2']);
    await tickUntilIdle(cloud);
    expect(creditedTo()).toEqual(['north-b1-c 2', 'north-b1-d 2']);
    expect((await myYear()).earned).toBe(0);
  });

  it('credits a guest under the own branch, nobody when it is called off, and nobody of a class', async () => {
    const { published, cloud, checkIn, close, caller } = evening;
    const [held, off] = [await published(), await published()];
    const stored = <T extends { _id: string }>(name: string) => cloud.documents(name) as T[];
    const ofClass = 'meeting-of-a-class';
    const like = stored('activities').find(({ _id }) => _id === held);
    const roll = stored<{ _id: string; activityId: string }>('rolls').find((one) => one.activityId === held);
    const roster = { ...roll, _id: `${ofClass}:${branch._id}`, activityId: ofClass };
    await cloud.importDocuments('activities', [{ ...like, _id: ofClass, actKey: ofClass, classId: 'c1' }]);
    await cloud.importDocuments('rolls', [roster]);
    await caller.get(people.secretary, 'activity.cancel', { activityId: off, reason: '场地停电' });
    await checkIn(people.member, ofClass);
    await evening.cloud.importDocuments('attendances', [
      {
        _id: `${held}:south-b1-b`,
        activityId: held,
        memberId: 'south-b1-b',
        name: '党员b',
        status: 'full',
        at: noon,
        method: 'scan',
        state: 'counts',
        openid: people.farMember,
        requestId: 'r',
      },
    ]);
    cloud.advance(150 * minute);
    await close(held);
    await close(ofClass);
    expect(credits()).toMatchObject([
      { personId: 'south-b1-b', organizationId: faraway._id, sourceId: held },
    ]);
  });
});

describe('a correction', () => {
  it('is converted, kept once, and told with its reason in the account and in the audit', async () => {
    const once = { actKey: 'the-same-act' };
    const [one, other] = await Promise.all([corrected(once), corrected(once)]);
    expect(one).toEqual(other);
    expect(one.hours).toBe(4);
    await corrected({ unit: 'day', count: 1.5, on: '2026-07-01' });
    expect(await myYear()).toMatchObject({
      earned: 16,
      gap: 16,
      sums: [{ source: 'correction', hours: 16 }],
      credits: [
        { on: '2026-06-01', hours: 4, by: '党员a', reason: '有结业证书', undone: false },
        { on: '2026-07-01', hours: 12 },
      ],
    });
    const audits = (evening.cloud.documents('audits') as AuditRecord[]).filter(
      ({ action }) => action === 'learning.correct',
    );
    expect(audits).toHaveLength(2);
  });

  it('is taken back by its opposite, once; that one stays', async () => {
    const { creditId } = await corrected();
    const undo = (id = creditId) =>
      evening.caller.codeOf(people.secretary, 'learning.undo', { creditId: id, reason: '写错了人' });
    expect(await Promise.all([undo(), undo()])).toEqual(['ok', 'ok']);
    const { earned, credits: shown } = await myYear();
    expect(earned).toBe(0);
    expect(shown.map(({ hours, undoes, undone }) => [hours, undoes, undone])).toEqual(
      expect.arrayContaining([
        [4, false, true],
        [-4, true, false],
      ]),
    );
    const opposite = shown.find(({ undoes }) => undoes)?.id ?? '';
    expect(await undo(opposite)).toBe('LEARNING.NO_CORRECTION');
  });

  it('never makes a year less than nothing, two at once neither', async () => {
    await corrected();
    const takeBack = (count: number) => correct({ takesBack: true, unit: 'hour', count });
    expect((await takeBack(4.5)).reply).toMatchObject(refused('LEARNING.BELOW_ZERO'));
    // Of the year that it is of, not of another.
    expect((await correct({ takesBack: true, unit: 'hour', on: '2025-06-01' })).reply).toMatchObject(
      refused('LEARNING.BELOW_ZERO'),
    );
    const replies = (await Promise.all([takeBack(3), takeBack(3)])).map(({ reply }) => reply.ok);
    expect(replies.sort()).toEqual([false, true]);
    expect((await myYear()).earned).toBe(1);
    // What it was taken back of goes too: the year comes to nothing, and not to less.
    const [first] = (await myYear()).credits.filter(({ hours }) => hours > 0);
    expect(
      await evening.caller.codeOf(people.secretary, 'learning.undo', {
        creditId: first?.id ?? '',
        reason: '写错了',
      }),
    ).toBe('LEARNING.BELOW_ZERO');
  });

  it.each<[string, Partial<Input<'learning.correct'>>]>([
    ['LEARNING.NOT_YET', { on: '2026-11-24' }],
    ['LEARNING.YEAR_CLOSED', { on: '2024-12-31' }],
    ['ACCESS_DENIED', { memberId: 'north-b2-b' }],
    ['INVALID_INPUT', { count: 0.3 }],
    ['INVALID_INPUT', { count: -1 }],
  ])('is refused: %s', async (code, change) => {
    expect((await correct(change)).reply).toMatchObject(refused(code));
  });

  it('is of those who keep the member’s branch now, wherever it was written', async () => {
    const { creditId } = await corrected();
    const { transferId } = await evening.caller.get(people.secretary, 'member.transferOut', {
      memberId,
      actKey: 'transfer-1',
      toOrganizationId: sister._id,
      note: '',
    });
    await evening.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    const undo = (openid: string) =>
      evening.caller.codeOf(openid, 'learning.undo', { creditId, reason: '材料不全' });
    expect(await undo(people.secretary)).toBe('ACCESS_DENIED');
    // The hours came along, and what is asked is a whole year’s.
    expect(await myYear()).toMatchObject({ earned: 4, required: { hours: 32, parts: [{ months: 12 }] } });
    expect(await undo(people.sisterSecretary)).toBe('ok');
  });
});

describe('the list of a branch', () => {
  const list = (organizationId = branch._id, openid: string = people.secretary) =>
    evening.caller.get(openid, 'learning.members', { organizationId, year: 2026 });

  it('is by name, with what the year asks; who was trained is not invited', async () => {
    await corrected({ memberId: 'north-b1-c' });
    await tickUntilIdle(evening.cloud);
    const { members, figures, plan } = await list();
    expect(members).toEqual([
      { id: 'north-b1-a', name: '党员a', earned: 0, required: 56, trained: false },
      { id: 'north-b1-b', name: '党员b', earned: 0, required: 32, trained: false },
      { id: 'north-b1-c', name: '党员c', earned: 4, required: 32, trained: true },
      { id: 'north-b1-d', name: '党员d', earned: 0, required: 32, trained: false },
    ]);
    expect(figures).toEqual({ members: 4, trained: 1, trainedInPlan: 1 });
    expect(plan).toEqual({ from: 2024, to: 2028 });

    const invite = () =>
      evening.caller.get(people.secretary, 'learning.invite', { organizationId: branch._id });
    expect(await Promise.all([invite(), invite()])).toEqual([{ invited: 3 }, { invited: 3 }]);
    const told = async (openid: string) =>
      (await evening.caller.get(openid, 'message.inbox', {})).notices.filter(
        ({ kind }) => kind === 'training',
      );
    expect(await told(people.member)).toHaveLength(1);
    expect(await told(people.secondMember)).toHaveLength(0);
    expect((await list()).invited).toBe(true);
    evening.cloud.advance(day);
    expect((await list()).invited).toBe(false);
    await invite();
    expect(await told(people.member)).toHaveLength(2);
  });

  it('asks the hours of a post for the months in which it was held, the last day included', async () => {
    await evening.cloud.importDocuments('roleGrants', [
      {
        _id: 'post-of-four-months',
        role: 'committeeMember',
        organizationId: branch._id,
        organizationName: branch.name,
        organizationKind: 'branch',
        orgPath: branch.path,
        memberId: 'north-b1-c',
        memberName: '党员c',
        grantedBy: 'TOWN',
        grantedByName: 'TOWN',
        grantedAt: Date.parse('2026-03-05T10:00:00+08:00'),
        revokedAt: null,
        // Until the end of 30 June, as the form of a role keeps it.
        until: Date.parse('2026-07-01T00:00:00+08:00'),
      },
    ]);
    const { members } = await list();
    expect(members.find(({ id }) => id === 'north-b1-c')).toMatchObject({ required: 40 });
  });

  it('costs as many requests with sixty entries a person as with none', async () => {
    const cost = async () => {
      const { databaseRequests } = await evening.caller.ask(people.member, 'learning.mine', { year: 2026 });
      return databaseRequests;
    };
    // The rules are remembered from the first time on.
    await cost();
    const before = await cost();
    await evening.cloud.importDocuments(
      'learningCredits',
      Array.from({ length: 60 }, (_, index) => ({
        _id: `course:${index}:${memberId}`,
        personId: memberId,
        name: '党员b',
        kind: 'member',
        year: 2026,
        on: '2026-05-05',
        hours: 0.5,
        source: 'course',
        sourceId: String(index),
        title: `第${index}课`,
        topics: [],
        organizationId: branch._id,
      })),
    );
    expect(await cost()).toBe(before);
    expect((await myYear()).earned).toBe(30);
  });

  it('is asked of a branch', async () => {
    const asked = { organizationId: north._id, year: 2026 };
    expect(await evening.caller.codeOf(people.town, 'learning.members', asked)).toBe('ACCESS_DENIED');
    expect(await evening.caller.codeOf(people.town, 'learning.mine', { year: 2026 })).toBe(
      'ACCOUNT.NOT_A_MEMBER',
    );
  });
});

describe('the tab', () => {
  const tab = (openid: string = people.member) => evening.caller.get(openid, 'learning.tab', {});

  it('rests where nothing is there, and answers who is on no roster too', async () => {
    expect(await tab()).toMatchObject({
      classes: [],
      courses: [],
      guidances: [],
      year: { year: 2026, earned: 0, required: 32 },
    });
    expect((await tab(people.town)).year).toBeUndefined();
  });

  it('says the year as the account does', async () => {
    await corrected();
    expect((await tab()).year).toEqual({ year: 2026, earned: 4, required: 32 });
  });
});
