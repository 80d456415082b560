import { idOf } from '../../../cloudfunctions/kernel/ids';
import type { EnrolmentRecord } from '../../../cloudfunctions/domain/enrolment/model';
import type {
  ActivityRecord,
  LedgerLineRecord,
  RollRecord,
} from '../../../cloudfunctions/domain/gathering/model';
import type { LearningCreditRecord } from '../../../cloudfunctions/domain/learning/model';
import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { TrainingClassRecord } from '../../../cloudfunctions/domain/training/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, members, north, people, sister } from '../../support/district';

/** 培训班 through the functions. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const hour = 60 * minute;
const stored = <T>(collection: string) => world.cloud.documents(collection) as T[];
const classes = () => stored<TrainingClassRecord>('trainingClasses');
const enrolments = () => stored<EnrolmentRecord>('enrolments');
const sessions = () =>
  stored<ActivityRecord>('activities').sort((one, other) => one.startsAt - other.startsAt);
const rolls = () => stored<RollRecord>('rolls');
const credits = () => stored<LearningCreditRecord>('learningCredits');
const notices = (of: string) => stored<NoticeRecord>('notices').filter((one) => one.of === of);
const stateOf = (memberId: string) => enrolments().find((one) => one.memberId === memberId)?.state;

type Given = Partial<Input<'training.save'>>;

const given = (organizationId: string, more: Given = {}): Input<'training.save'> => ({
  organizationId,
  actKey: 'a-class-of-ours',
  kind: 'members',
  title: '党员培训班',
  hours: 8,
  enrolUntil: noon + 2 * day,
  sessions: [3, 4, 5, 6].map((at) => ({
    title: `第 ${at} 课`,
    startsAt: noon + at * day,
    endsAt: noon + at * day + 2 * hour,
    place: '党群中心',
  })),
  ...more,
});

/** Publishes a class of the town, or of another by whom runs it. */
async function published(more: Given = {}, by: string = people.town, of = north._id): Promise<string> {
  const saved = await world.caller.get(by, 'training.save', given(of, more));
  await world.caller.get(by, 'training.publish', saved);
  return saved.classId;
}

const enrol = (openid: string, classId: string) => world.caller.get(openid, 'training.enrol', { classId });
const codeOf = (openid: string, classId: string) =>
  world.caller.codeOf(openid, 'training.enrol', { classId });
const withdraw = (openid: string, classId: string) =>
  world.caller.get(openid, 'training.withdraw', { classId });

/** Holds a session: those named are ticked by whoever runs it, and it is closed. */
async function hold(session: ActivityRecord, memberIds: string[], by: string = people.town): Promise<void> {
  world.cloud.setNow(session.startsAt + minute);
  const activityId = session._id;
  if (memberIds.length > 0) await world.caller.get(by, 'attendance.checkInByHand', { activityId, memberIds });
  await world.caller.get(by, 'activity.close', { activityId });
}

const idle = () => tickUntilIdle(world.cloud);

/** The four members of `branch`, by their last letters. */
const m = (letter: string) => `north-b1-${letter}`;

describe('the last place', () => {
  it('goes to one of two who ask at once; the other waits, and moves up when it is given up', async () => {
    const classId = await published({ places: 1 });
    const both = await Promise.all([enrol(people.member, classId), enrol(people.sisterMember, classId)]);
    expect(both.map(({ state }) => state).sort()).toEqual(['enrolled', 'waiting']);
    const [first, second] =
      both[0].state === 'enrolled'
        ? [people.member, people.sisterMember]
        : [people.sisterMember, people.member];
    await withdraw(first, classId);
    expect(
      enrolments()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['enrolled', 'withdrawn']);
    expect(notices('classMovedUp').map(({ audience }) => audience)).toEqual([[`@${second.toLowerCase()}`]]);
    expect(classes()[0]).toMatchObject({ taken: 1, waiting: 0 });
    // Whoever comes back is last.
    expect(await enrol(first, classId)).toEqual({ state: 'waiting', before: 0 });
    expect(await enrol(people.secondMember, classId)).toEqual({ state: 'waiting', before: 1 });
  });

  it('is asked for twice and taken once', async () => {
    const classId = await published({ places: 2 });
    const twice = await Promise.all([enrol(people.member, classId), enrol(people.member, classId)]);
    expect(twice).toEqual([{ state: 'enrolled' }, { state: 'enrolled' }]);
    await Promise.all([withdraw(people.member, classId), withdraw(people.member, classId)]);
    expect(classes()[0]).toMatchObject({ taken: 0, waiting: 0 });
    expect(enrolments()[0]?.turns.map(({ state }) => state)).toEqual(['enrolled', 'withdrawn']);
  });

  it('moves on in the order in which people asked, within the shares of their organisations', async () => {
    const classId = await published({ places: 2, shares: [{ organizationId: sister._id, places: 1 }] });
    await enrol(people.member, classId);
    expect((await enrol(people.secondMember, classId)).state).toBe('waiting');
    expect((await enrol(people.sisterMember, classId)).state).toBe('enrolled');
    expect((await enrol(people.sisterSecretary, classId)).state).toBe('waiting');
    await withdraw(people.sisterMember, classId);
    expect([stateOf(m('c')), stateOf('north-b2-a')]).toEqual(['waiting', 'enrolled']);
    // More places go to who waits; fewer than are taken there cannot be.
    const more = (places: number, version: number) =>
      world.caller.codeOf(
        people.town,
        'training.save',
        given(north._id, { places, version, shares: [{ organizationId: sister._id, places: 1 }] }),
      );
    expect(await more(1, 2)).toBe('TRAINING.TOO_MANY_ENROLLED');
    expect(await more(3, 1)).toBe('TRAINING.CHANGED_SINCE');
    expect(await more(3, 2)).toBe('ok');
    expect(stateOf(m('c'))).toBe('enrolled');
  });

  it('moves on to many by turns, that end each: whoever comes meanwhile is after all who waited', async () => {
    const classId = await published({ places: 1 });
    await enrol(people.member, classId);
    const [, someone] = members;
    const waiting = Array.from({ length: 50 }, (_, at) => ({
      _id: `waits-${String(at).padStart(2, '0')}`,
      name: `候补${at}`,
    }));
    await world.cloud.importDocuments(
      'members',
      waiting.map((one) => ({ ...someone, ...one })),
    );
    await world.cloud.importDocuments(
      'enrolments',
      waiting.map(({ _id: memberId, name }, at) => ({
        _id: idOf(classId, memberId),
        classId,
        memberId,
        name,
        state: 'waiting',
        askedAt: noon + at,
        turns: [],
      })),
    );
    const [of] = classes();
    await world.cloud.importDocuments('trainingClasses', [{ ...of, waiting: 50 }], { over: true });
    const asked = await world.caller.ask(
      people.town,
      'training.save',
      given(north._id, { places: 50, version: 2 }),
    );
    expect(asked.reply.ok).toBe(true);
    expect(asked.databaseRequests).toBeLessThan(200);
    expect(classes()[0]).toMatchObject({ taken: 21, waiting: 30 });
    world.cloud.advance(minute);
    expect((await enrol(people.sisterMember, classId)).state).toBe('waiting');
    await idle();
    expect(classes()[0]).toMatchObject({ taken: 50, waiting: 2, tendAt: null });
    expect([stateOf('waits-48'), stateOf('waits-49')]).toEqual(['enrolled', 'waiting']);
    expect(sessions()[0]?.audience).toHaveLength(50);
  });

  it('moves to nobody once the class has begun', async () => {
    const classId = await published({ places: 1 });
    await enrol(people.member, classId);
    await enrol(people.secondMember, classId);
    world.cloud.setNow(noon + 3 * day);
    expect(await world.caller.codeOf(people.member, 'training.withdraw', { classId })).toBe('TRAINING.BEGUN');
    const off = { organizationId: north._id, classId, memberId: m('b') };
    await world.caller.get(people.town, 'training.withdrawFor', off);
    await idle();
    expect(stateOf(m('c'))).toBe('waiting');
    expect(await codeOf(people.sisterMember, classId)).toBe('TRAINING.BEGUN');
    // Whom nobody enrolled and who came, who holds it puts on the roll of the session under way.
    await world.caller.get(people.town, 'training.enrolFor', { ...off, memberId: 'north-b2-b' });
    const [first] = sessions();
    expect(
      await world.caller.codeOf(people.town, 'attendance.checkInByHand', {
        activityId: first?._id ?? '',
        memberIds: ['north-b2-b'],
      }),
    ).toBe('ok');
  });
});

describe('the rolls of its sessions', () => {
  it('follow who is enrolled, and those who are moved, until each begins', async () => {
    const classId = await published();
    await enrol(people.member, classId);
    await enrol(people.sisterMember, classId);
    const [first, second] = sessions();
    const of = (activityId?: string) =>
      rolls()
        .filter((one) => one.activityId === activityId)
        .map(({ organizationId, members }) => [organizationId, ...members.map(({ memberId }) => memberId)])
        .sort();
    expect(of(first?._id)).toEqual([
      [branch._id, m('b')],
      [sister._id, 'north-b2-b'],
    ]);
    expect(first?.audience.toSorted()).toEqual([`@${m('b')}`, '@north-b2-b']);
    await hold(first as ActivityRecord, []);
    await world.caller.get(people.admin, 'organization.merge', {
      organizationId: sister._id,
      intoId: branch._id,
    });
    world.cloud.setNow(second?.startsAt ?? 0);
    await idle();
    expect(of(first?._id)).toEqual([
      [branch._id, m('b')],
      [sister._id, 'north-b2-b'],
    ]);
    expect(of(second?._id)).toEqual([[branch._id, m('b'), 'north-b2-b'], [sister._id]]);
    expect(
      await world.caller.codeOf(people.secretary, 'training.people', { organizationId: branch._id, classId }),
    ).toBe('ok');
  });

  it('go along with whoever moves to another branch: before a session begins, and not afterwards', async () => {
    const classId = await published();
    await enrol(people.member, classId);
    const [first, second] = sessions() as [ActivityRecord, ActivityRecord];
    const branchAt = (activityId: string) =>
      rolls()
        .filter((one) => one.activityId === activityId && one.members.length > 0)
        .map(({ organizationId, members }) => [organizationId, ...members.map(({ memberId }) => memberId)]);
    await hold(first, [m('b')]);
    const { transferId } = await world.caller.get(people.secretary, 'member.transferOut', {
      memberId: m('b'),
      actKey: 'moves-while-enrolled',
      on: '2026-11-26',
      toOrganizationId: sister._id,
    });
    await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    world.cloud.setNow(second.startsAt);
    await idle();
    expect(branchAt(first._id)).toEqual([[branch._id, m('b')]]);
    expect(branchAt(second._id)).toEqual([[sister._id, m('b')]]);
    expect([stateOf(m('b')), classes()[0]?.taken]).toEqual(['enrolled', 1]);
    // Their branch now is the one that speaks of them.
    const { branches } = await world.caller.get(people.town, 'training.roster', { classId });
    expect(branches.map(({ id, people: own }) => [id, own.length])).toEqual([[sister._id, 1]]);
    for (const session of sessions().slice(1)) await hold(session, [m('b')]);
    await idle();
    expect(credits().map(({ personId, organizationId }) => [personId, organizationId])).toEqual([
      [m('b'), sister._id],
    ]);
  });

  it('lose whom the roster holds no more, whose place goes on', async () => {
    const classId = await published({ places: 1 });
    await enrol(people.member, classId);
    await enrol(people.sisterMember, classId);
    await world.caller.get(people.secretary, 'member.leave', {
      memberId: m('b'),
      on: '2026-11-23',
      reason: '迁往外地',
    });
    world.cloud.setNow(noon + day);
    await idle();
    expect([stateOf(m('b')), stateOf('north-b2-b')]).toEqual(['withdrawn', 'enrolled']);
    expect(sessions()[0]?.audience).toEqual(['@north-b2-b']);
  });
});

describe('who may', () => {
  it('run a town’s class are its officers, of a branch’s its keepers, and nobody more than before', async () => {
    const classId = await published();
    const [session] = sessions();
    const code = { activityId: session?._id ?? '', purpose: 'checkIn' as const };
    const shows = (openid: string) => world.caller.codeOf(openid, 'attendance.showCode', code);
    world.cloud.setNow((session?.startsAt ?? 0) + minute);
    expect([await shows(people.town), await shows(people.district), await shows(people.secretary)]).toEqual([
      'ok',
      'ok',
      'ACCESS_DENIED',
    ]);
    expect(await world.caller.codeOf(people.secretary, 'training.roster', { classId })).toBe('ACCESS_DENIED');
    expect(
      await world.caller.codeOf(
        people.secretary,
        'training.save',
        given(north._id, { actKey: 'another-class' }),
      ),
    ).toBe('ACCESS_DENIED');
    for (const openid of [people.town, people.district])
      expect(await world.caller.codeOf(openid, 'training.save', given(branch._id))).toBe('ACCESS_DENIED');
    world.cloud.setNow(noon);
    const own = await published({}, people.secretary, branch._id);
    const ofBranch = sessions().find((one) => one.classId === own);
    world.cloud.setNow((ofBranch?.startsAt ?? 0) + minute);
    expect(
      await world.caller.codeOf(people.town, 'attendance.showCode', {
        ...code,
        activityId: ofBranch?._id ?? '',
      }),
    ).toBe('ACCESS_DENIED');
  });

  it('see or enter it are those it is for', async () => {
    const classId = await published();
    expect(await codeOf(people.farMember, classId)).toBe('TRAINING.NOT_FOUND');
    expect(await world.caller.codeOf(people.farMember, 'training.detail', { classId })).toBe(
      'TRAINING.NOT_FOUND',
    );
    const forThem = (organizationId: string, memberId: string) =>
      world.caller.codeOf(people.secretary, 'training.enrolFor', { organizationId, classId, memberId });
    expect(await forThem(branch._id, m('d'))).toBe('ok');
    expect(await forThem(branch._id, 'north-b2-b')).toBe('TRAINING.NOT_FOR_THEM');
    expect(await forThem(sister._id, 'north-b2-b')).toBe('ACCESS_DENIED');
    expect(notices('classPlaceSet').map(({ audience }) => audience)).toEqual([[`@${m('d')}`]]);
    // Of another town's class an officer can do nothing.
    const far = await published({}, people.district, faraway.parentId ?? '');
    expect(await world.caller.codeOf(people.town, 'training.roster', { classId: far })).toBe('ACCESS_DENIED');
    expect(
      await world.caller.codeOf(people.town, 'training.enrolFor', {
        organizationId: north._id,
        classId: far,
        memberId: m('b'),
      }),
    ).toBe('TRAINING.NOT_FOUND');
    const drafted = await world.caller.get(
      people.town,
      'training.save',
      given(north._id, { actKey: 'only-a-draft' }),
    );
    expect(await codeOf(people.member, drafted.classId)).toBe('TRAINING.NOT_FOUND');
  });
});

describe('what comes of it', () => {
  it('are hours for who came to enough of it, however that was written down, and as rolls are put right', async () => {
    const classId = await published({ hours: 7.5 });
    for (const openid of [people.member, people.secondMember, people.sisterMember])
      await enrol(openid, classId);
    const [a, b, c, d] = sessions() as [ActivityRecord, ActivityRecord, ActivityRecord, ActivityRecord];
    await hold(a, [m('b'), m('c')]);
    await hold(b, [m('b'), 'north-b2-b']);
    world.cloud.setNow(c.startsAt + minute);
    const { codes } = await world.caller.get(people.town, 'attendance.showCode', { activityId: c._id });
    const code = codes[0]?.text.split('/').at(-1) ?? '';
    await world.caller.get(people.member, 'attendance.checkIn', { activityId: c._id, code });
    await hold(c, [m('c')]);
    expect(credits()).toEqual([]);
    await hold(d, []);
    await idle();
    expect(
      credits().map(({ personId, hours, on, source, organizationId }) => [
        personId,
        hours,
        on,
        source,
        organizationId,
      ]),
    ).toEqual([[m('b'), 7.5, '2026-11-29', 'class', branch._id]]);
    const results = () =>
      Object.fromEntries(
        enrolments().map(({ memberId, result }) => [memberId, [result?.attended, result?.passed]]),
      );
    expect(results()).toEqual({ [m('b')]: [3, true], [m('c')]: [2, false], 'north-b2-b': [1, false] });
    expect(classes()[0]?.status).toBe('settled');
    // No branch's ledger has it, and no month of anybody's.
    expect(stored<LedgerLineRecord>('ledgerLines')).toEqual([]);
    expect(stored('branchMonths')).toEqual([]);
    // Put right later, it follows: one comes in and one drops out.
    await world.caller.get(people.town, 'attendance.checkInByHand', {
      activityId: d._id,
      memberIds: [m('c')],
    });
    await world.caller.get(people.town, 'attendance.revoke', {
      activityId: a._id,
      memberId: m('b'),
      reason: '登记错了',
    });
    await idle();
    expect(credits().map(({ personId }) => personId)).toEqual([m('c')]);
    expect(
      (await world.caller.get(people.secondMember, 'training.detail', { classId })).mine?.result,
    ).toEqual({ sessions: 4, attended: 3, passed: true });
    const past = await world.caller.get(people.secondMember, 'training.past', {});
    expect(past.classes.map(({ id, phase }) => [id, phase])).toEqual([[classId, 'settled']]);
    // Taken off, somebody has no hours of it, and is told; put back by who holds it, they have them again.
    const of = { organizationId: north._id, classId, memberId: m('c') };
    await world.caller.get(people.town, 'training.withdrawFor', of);
    await idle();
    expect(credits()).toEqual([]);
    expect(notices('classPlaceSet').map(({ audience }) => audience)).toEqual([[`@${m('c')}`]]);
    expect(await codeOf(people.secondMember, classId)).not.toBe('ok');
    await world.caller.get(people.town, 'training.enrolFor', of);
    await idle();
    expect(credits().map(({ personId }) => personId)).toEqual([m('c')]);
    expect(results()[m('c')]).toEqual([3, true]);
  });

  it('are hours too for who caught up on what they missed, once that is granted', async () => {
    const classId = await published({ sessions: given(north._id).sessions.slice(0, 1), hours: 2 });
    await enrol(people.member, classId);
    const [only] = sessions() as [ActivityRecord];
    world.cloud.setNow(only.startsAt + minute);
    await world.caller.get(people.town, 'activity.close', { activityId: only._id, nobodyCame: true });
    await idle();
    expect([credits(), enrolments()[0]?.result?.passed]).toEqual([[], false]);
    const asked = { activityId: only._id, kind: 'caughtUp' as const };
    await world.caller.get(people.member, 'attendance.request', { ...asked, reason: '看了录像' });
    const decided = { ...asked, memberId: m('b'), granted: true };
    await world.caller.get(people.town, 'attendance.decideRequest', decided);
    await idle();
    expect(enrolments()[0]?.result).toEqual({ sessions: 1, attended: 1, passed: true });
    expect(credits().map(({ personId, hours }) => [personId, hours])).toEqual([[m('b'), 2]]);
  });

  it('is kept by whoever took over the branch that held it', async () => {
    const classId = await published({}, people.sisterSecretary, sister._id);
    await enrol(people.sisterMember, classId);
    const all = sessions();
    for (const session of all) await hold(session, ['north-b2-b'], people.sisterSecretary);
    await idle();
    expect(credits().map(({ personId }) => personId)).toEqual(['north-b2-b']);
    await world.caller.get(people.admin, 'organization.merge', {
      organizationId: sister._id,
      intoId: branch._id,
    });
    await idle();
    const { organizationId } = await world.caller.get(people.secretary, 'training.roster', { classId });
    expect(organizationId).toBe(branch._id);
    const taken = { organizationId, classId, memberId: 'north-b2-b' };
    expect(await world.caller.get(people.secretary, 'training.withdrawFor', taken)).toEqual({
      state: 'withdrawn',
    });
    await idle();
    expect(credits()).toEqual([]);
  });

  it('has its papers for who runs it: the notice, who is in it, and in the end what came of it', async () => {
    const classId = await published({ places: 2, hours: 7.5 });
    await enrol(people.member, classId);
    await enrol(people.sisterMember, classId);
    await enrol(people.secondMember, classId);
    const which = { set: 'trainingClass' as const, aboutId: classId };
    const codeAs = (openid: string) => world.caller.codeOf(openid, 'paper.set', which);
    expect(await Promise.all([people.secretary, people.member, people.farMember].map(codeAs))).toEqual([
      'ACCESS_DENIED',
      'ACCESS_DENIED',
      'ACCESS_DENIED',
    ]);
    const { papers } = await world.caller.get(people.town, 'paper.set', which);
    expect(papers.map(({ key, notYet, missing }) => [key, notYet, missing.map(({ tag }) => tag)])).toEqual([
      ['classNotice', undefined, ['对象', '范围', '联系人']],
      ['enrolmentList', undefined, []],
      ['classResults', 'notSettled', []],
    ]);
    const rows = async (key: string) => {
      const { blocks } = await world.caller.get(people.town, 'paper.print', { ...which, key });
      const table = blocks.findLast(({ kind }) => kind === 'table');
      return table?.kind === 'table' ? table.rows.slice(1).map((row) => row.map(({ text }) => text)) : [];
    };
    expect(await rows('enrolmentList')).toEqual([
      ['1', '党员b', branch.name, '', ''],
      ['2', '党员b', sister.name, '', ''],
      ['3', '党员c', branch.name, '', '候补第 1 位'],
    ]);
    for (const session of sessions()) await hold(session, [m('b')]);
    await idle();
    expect(await rows('classResults')).toEqual([
      ['1', '党员b', branch.name, '4', '是', '7.5'],
      ['2', '党员b', sister.name, '0', '否', '0'],
    ]);
  });

  it('stands in the ledger of a branch that held it, and asks for no minutes', async () => {
    const classId = await published(
      { sessions: given(branch._id).sessions.slice(0, 1) },
      people.secretary,
      branch._id,
    );
    await enrol(people.member, classId);
    await enrol(people.secondMember, classId);
    const [session] = sessions();
    expect(session?.title).toBe('党员培训班：第 3 课');
    await hold(session as ActivityRecord, [m('b')], people.secretary);
    await idle();
    expect(
      stored<LedgerLineRecord>('ledgerLines').map(({ organizationId, kind, counts }) => [
        organizationId,
        kind,
        counts.expected,
        counts.present,
      ]),
    ).toEqual([[branch._id, 'training', 2, 1]]);
    const { todos } = await world.caller.get(people.secretary, 'todo.list', {});
    expect(todos.filter(({ kind }) => kind === 'minutesToWrite' || kind === 'trainingClass')).toEqual([]);
    expect(credits().map(({ personId }) => personId)).toEqual([m('b')]);
  });

  it('is nothing of a class that was called off; those in it and those who wait are told', async () => {
    const classId = await published({ places: 1 });
    await enrol(people.member, classId);
    await enrol(people.secondMember, classId);
    await hold(sessions()[0] as ActivityRecord, [m('b')]);
    const off = () =>
      world.caller.codeOf(people.town, 'training.cancel', { classId, reason: '讲师临时有事' });
    expect(await off()).toBe('ok');
    expect(await off()).toBe('ok');
    await idle();
    expect(notices('classCancelled').map(({ audience }) => audience.toSorted())).toEqual([
      [`@${m('b')}`, `@${m('c')}`],
    ]);
    expect(sessions().map(({ status }) => status)).toEqual(['closed', 'cancelled', 'cancelled', 'cancelled']);
    expect(await codeOf(people.sisterMember, classId)).toBe('TRAINING.CANCELLED');
    await world.caller.get(people.town, 'attendance.revoke', {
      activityId: sessions()[0]?._id ?? '',
      memberId: m('b'),
      reason: '登记错了',
    });
    await idle();
    expect([credits(), classes()[0]?.status]).toEqual([[], 'cancelled']);
  });

  it('waits for the sessions to be closed, of which whoever holds it is told, and of leave', async () => {
    const classId = await published({ sessions: given(north._id).sessions.slice(0, 2) });
    await enrol(people.member, classId);
    const [first, second] = sessions() as [ActivityRecord, ActivityRecord];
    const waits = async () =>
      (await world.caller.get(people.town, 'todo.list', {})).todos
        .filter(({ kind }) => kind === 'trainingClass')
        .map(({ count, about }) => [count, about?.id]);
    expect(await waits()).toEqual([]);
    await world.caller.get(people.member, 'attendance.request', {
      activityId: second._id,
      kind: 'leave',
      reason: '出差',
    });
    expect(await waits()).toEqual([[1, classId]]);
    const decide = (openid: string) =>
      world.caller.codeOf(openid, 'attendance.decideRequest', {
        activityId: second._id,
        memberId: m('b'),
        kind: 'leave',
        granted: true,
      });
    expect(await decide(people.secretary)).toBe('ACCESS_DENIED');
    expect(await decide(people.town)).toBe('ok');
    world.cloud.setNow(first.endsAt + 2 * hour);
    expect(await waits()).toEqual([[1, classId]]);
    await world.caller.get(people.town, 'activity.postpone', {
      activityId: second._id,
      startsAt: second.startsAt + day,
      endsAt: second.endsAt + day,
      reason: '讲师改期',
    });
    await idle();
    expect(classes()[0]?.endsAt).toBe(second.endsAt + day);
  });
});

describe('a session as a gathering', () => {
  it('is moved to another place and time, and called off, and its class follows', async () => {
    const classId = await published({ sessions: given(north._id).sessions.slice(0, 2) });
    await enrol(people.member, classId);
    const [first, second] = sessions() as [ActivityRecord, ActivityRecord];
    const { plan, version } = await world.caller.get(people.town, 'activity.plan', { activityId: first._id });
    await world.caller.get(people.town, 'activity.edit', {
      activityId: first._id,
      version,
      title: plan.title,
      place: '新礼堂',
      hints: '',
      attachments: [],
      details: plan.details,
      checkInRules: {},
      itemIds: [],
    });
    await world.caller.get(people.town, 'activity.postpone', {
      activityId: first._id,
      startsAt: first.startsAt + 2 * hour,
      endsAt: first.endsAt + 2 * hour,
      reason: '讲师改期',
    });
    await world.caller.get(people.town, 'activity.cancel', { activityId: second._id, reason: '并到第一次' });
    await idle();
    expect(classes()[0]).toMatchObject({
      place: '新礼堂',
      startsAt: first.startsAt + 2 * hour,
      endsAt: first.endsAt + 2 * hour,
      status: 'published',
    });
    const { trainingClass } = await world.caller.get(people.member, 'training.detail', { classId });
    expect(trainingClass.sessions.map(({ title, place, status }) => [title, place, status])).toEqual([
      ['第 3 课', '新礼堂', 'published'],
      ['第 4 课', '党群中心', 'cancelled'],
    ]);
    // What the form goes on with are the sessions as they stand, and writing the rest anew moves nothing back.
    const draft = await world.caller.get(people.town, 'training.draft', { classId });
    expect(draft.sessions.map(({ startsAt, place }) => [startsAt, place])).toEqual([
      [first.startsAt + 2 * hour, '新礼堂'],
    ]);
    const asPlanned = given(north._id, { version: draft.version, notes: '请带笔记本' });
    await world.caller.get(people.town, 'training.save', asPlanned);
    await world.caller.get(people.town, 'training.save', asPlanned);
    expect(classes()[0]).toMatchObject({ place: '新礼堂', notes: '请带笔记本', version: draft.version + 1 });
    // What was called off is no session that anybody missed.
    await hold(sessions()[0] as ActivityRecord, [m('b')]);
    await idle();
    expect(enrolments()[0]?.result).toEqual({ sessions: 1, attended: 1, passed: true });
    expect(credits()).toHaveLength(1);
  });

  it('is for whom its class has enrolled: nobody is put on its roll past that', async () => {
    await published({}, people.secretary, branch._id);
    const [session] = sessions() as [ActivityRecord];
    world.cloud.setNow(session.startsAt + minute);
    const activityId = session._id;
    expect([
      await world.caller.codeOf(people.secretary, 'activity.correctRoll', {
        activityId,
        changes: [{ memberId: m('d'), as: 'expected' }],
        reason: '漏列',
      }),
      await world.caller.codeOf(people.secretary, 'activity.addGuest', {
        activityId,
        branchId: sister._id,
        name: '党员b',
      }),
    ]).toEqual(['ACTIVITY.OF_A_CLASS', 'ACTIVITY.OF_A_CLASS']);
  });

  it('all called off, the class waits for being called off itself', async () => {
    const classId = await published({ sessions: given(north._id).sessions.slice(0, 1) });
    await enrol(people.member, classId);
    const [only] = sessions() as [ActivityRecord];
    await world.caller.get(people.town, 'activity.cancel', { activityId: only._id, reason: '不办了' });
    world.cloud.setNow(only.endsAt + day);
    await idle();
    expect([classes()[0]?.status, credits()]).toEqual(['published', []]);
    await world.caller.get(people.town, 'training.cancel', { classId, reason: '不办了' });
    expect(classes()[0]?.status).toBe('cancelled');
  });
});

describe('whoever is killed', () => {
  const strike = (fault: Parameters<typeof world.cloud.database.injectFault>[0]) =>
    world.cloud.database.injectFault({ ...fault, times: 1 });

  it.each(['before', 'after'] as const)(
    'enrolling the last place, %s writing it: one has it, another waits, and the rolls say so',
    async (kill) => {
      const classId = await published({ places: 1 });
      const fault = strike({ action: 'commitTransaction', functionName: 'office', kill });
      const enrolled = () => enrolments().filter(({ state }) => state === 'enrolled');
      await world.caller.ask(people.member, 'training.enrol', { classId }).catch(() => undefined);
      expect(fault.struck).toBe(1);
      // What the dead one locked is free after a minute; somebody else may be first where nothing was written.
      world.cloud.advance(2 * minute);
      await enrol(people.secondMember, classId);
      await enrol(people.member, classId);
      await idle();
      expect(enrolled()).toHaveLength(1);
      expect(classes()[0]).toMatchObject({ taken: 1, waiting: 1, tendAt: null });
      const on = rolls().flatMap(({ members }) => members.map(({ memberId }) => memberId));
      expect(new Set(on)).toEqual(new Set(enrolled().map(({ memberId }) => memberId)));
      expect(on).toHaveLength(4);
    },
  );

  it.each([3, 9, 14])('settling it into hours, %d requests on: each is credited once', async (after) => {
    const classId = await published({ sessions: given(north._id).sessions.slice(0, 1), hours: 2 });
    for (const openid of [people.member, people.secondMember, people.sisterMember])
      await enrol(openid, classId);
    await idle();
    await hold(sessions()[0] as ActivityRecord, [m('b'), m('c'), 'north-b2-b']);
    const injected = strike({ functionName: 'jobs', after, kill: 'before' });
    await expect(world.cloud.runTimer('jobs')).rejects.toThrow();
    world.cloud.advance(2 * minute);
    await idle();
    expect(injected.struck).toBe(1);
    expect(
      credits()
        .map(({ personId, hours }) => [personId, hours])
        .sort(),
    ).toEqual([
      [m('b'), 2],
      [m('c'), 2],
      ['north-b2-b', 2],
    ]);
    expect(enrolments().map(({ result }) => result?.passed)).toEqual([true, true, true]);
    expect(classes()[0]?.status).toBe('settled');
  });
});

describe('who ought to come', () => {
  it('is proposed by the records, invited once, and named to those only who may see them', async () => {
    // The committee’s own day says more than that on which somebody granted the role, which was long ago.
    const posts = [{ post: 'secretary' as const, memberId: m('a'), from: '2026-10-01' }];
    const committee = { organizationId: branch._id, termEndsOn: null, posts };
    await world.caller.get(people.secretary, 'organization.setCommittee', committee);
    const classId = await published({ kind: 'newSecretaries' });
    const { people: proposed } = await world.caller.get(people.town, 'training.proposals', { classId });
    expect(proposed.map(({ memberId, reason }) => [memberId, reason])).toEqual([[m('a'), 'newSecretary']]);
    const invite = (openid: string, organizationId: string, memberIds: string[]) =>
      world.caller
        .ask(openid, 'training.invite', { organizationId, classId, memberIds })
        .then(({ reply }) => reply);
    expect(await invite(people.town, north._id, [m('a')])).toMatchObject({ data: { invited: 1 } });
    expect(await invite(people.town, north._id, [m('a')])).toMatchObject({ data: { invited: 0 } });
    expect(await invite(people.town, north._id, [m('b')])).toMatchObject({
      error: { code: 'TRAINING.NOT_FOR_THEM' },
    });
    expect(await invite(people.secretary, branch._id, ['north-b2-b'])).toMatchObject({
      error: { code: 'TRAINING.NOT_FOR_THEM' },
    });
    expect(notices('classInvited')).toHaveLength(1);
    // Nobody else is told that there is such a class.
    expect(notices('classOpen')).toEqual([]);
    expect(
      (await world.caller.get(people.secretary, 'training.overview', {})).open.map(({ id, state }) => [
        id,
        state,
      ]),
    ).toEqual([[classId, 'invited']]);
    // A town has its own classes to invite to; the district invites to the district's.
    const above = await published(
      { kind: 'newSecretaries', actKey: 'above-the-town' },
      people.district,
      district._id,
    );
    const input = { organizationId: north._id, classId: above, memberIds: [m('a')] };
    expect(await world.caller.codeOf(people.town, 'training.invite', input)).toBe('TRAINING.NOT_FOUND');
  });

  it('is an instructor on no roster too: whom the app tells nothing, who holds the class enrols, and credits', async () => {
    const instructor = (who: { memberId: string } | { officer: { name: string; phone: string } }) =>
      world.caller.get(people.town, 'role.grant', { organizationId: north._id, role: 'instructor', ...who });
    await instructor({ officer: { name: '王指导', phone: '13800000001' } });
    await instructor({ memberId: m('c') });
    const at = noon + 3 * day;
    const one = [{ title: '课', startsAt: at, endsAt: at + hour, place: '党群中心' }];
    const classId = await published({ kind: 'instructors', sessions: one });
    const { people: proposed } = await world.caller.get(people.town, 'training.proposals', { classId });
    const officer = proposed.find(({ byHand }) => byHand)?.memberId ?? '';
    expect(proposed.map(({ memberId }) => memberId).sort()).toEqual([officer, m('c')].sort());
    // One who cannot be invited holds up none of the others.
    const input = { organizationId: north._id, classId };
    const invited = { ...input, memberIds: [officer, m('c')] };
    expect(await world.caller.get(people.town, 'training.invite', invited)).toEqual({
      invited: 1,
      leftOut: 1,
    });
    const forThem = (memberId: string) =>
      world.caller.codeOf(people.town, 'training.enrolFor', { ...input, memberId });
    expect([await forThem(officer), await forThem(m('c'))]).toEqual(['ok', 'ok']);
    // The night lets go of who left; they have not.
    world.cloud.setNow(noon + day);
    await idle();
    expect([stateOf(officer), classes()[0]?.taken]).toEqual(['enrolled', 2]);
    await hold(sessions()[0] as ActivityRecord, [officer, m('c')]);
    await idle();
    const kinds = () => credits().map(({ personId, kind, hours }) => [personId, kind, hours]);
    expect(kinds().sort()).toEqual(
      [
        [officer, 'instructor', 8],
        [m('c'), 'member', 8],
      ].sort(),
    );
    // A superior's class is open to the same people.
    const recommendation = {
      organizationId: north._id,
      actKey: 'recommended-3',
      memberId: officer,
      title: '区指导员培训班',
      organiser: '区委组织部',
      from: '2026-11-20',
      to: '2026-11-21',
      hours: 4,
    };
    const { members } = await world.caller.get(people.town, 'training.candidates', {
      organizationId: north._id,
    });
    expect(members.map(({ id }) => id)).toContain(officer);
    const { trainingId } = await world.caller.get(people.town, 'training.recommend', recommendation);
    const came = { trainingId, was: 'recommended' as const, state: 'attended' as const };
    await world.caller.get(people.town, 'training.settleSuperior', came);
    await idle();
    expect(credits().find(({ source }) => source === 'superior')).toMatchObject({ kind: 'instructor' });
    // Whose role has ended is of no class any more.
    const [role] = stored<{ _id: string; memberId: string }>('roleGrants').filter(
      ({ memberId }) => memberId === officer,
    );
    await world.caller.get(people.town, 'role.revoke', {
      organizationId: north._id,
      grantId: role?._id ?? '',
      reason: '期满',
    });
    const other = await published({
      kind: 'instructors',
      actKey: 'another-class',
      enrolUntil: at + day,
      sessions: one.map((was) => ({ ...was, startsAt: at + 2 * day, endsAt: at + 2 * day + hour })),
    });
    const { people: then } = await world.caller.get(people.town, 'training.proposals', { classId: other });
    expect(then.map(({ memberId }) => memberId)).toEqual([m('c')]);
    const again = { organizationId: north._id, classId: other, memberId: officer };
    expect(await world.caller.codeOf(people.town, 'training.enrolFor', again)).toBe('TRAINING.NOT_FOR_THEM');
  });

  it('is nobody who has left the roster, though the committee names them still', async () => {
    const posts = [{ post: 'secretary' as const, memberId: m('c'), from: '2025-01-01' }];
    const committee = { organizationId: branch._id, termEndsOn: null, posts };
    await world.caller.get(people.secretary, 'organization.setCommittee', committee);
    await world.caller.get(people.secretary, 'member.leave', {
      memberId: m('c'),
      on: '2026-11-23',
      reason: '去世',
    });
    const classId = await published({ kind: 'demonstration' });
    const { people: proposed } = await world.caller.get(people.town, 'training.proposals', { classId });
    expect(proposed.map(({ memberId }) => memberId).sort()).toEqual([m('a'), 'north-b2-a']);
    const { members } = await world.caller.get(people.town, 'training.candidates', {
      organizationId: north._id,
    });
    expect(members.map(({ id }) => id)).not.toContain(m('c'));
    const memberIds = [...proposed.map(({ memberId }) => memberId), m('c')];
    expect(
      await world.caller.get(people.town, 'training.invite', {
        organizationId: north._id,
        classId,
        memberIds,
      }),
    ).toEqual({ invited: 2, leftOut: 1 });
  });

  it('are of a branch those who were not trained this year', async () => {
    const classId = await published({}, people.district, district._id);
    await world.cloud.importDocuments('learnerYears', [
      {
        _id: `${m('b')}:2026`,
        personId: m('b'),
        year: 2026,
        hours: { course: 2 },
        touchedAt: 0,
        dueAt: null,
      },
      {
        _id: `${m('c')}:2026`,
        personId: m('c'),
        year: 2026,
        hours: { meeting: 2 },
        touchedAt: 0,
        dueAt: null,
      },
    ]);
    const { people: own } = await world.caller.get(people.secretary, 'training.people', {
      organizationId: branch._id,
      classId,
    });
    expect(
      own.filter(({ reasons }) => reasons.includes('notTrained')).map(({ memberId }) => memberId),
    ).toEqual([m('a'), m('c'), m('d')]);
    expect(notices('classOpen').map(({ audience }) => audience)).toEqual([[district._id]]);
  });

  it('are by what the district says counts as training, also of who has an id as long as there are', async () => {
    const classId = await published({}, people.district, district._id);
    const long = 'z'.repeat(96);
    const [one] = stored<{ _id: string }>('members').filter(({ _id }) => _id === m('b'));
    await world.cloud.importDocuments('members', [{ ...one, _id: long }]);
    const years = [long, m('c')].map((personId) => ({
      _id: idOf(personId, '2026'),
      personId,
      year: 2026,
      hours: personId === long ? { course: 2 } : { meeting: 2 },
      touchedAt: 0,
      dueAt: null,
    }));
    await world.cloud.importDocuments('learnerYears', years);
    const untrained = async () => {
      const input = { organizationId: branch._id, classId };
      const { people: own } = await world.caller.get(people.secretary, 'training.people', input);
      return own
        .filter(({ reasons }) => reasons.includes('notTrained'))
        .map(({ memberId }) => memberId)
        .sort();
    };
    expect(await untrained()).toEqual(['a', 'b', 'c', 'd'].map(m));
    await world.cloud.importDocuments('amendments', [
      {
        _id: 'meetings-train',
        change: { of: 'rule', rule: 'trainedByMeeting', value: 1 },
        from: '2026-01-01',
        document: '某号',
        at: 0,
        confirmed: { at: 0 },
        takenBack: null,
      },
    ]);
    world.cloud.advance(2 * minute);
    expect(await untrained()).toEqual(['a', 'b', 'd'].map(m));
  });
});

describe('a superior’s class', () => {
  it('is recorded once, and what came of it comes back as hours', async () => {
    const recommendation: Input<'training.recommend'> = {
      organizationId: branch._id,
      actKey: 'recommended-1',
      memberId: m('b'),
      title: '市级示范培训班',
      organiser: '市委党校',
      from: '2026-11-02',
      to: '2026-11-06',
      hours: 40,
    };
    const { trainingId } = await world.caller.get(people.secretary, 'training.recommend', recommendation);
    await world.caller.get(people.secretary, 'training.recommend', recommendation);
    expect(stored('superiorTrainings')).toHaveLength(1);
    expect(
      await world.caller.codeOf(people.secretary, 'training.recommend', {
        ...recommendation,
        memberId: 'north-b2-b',
      }),
    ).toBe('TRAINING.NOT_FOR_THEM');
    const settle = (openid: string, was: 'recommended' | 'attended', state: 'attended' | 'notGone') =>
      world.caller.codeOf(openid, 'training.settleSuperior', { trainingId, was, state, hours: 36.5 });
    expect(await settle(people.sisterSecretary, 'recommended', 'attended')).toBe('ACCESS_DENIED');
    expect(await settle(people.town, 'recommended', 'attended')).toBe('ACCESS_DENIED');
    expect(await settle(people.secretary, 'recommended', 'attended')).toBe('ok');
    expect(await settle(people.secretary, 'recommended', 'attended')).toBe('ok');
    await idle();
    expect(credits().map(({ personId, hours, on, source }) => [personId, hours, on, source])).toEqual([
      [m('b'), 36.5, '2026-11-06', 'superior'],
    ]);
    expect(await settle(people.secretary, 'recommended', 'notGone')).toBe('TRAINING.CHANGED_SINCE');
    expect(await settle(people.secretary, 'attended', 'notGone')).toBe('ok');
    await idle();
    expect(credits()).toEqual([]);
  });

  it('that is not over is not credited; from its last day on it is', async () => {
    const recommendation = {
      organizationId: branch._id,
      actKey: 'recommended-2',
      memberId: m('b'),
      title: '市级示范培训班',
      organiser: '市委党校',
      from: '2026-11-23',
      to: '2026-11-24',
      hours: 16,
    };
    const { trainingId } = await world.caller.get(people.secretary, 'training.recommend', recommendation);
    const settle = (was: 'recommended' | 'notGone', state: 'attended' | 'notGone') =>
      world.caller.codeOf(people.secretary, 'training.settleSuperior', { trainingId, was, state });
    expect(await settle('recommended', 'attended')).toBe('TRAINING.NOT_YET');
    // Who did not go is known before.
    expect(await settle('recommended', 'notGone')).toBe('ok');
    expect(await settle('notGone', 'attended')).toBe('TRAINING.NOT_YET');
    await idle();
    expect(credits()).toEqual([]);
    // Ten past midnight of the 24th in Beijing, which is the 23rd elsewhere.
    world.cloud.setNow(noon + 10 * hour + 10 * minute);
    expect(await settle('notGone', 'attended')).toBe('ok');
    await idle();
    expect(credits().map(({ hours, on }) => [hours, on])).toEqual([[16, '2026-11-24']]);
  });
});
