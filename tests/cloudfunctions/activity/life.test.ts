import type { Input, Output } from '../../../types';
import { day, minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, people, sister } from '../../support/district';
import type { RollRecord } from '../../../cloudfunctions/domain/gathering/model';
import type { GuidanceRecord } from '../../../cloudfunctions/domain/guidance/model';
import { sentTwice } from '../../support/sent-twice';

/** How a gathering is planned, published, changed and called off. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());
beforeEach(() => world.cloud.setNow(noon));

let acts = 0;
const hour = 60 * minute;

const plan = (change: Partial<Input<'activity.publish'>> = {}): Input<'activity.publish'> => ({
  organizationId: branch._id,
  actKey: `life-key-${(acts += 1)}`,
  kinds: ['themeDay'],
  title: '主题党日',
  startsAt: noon + hour,
  endsAt: noon + 3 * hour,
  place: '活动室',
  itemIds: [],
  ...change,
});

const meeting = (change: Partial<Input<'activity.publish'>> = {}) =>
  plan({
    kinds: ['generalMeeting', 'partyLecture'],
    details: {
      generalMeeting: { topic: '讨论年度计划', chairId: 'north-b1-a', recorderId: 'north-b1-b' },
      partyLecture: { topic: '党的作风建设', lecturer: '区委党校王老师' },
    },
    ...change,
  });

/** A checklist of the month, as it was published. */
const checklist: GuidanceRecord = {
  _id: `${district._id}:2026-11`,
  issuerId: district._id,
  issuerName: district.name,
  orgPath: district.path,
  month: '2026-11',
  content: {
    theme: '学条例',
    requirement: '',
    items: [{ id: 'r1', required: true, text: '集中学习', source: '要点一' }],
    readings: [],
    dates: [],
    hints: '',
    attachments: [],
    feedbackBy: '2026-11-30',
  },
  version: 1,
  publishedAt: noon,
  history: [],
};

const publish = async (input = plan()) =>
  (await world.caller.get(people.secretary, 'activity.publish', input)).activityId;
const codeOf = (input: Input<'activity.publish'>) =>
  world.caller.codeOf(people.secretary, 'activity.publish', input);
const detail = async (openid: string, activityId: string) =>
  (await world.caller.get(openid, 'activity.detail', { activityId })).activity;
const roster = (activityId: string) => world.caller.get(people.secretary, 'attendance.roll', { activityId });
async function inbox(openid: string, about: string) {
  const told: Output<'message.inbox'>['notices'] = [];
  for (let after: string | undefined, first = true; first || after; first = false) {
    const page: Output<'message.inbox'> = await world.caller.get(openid, 'message.inbox', { after });
    told.push(...page.notices);
    after = page.next;
  }
  return told.filter(({ link }) => link.includes(about));
}

describe('kinds', () => {
  it('one gathering counts as several, each with what is written down of it', async () => {
    const activityId = await publish(meeting());
    const { kinds, details } = await detail(people.member, activityId);
    expect(kinds).toEqual(['generalMeeting', 'partyLecture']);
    expect(details).toEqual({
      generalMeeting: {
        topic: '讨论年度计划',
        chair: { memberId: 'north-b1-a', name: '党员a' },
        recorder: { memberId: 'north-b1-b', name: '党员b' },
      },
      partyLecture: { topic: '党的作风建设', lecturer: '区委党校王老师' },
    });
  });

  it.each([
    ['a meeting without a chair', meeting({ details: {} }), 'ACTIVITY.DETAIL_MISSING'],
    ['a lecture without a lecturer', plan({ kinds: ['partyLecture'] }), 'ACTIVITY.DETAIL_MISSING'],
    [
      'a chair from another branch',
      plan({ kinds: ['democraticReview'], details: { democraticReview: { chairId: 'north-b2-a' } } }),
      'ACTIVITY.PERSON_NOT_IN_BRANCH',
    ],
    [
      'a committee meeting together with a general one',
      plan({ kinds: ['committeeMeeting', 'generalMeeting'] }),
      'ACTIVITY.KINDS_DIFFER_IN_AUDIENCE',
    ],
    [
      'a committee meeting without a committee',
      plan({ kinds: ['committeeMeeting'] }),
      'ACTIVITY.NO_COMMITTEE',
    ],
    ['a group meeting of no group', plan({ kinds: ['groupMeeting'] }), 'ACTIVITY.UNKNOWN_GROUP'],
    [
      'a joint gathering with what is no branch',
      plan({ audience: { scope: 'branch', jointIds: ['north'] } }),
      'ACTIVITY.UNKNOWN_BRANCH',
    ],
  ])('%s is refused', async (_, input, code) => {
    expect(await codeOf(input)).toBe(code);
  });

  it('a branch is told what each kind asks for and which do not apply to it', async () => {
    const prepared = await world.caller.get(people.secretary, 'activity.prepare', {
      organizationId: branch._id,
    });
    expect(prepared.members).toHaveLength(4);
    expect(prepared.duties.find(({ kind }) => kind === 'themeDay')).toMatchObject({
      every: 'month',
      times: 1,
    });
    const of = (kind: string) => prepared.kinds.find((one) => one.kind === kind);
    expect(of('committeeMeeting')).toMatchObject({
      scope: 'committee',
      notApplicable: 'NO_COMMITTEE',
      citation: { article: '第十二条' },
    });
    expect(of('partyLecture')).toMatchObject({ requires: ['topic', 'lecturer'] });
    expect(of('training')?.citation).toBeUndefined();
  });
});

describe('what people write', () => {
  it('passes the content check before anything of it is kept', async () => {
    world.cloud.wechat.flagWords('违禁词');
    const input = plan({ title: '含有违禁词的主题' });
    expect(await codeOf(input)).toBe('CONTENT.REFUSED');
    expect(await world.caller.codeOf(people.secretary, 'activity.saveDraft', input)).toBe('CONTENT.REFUSED');
    const activityId = await publish();
    expect(
      await world.caller.codeOf(people.secretary, 'activity.cancel', { activityId, reason: '违禁词' }),
    ).toBe('CONTENT.REFUSED');
    expect((await detail(people.member, activityId)).status).toBe('published');
  });
});

describe('who it is for', () => {
  it('a committee meeting: the committee and who sits in, nobody else', async () => {
    await world.caller.get(people.secretary, 'organization.setCommittee', {
      organizationId: branch._id,
      termEndsOn: null,
      posts: [
        { post: 'secretary', memberId: 'north-b1-a', from: '2026-01-01' },
        { post: 'organizationOfficer', memberId: 'north-b1-b', from: '2026-01-01' },
      ],
    });
    const activityId = await publish(
      plan({
        kinds: ['committeeMeeting'],
        details: { committeeMeeting: { topic: '研究发展党员', chairId: 'north-b1-a' } },
        audience: { scope: 'committee', observerIds: ['north-b1-d'], observerNames: ['街镇联络员李同志'] },
      }),
    );
    const listed = (await roster(activityId)).people.map(({ memberId, as }) => [memberId, as]);
    expect(listed).toEqual([
      ['north-b1-a', 'expected'],
      ['north-b1-b', 'expected'],
      ['north-b1-d', 'observer'],
    ]);
    expect((await detail(people.probationary, activityId)).observerNames).toEqual(['街镇联络员李同志']);
    expect(await world.caller.codeOf(people.secondMember, 'activity.detail', { activityId })).toBe(
      'ACTIVITY.NOT_INVITED',
    );
    expect(await inbox(people.member, activityId)).toHaveLength(1);
    expect(await inbox(people.secondMember, activityId)).toHaveLength(0);
  });

  describe('a joint gathering', () => {
    const ask = (change = {}) =>
      publish(
        plan({
          audience: { scope: 'branch', jointIds: [sister._id, branch._id] },
          startsAt: noon + 2 * day,
          endsAt: noon + 2 * day + hour,
          ...change,
        }),
      );
    const answer = (activityId: string, joins: boolean, by: string = people.sisterSecretary, over = sister) =>
      world.caller.codeOf(by, 'activity.answerInvitation', { organizationId: over._id, activityId, joins });
    const sees = (activityId: string) =>
      world.caller.codeOf(people.sisterMember, 'activity.detail', { activityId });
    const lines = async (openid: string, organizationId: string, activityId: string) => {
      const { lines: all } = await world.caller.get(openid, 'ledger.year', { organizationId, year: 2026 });
      return all.filter((line) => line.activityId === activityId);
    };

    it('needs consent: before it nobody of the asked branch is told, expected, checked in or counted', async () => {
      const activityId = await ask({ startsAt: noon + minute, endsAt: noon + hour });
      expect((await detail(people.member, activityId)).branches).toEqual([branch.name]);
      expect([await sees(activityId), (await inbox(people.sisterMember, activityId)).length]).toEqual([
        'ACTIVITY.NOT_INVITED',
        0,
      ]);
      const [asked] = await inbox(people.sisterSecretary, activityId);
      expect(asked?.link).toContain('/activity/invitation/index');
      const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
      const checkIn = { activityId, code: codes[0]?.digits ?? '' };
      expect(await world.caller.codeOf(people.sisterMember, 'attendance.checkIn', checkIn)).toBe(
        'ACTIVITY.NOT_INVITED',
      );
      const byHand = { activityId, memberIds: ['north-b2-b'] };
      expect(await world.caller.codeOf(people.secretary, 'attendance.checkInByHand', byHand)).toBe(
        'ATTENDANCE.NOT_LISTED',
      );
      world.cloud.advance(2 * minute);
      await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
      expect(await lines(people.sisterSecretary, sister._id, activityId)).toEqual([]);
    });

    it('is answered by the keepers of the asked branch alone, once, and told to the host', async () => {
      const activityId = await ask();
      expect([
        await answer(activityId, true, people.sisterMember),
        await answer(activityId, true, people.secretary),
        await answer(activityId, true, people.secretary, branch),
      ]).toEqual(['ACCESS_DENIED', 'ACCESS_DENIED', 'ACTIVITY.NOT_ASKED']);
      expect([await answer(activityId, true), await answer(activityId, true)]).toEqual(['ok', 'ok']);
      expect((await detail(people.sisterMember, activityId)).branches).toEqual([branch.name, sister.name]);
      expect(await inbox(people.sisterMember, activityId)).toHaveLength(1);
      expect((await roster(activityId)).counts.expected).toBe(8);
      expect((await inbox(people.secretary, activityId)).map(({ title }) => title)).toContain(
        `${sister.name}同意共同开展`,
      );
      const { answer: given } = await world.caller.get(people.sisterSecretary, 'activity.invitation', {
        organizationId: sister._id,
        activityId,
      });
      expect(given).toBe('joined');
    });

    it('may be withdrawn from until the day before, and is as if it had never been', async () => {
      const activityId = await ask();
      await answer(activityId, true);
      expect([await answer(activityId, false), await sees(activityId)]).toEqual([
        'ok',
        'ACTIVITY.NOT_INVITED',
      ]);
      expect((await roster(activityId)).counts.expected).toBe(4);
      expect(await answer(activityId, true)).toBe('ok');
      world.cloud.setNow(noon + 2 * day - hour);
      expect(await answer(activityId, false)).toBe('ACTIVITY.UNDER_WAY');
      expect((await roster(activityId)).counts.expected).toBe(8);
    });

    it('shows the host names of those who came; each ledger says what was attended and with whom', async () => {
      const activityId = await ask({ startsAt: noon + minute, endsAt: noon + hour });
      await answer(activityId, true);
      const { codes, missing } = await world.caller.get(people.secretary, 'attendance.showCode', {
        activityId,
      });
      expect(missing).toHaveLength(4);
      const code = codes[0]?.digits ?? '';
      await world.caller.get(people.sisterMember, 'attendance.checkIn', { activityId, code });
      world.cloud.advance(2 * minute);
      const seen = (await roster(activityId)).people.map(({ memberId }) => memberId);
      expect(seen.filter((id) => id.startsWith(sister._id))).toEqual(['north-b2-b']);
      const { counts } = await world.caller.get(people.secretary, 'activity.close', { activityId });
      expect(counts).toMatchObject({ expected: 8, present: 1, absent: 7 });
      expect(await lines(people.sisterSecretary, sister._id, activityId)).toMatchObject([
        { counts: { expected: 4, present: 1 }, hostName: branch.name, withNames: [branch.name] },
      ]);
      expect(await lines(people.secretary, branch._id, activityId)).toMatchObject([
        { counts: { expected: 4, present: 0 }, hostName: branch.name, withNames: [sister.name] },
      ]);
      // A jointly held theme day is held for both, on home too.
      const { branchThemeDay } = await world.caller.get(people.sisterSecretary, 'home.get', {});
      expect(branchThemeDay).toBe('held');
    });

    it('leave of a guest branch is decided by its own keepers, who see their own people; the host sees a count', async () => {
      const { caller } = world;
      const activityId = await ask();
      const own = (openid: string, over = sister) =>
        caller.ask(openid, 'attendance.ownRoll', { organizationId: over._id, activityId });
      expect((await own(people.sisterSecretary)).reply).toMatchObject({
        error: { code: 'ACTIVITY.NOT_ASKED' },
      });
      await answer(activityId, true);
      const leaving = { activityId, kind: 'leave' as const };
      await caller.get(people.sisterMember, 'attendance.request', { ...leaving, reason: '出差' });
      const { requests } = await caller.get(people.sisterSecretary, 'attendance.requests', {
        organizationId: sister._id,
      });
      expect(requests.filter((one) => one.activityId === activityId)).toMatchObject([
        { memberId: 'north-b2-b', kind: 'leave' },
      ]);
      const told = (await caller.get(people.sisterSecretary, 'message.inbox', {})).notices;
      expect(told.find(({ kind }) => kind === 'leave')?.link).toContain('/attendance/requests/index');
      const decide = (openid: string) =>
        caller.codeOf(openid, 'attendance.decideRequest', {
          ...leaving,
          memberId: 'north-b2-b',
          granted: true,
        });
      expect([await decide(people.secretary), await decide(people.sisterSecretary)]).toEqual([
        'ACCESS_DENIED',
        'ok',
      ]);
      const seen = await roster(activityId);
      expect(seen.counts).toMatchObject({ expected: 8, onLeave: 1 });
      expect(seen.people.filter(({ memberId }) => memberId.startsWith(sister._id))).toEqual([]);
      // So it is when keepers do it for a member who has no phone.
      const serve = (openid: string, kind: 'taking back' | 'writing down') =>
        kind === 'taking back'
          ? caller.codeOf(openid, 'attendance.withdrawFor', { ...leaving, memberId: 'north-b2-b' })
          : caller.codeOf(openid, 'attendance.requestFor', {
              ...leaving,
              memberId: 'north-b2-b',
              reason: '电话请假',
            });
      for (const kind of ['taking back', 'writing down'] as const)
        expect([await serve(people.secretary, kind), await serve(people.sisterSecretary, kind)]).toEqual([
          'ACCESS_DENIED',
          'ok',
        ]);
      // Of the host's own people its keepers decide, as ever.
      await caller.get(people.member, 'attendance.request', { ...leaving, reason: '出差' });
      const hosts = { ...leaving, memberId: 'north-b1-b', granted: true };
      expect([
        await caller.codeOf(people.sisterSecretary, 'attendance.decideRequest', hosts),
        await caller.codeOf(people.secretary, 'attendance.decideRequest', hosts),
      ]).toEqual(['ACCESS_DENIED', 'ok']);

      const { reply } = await own(people.sisterSecretary);
      expect(reply).toMatchObject({ data: { open: true, counts: { expected: 4, present: 0 } } });
      expect(reply.ok && reply.data.people.map(({ memberId, standing }) => [memberId, standing])).toEqual([
        ['north-b2-a', 'absent'],
        ['north-b2-b', 'onLeave'],
        ['north-b2-c', 'absent'],
        ['north-b2-d', 'absent'],
      ]);
      expect((await own(people.secretary)).reply).toMatchObject({ error: { code: 'ACCESS_DENIED' } });
      const keepsJoint = async (openid: string) =>
        (await caller.get(openid, 'activity.detail', { activityId })).keepsJoint;
      expect([await keepsJoint(people.sisterSecretary), await keepsJoint(people.secretary)]).toEqual([
        sister._id,
        undefined,
      ]);
    });

    it('a branch that has not answered is told of another time, another place and that it is off', async () => {
      const { caller } = world;
      const activityId = await ask();
      const latest = async (openid: string) => {
        const told = await inbox(openid, activityId);
        return told.map(({ title, link }) => [title.split('：')[0], link.split('?')[0]]);
      };
      const invited = '/activity/invitation/index';
      const startsAt = noon + 3 * day;
      const later = { activityId, startsAt, endsAt: startsAt + hour, reason: '场地' };
      await caller.get(people.secretary, 'activity.postpone', later);
      expect(await latest(people.sisterSecretary)).toEqual([['时间有变', invited]]);
      const { version } = await caller.get(people.secretary, 'activity.plan', { activityId });
      const elsewhere = { activityId, version, title: '主题党日', place: '礼堂', itemIds: [] };
      const edit = () => caller.codeOf(people.secretary, 'activity.edit', elsewhere);
      for (const heldAfter of [1, 2])
        expect(await sentTwice(world.cloud, edit, heldAfter)).toEqual(['ok', 'ok']);
      expect(await latest(people.sisterSecretary)).toEqual([['活动有变', invited]]);
      expect((await caller.get(people.secretary, 'activity.plan', { activityId })).version).toBe(version + 1);
      await caller.get(people.secretary, 'activity.cancel', { activityId, reason: '天气' });
      expect(await latest(people.sisterSecretary)).toEqual([['活动取消', invited]]);
      // Its people know nothing of it, nor do its keepers once they said no.
      expect(await latest(people.sisterMember)).toEqual([]);
      const declined = await ask();
      await answer(declined, false);
      await caller.get(people.secretary, 'activity.cancel', { activityId: declined, reason: '天气' });
      const titles = (await inbox(people.sisterSecretary, declined)).map(({ title }) => title.split('：')[0]);
      expect(titles).toEqual(['邀请共同开展']);
    });

    it('as a 支委会 expects committee members only', async () => {
      for (const [openid, of] of [
        [people.secretary, branch],
        [people.sisterSecretary, sister],
      ] as const)
        await world.caller.get(openid, 'organization.setCommittee', {
          organizationId: of._id,
          termEndsOn: '2028-12-31',
          posts: [{ post: 'secretary', memberId: `${of._id}-a`, from: '2025-12-31' }],
        });
      const activityId = await ask({
        kinds: ['committeeMeeting'],
        details: { committeeMeeting: { topic: '研究', chairId: 'north-b1-a' } },
        audience: { scope: 'committee', jointIds: [sister._id] },
      });
      await answer(activityId, true);
      expect((await roster(activityId)).counts.expected).toBe(2);
      expect(await sees(activityId)).toBe('ACTIVITY.NOT_INVITED');
      expect(await inbox(people.sisterMember, activityId)).toEqual([]);
    });
  });

  it('a guest is named exactly, sees it, may check in and does not count', async () => {
    const activityId = await publish(plan({ startsAt: noon + minute }));
    const add = (name: string) =>
      world.caller.codeOf(people.secretary, 'activity.addGuest', { activityId, branchId: faraway._id, name });
    expect(await world.caller.codeOf(people.farMember, 'activity.detail', { activityId })).toBe(
      'ACTIVITY.NOT_INVITED',
    );
    expect(await add('查无此人')).toBe('ACTIVITY.GUEST_NOT_FOUND');
    expect(await add('党员b')).toBe('ok');
    expect(await add('党员b')).toBe('ok');
    const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
    const code = codes[0]?.digits ?? '';
    await world.caller.get(people.farMember, 'attendance.checkIn', { activityId, code });
    const { counts, people: listed } = await roster(activityId);
    expect(counts).toMatchObject({ expected: 4, present: 0 });
    expect(listed.filter(({ as }) => as === 'guest')).toMatchObject([
      { memberId: 'south-b1-b', checkedInAt: noon },
    ]);
    const { activities } = await world.caller.get(people.farMember, 'activity.list', {});
    expect(activities.map(({ id }) => id)).toContain(activityId);
  });

  it('a keeper cannot go through the names of another branch', async () => {
    const { activityId } = await world.caller.get(
      people.sisterSecretary,
      'activity.publish',
      plan({ organizationId: sister._id }),
    );
    const tries = Array.from({ length: 45 }, (_, index) => `猜名字${index}`);
    const codes = [];
    for (const name of tries)
      codes.push(
        await world.caller.codeOf(people.sisterSecretary, 'activity.addGuest', {
          activityId,
          branchId: faraway._id,
          name,
        }),
      );
    expect(codes.filter((code) => code === 'ACTIVITY.GUEST_NOT_FOUND')).toHaveLength(40);
    expect(codes.at(-1)).toBe('TOO_MANY_TODAY');
  });

  it('who is named several times at once is one, and the last word holds', async () => {
    const activityId = await publish(plan({ startsAt: noon }));
    const correct = (...as: ('expected' | 'none')[]) =>
      world.caller.get(people.secretary, 'activity.correctRoll', {
        activityId,
        reason: '更正',
        changes: as.map((one) => ({ memberId: 'north-b1-b', as: one })),
      });
    expect(await correct('expected', 'none', 'expected')).toEqual({ expected: 4 });
    expect(await correct('expected', 'expected', 'none')).toEqual({ expected: 3 });
    expect(await correct('none', 'expected', 'expected')).toEqual({ expected: 4 });
    const own = (
      world.cloud.documents('rolls') as {
        activityId: string;
        members: { memberId: string }[];
        corrections: { changes: object[] }[];
      }[]
    ).find((one) => one.activityId === activityId);
    expect(own?.members).toHaveLength(4);
    expect(own?.corrections.map(({ changes }) => changes.length)).toEqual([1, 1, 1]);
  });

  it('the roster is put right for a reason, which stays with it', async () => {
    const activityId = await publish(plan({ startsAt: noon }));
    const correct = (memberId: string, as: 'expected' | 'observer' | 'none') =>
      world.caller.ask(people.secretary, 'activity.correctRoll', {
        activityId,
        reason: '长期在外',
        changes: [{ memberId, as }],
      });
    const takeOff = async () => (await correct('north-b1-d', 'none')).reply;
    for (const reply of [...(await sentTwice(world.cloud, takeOff, 1)), await takeOff()])
      expect(reply).toMatchObject({ ok: true, data: { expected: 3 } });
    const rolls = world.cloud.documents('rolls') as RollRecord[];
    expect(rolls.find((one) => one.activityId === activityId)?.corrections).toHaveLength(1);
    expect((await correct('south-b1-b', 'expected')).reply).toMatchObject({
      error: { code: 'ACTIVITY.PERSON_NOT_IN_BRANCH' },
    });
    await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    expect((await correct('north-b1-c', 'none')).reply).toMatchObject({
      ok: true,
      data: { expected: 2 },
    });
    // What it was before stays with the reason.
    const [{ corrections } = { corrections: [] }] = (
      world.cloud.documents('rolls') as {
        activityId: string;
        corrections: { reason: string; changes: object[] }[];
      }[]
    ).filter((one) => one.activityId === activityId);
    expect(corrections).toMatchObject([
      { reason: '长期在外', changes: [{ memberId: 'north-b1-d', as: 'none', was: 'expected' }] },
      { reason: '长期在外', changes: [{ memberId: 'north-b1-c', as: 'none', was: 'expected' }] },
    ]);
    const { lines } = await world.caller.get(people.secretary, 'ledger.year', {
      organizationId: branch._id,
      year: 2026,
    });
    expect(lines.find((line) => line.activityId === activityId)?.counts.expected).toBe(2);
  });
});

describe('whom a meeting is for', () => {
  const codeOfCorrection = (activityId: string, memberId: string, as: 'observer' | 'none' | 'expected') =>
    world.caller.codeOf(people.secretary, 'activity.correctRoll', {
      activityId,
      reason: '更正',
      changes: [{ memberId, as }],
    });
  const named = (activityId: string) => async (memberId: string) =>
    (await roster(activityId)).people.find((one) => one.memberId === memberId)?.as;

  it('nobody of the branch is an observer or a guest of their own meeting', async () => {
    const activityId = await publish(
      plan({ audience: { scope: 'branch', jointIds: [sister._id], observerIds: ['north-b1-c'] } }),
    );
    const joins = { organizationId: sister._id, activityId, joins: true };
    await world.caller.get(people.sisterSecretary, 'activity.answerInvitation', joins);
    const as = named(activityId);
    expect(await as('north-b1-c')).toBe('expected');
    expect(await codeOfCorrection(activityId, 'north-b1-c', 'observer')).toBe('ACTIVITY.EXPECTED_STAYS');
    // Nor by way of being taken off first.
    expect(await codeOfCorrection(activityId, 'north-b1-c', 'none')).toBe('ok');
    expect(await codeOfCorrection(activityId, 'north-b1-c', 'observer')).toBe('ACTIVITY.EXPECTED_STAYS');
    for (const branchId of [branch._id, sister._id]) {
      const guest = { activityId, branchId, name: '党员b' };
      expect(await world.caller.codeOf(people.secretary, 'activity.addGuest', guest)).toBe(
        'ACTIVITY.OWN_BRANCH',
      );
    }
    expect(await as('north-b1-b')).toBe('expected');
  });

  it('a committee’s members are expected of its meeting, others of the branch may sit in', async () => {
    await world.caller.get(people.secretary, 'organization.setCommittee', {
      organizationId: branch._id,
      termEndsOn: null,
      posts: [{ post: 'secretary', memberId: 'north-b1-a', from: '2026-01-01' }],
    });
    const activityId = await publish(
      plan({
        kinds: ['committeeMeeting'],
        details: { committeeMeeting: { topic: '研究', chairId: 'north-b1-a' } },
        audience: { scope: 'committee', observerIds: ['north-b1-a', 'north-b1-c'] },
      }),
    );
    const as = named(activityId);
    expect([await as('north-b1-a'), await as('north-b1-c')]).toEqual(['expected', 'observer']);
    expect(await codeOfCorrection(activityId, 'north-b1-a', 'observer')).toBe('ACTIVITY.EXPECTED_STAYS');
    expect(await codeOfCorrection(activityId, 'north-b1-b', 'observer')).toBe('ok');
  });

  it.each([
    ['a general meeting of the committee', 'generalMeeting', 'committee'],
    ['a committee meeting of everybody', 'committeeMeeting', 'branch'],
  ] as const)('%s is refused', async (_, kind, scope) => {
    const details = { [kind]: { topic: '研究', chairId: 'north-b1-a' } };
    expect(await codeOf(plan({ kinds: [kind], details, audience: { scope } }))).toBe(
      'ACTIVITY.WRONG_AUDIENCE',
    );
  });
});

describe('a minimum stay', () => {
  it('is no longer than the meeting, however that comes to be', async () => {
    const stay = (minimumStayMinutes: number) => ({ checkInRules: { minimumStayMinutes } });
    expect(await codeOf(plan(stay(121)))).toBe('ACTIVITY.STAY_TOO_LONG');
    const activityId = await publish(plan(stay(120)));
    const edit = { activityId, version: 1, title: '主题党日', place: '活动室', itemIds: [], ...stay(121) };
    expect(await world.caller.codeOf(people.secretary, 'activity.edit', edit)).toBe('ACTIVITY.STAY_TOO_LONG');
    const shorter = { activityId, startsAt: noon + day, endsAt: noon + day + hour, reason: '改期' };
    expect(await world.caller.codeOf(people.secretary, 'activity.postpone', shorter)).toBe(
      'ACTIVITY.STAY_TOO_LONG',
    );
  });
});

describe('drafts', () => {
  it('are seen by the keepers alone until they are published, and then told once', async () => {
    const input = meeting();
    const { activityId } = await world.caller.get(people.secretary, 'activity.saveDraft', {
      ...input,
      details: {},
    });
    expect(await world.caller.codeOf(people.member, 'activity.detail', { activityId })).toBe(
      'ACTIVITY.NOT_INVITED',
    );
    const before = await world.caller.get(people.member, 'activity.list', {});
    expect(before.activities.map(({ id }) => id)).not.toContain(activityId);
    const { drafts } = await world.caller.get(people.secretary, 'activity.drafts', {
      organizationId: branch._id,
    });
    expect(drafts.map(({ id }) => id)).toContain(activityId);

    await world.caller.get(people.secretary, 'activity.saveDraft', { ...input, version: 1 });
    const kept = await world.caller.get(people.secretary, 'activity.plan', { activityId });
    expect(kept).toMatchObject({ status: 'draft', actKey: input.actKey });
    expect(kept.plan.details).toEqual(input.details);

    const answers = await Promise.all(
      [1, 2, 3].map(() => world.caller.ask(people.secretary, 'activity.publish', { ...input, version: 2 })),
    );
    for (const { reply } of answers)
      expect(reply).toMatchObject({ ok: true, data: { activityId, expected: 4 } });
    expect(await inbox(people.member, activityId)).toHaveLength(1);
    expect(await world.caller.codeOf(people.secretary, 'activity.saveDraft', input)).toBe(
      'ACTIVITY.NOT_A_DRAFT',
    );
  });

  it('are never written over unseen, and leave what they said before', async () => {
    const input = plan();
    const save = (change: object) =>
      world.caller.ask(people.secretary, 'activity.saveDraft', { ...input, ...change });
    const first = await save({});
    expect(first.reply).toMatchObject({ ok: true, data: { version: 1 } });
    // A resend is no second text.
    expect((await save({})).reply).toEqual({ ...first.reply, stood: true });
    const second = await save({ version: 1, title: '另一位书记写的' });
    expect(second.reply).toMatchObject({ ok: true, data: { version: 2 } });
    const stale = { error: { code: 'ACTIVITY.CHANGED_SINCE', details: { by: '党员a' } } };
    expect((await save({ version: 1, place: '三楼' })).reply).toMatchObject(stale);
    expect(
      (await world.caller.ask(people.secretary, 'activity.publish', { ...input, version: 1 })).reply,
    ).toMatchObject(stale);
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      ...input,
      version: 2,
    });
    const audits = (
      world.cloud.documents('audits') as { action: string; target: string; before?: object }[]
    ).filter(({ action, target }) => action === 'activity.saveDraft' && target === activityId);
    expect(audits.map(({ before }) => before)).toMatchObject([undefined, { title: '主题党日' }]);
  });

  it('are dropped without a word', async () => {
    const input = plan();
    const { activityId } = await world.caller.get(people.secretary, 'activity.saveDraft', input);
    await world.caller.get(people.secretary, 'activity.cancel', { activityId, reason: '不办了' });
    expect(await codeOf({ ...input, version: 1 })).toBe('ok');
    expect((await world.caller.get(people.secretary, 'activity.plan', { activityId })).status).toBe(
      'cancelled',
    );
    expect(await inbox(people.member, activityId)).toHaveLength(0);
  });

  it('an earlier gathering serves as a plan for the next', async () => {
    const activityId = await publish(meeting());
    const { plan: copy } = await world.caller.get(people.secretary, 'activity.plan', { activityId });
    const again = await publish({
      ...copy,
      organizationId: branch._id,
      actKey: 'the-copy-of-it',
      startsAt: noon + 30 * day,
      endsAt: noon + 30 * day + hour,
    });
    expect(await detail(people.member, again)).toMatchObject({
      kinds: ['generalMeeting', 'partyLecture'],
      details: (await detail(people.member, activityId)).details,
    });
  });
});

describe('changes', () => {
  it('another time: its people are told, once, and it counts in its new month', async () => {
    const activityId = await publish();
    const later = { startsAt: noon + 10 * day, endsAt: noon + 10 * day + hour, reason: '会议室被占用' };
    await world.caller.get(people.secretary, 'activity.postpone', { activityId, ...later });
    await world.caller.get(people.secretary, 'activity.postpone', { activityId, ...later });
    const told = await inbox(people.member, activityId);
    expect(told.filter(({ id }) => id.includes('postponed'))).toHaveLength(1);
    expect(await detail(people.member, activityId)).toMatchObject({
      startsAt: later.startsAt,
      changes: [{ what: 'postponed', reason: '会议室被占用' }],
    });
    world.cloud.setNow(later.startsAt);
    await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    const { lines } = await world.caller.get(people.secretary, 'ledger.year', {
      organizationId: branch._id,
      year: 2026,
    });
    expect(lines.find((line) => line.activityId === activityId)?.month).toBe('2026-12');
  });

  it('another time: nobody has checked in for it yet, nor has leave', async () => {
    const activityId = await publish(plan({ startsAt: noon + 20 * minute, endsAt: noon + 2 * hour }));
    const code = async () => {
      const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
      return codes[0]?.digits ?? '';
    };
    await world.caller.get(people.member, 'attendance.checkIn', { activityId, code: await code() });
    const leave = { activityId, kind: 'leave' as const, reason: '出差' };
    await world.caller.get(people.secondMember, 'attendance.request', leave);
    await world.caller.get(people.probationary, 'attendance.request', leave);
    await world.caller.get(people.secretary, 'attendance.decideRequest', {
      activityId,
      memberId: 'north-b1-d',
      kind: 'leave',
      granted: true,
    });
    expect((await roster(activityId)).counts).toMatchObject({ present: 1, onLeave: 1 });
    world.cloud.advance(minute);
    await world.caller.get(people.secretary, 'activity.postpone', {
      activityId,
      startsAt: noon + 30 * minute,
      endsAt: noon + 3 * hour,
      reason: '会议室被占用',
    });
    const { counts, people: listed } = await roster(activityId);
    expect(counts).toMatchObject({ expected: 4, present: 0, onLeave: 0, toConfirm: 0 });
    const of = (memberId: string) => listed.find((one) => one.memberId === memberId);
    // What it was and why it does not count stays.
    expect(of('north-b1-b')?.acts).toMatchObject([{ what: 'postponed', by: '党员a', reason: '活动改期' }]);
    for (const id of ['north-b1-c', 'north-b1-d']) expect(of(id)?.requests[0]?.status).toBe('lapsed');
    // Both may be had again for the new time.
    expect(await world.caller.codeOf(people.secondMember, 'attendance.request', leave)).toBe('ok');
    world.cloud.advance(minute);
    await world.caller.get(people.member, 'attendance.checkIn', { activityId, code: await code() });
    expect((await roster(activityId)).counts.present).toBe(1);
  });

  it('another place is told, another agenda is not', async () => {
    const activityId = await publish();
    const edit = (place: string, change = {}) =>
      world.caller.get(people.secretary, 'activity.edit', {
        activityId,
        title: '主题党日',
        place,
        itemIds: [],
        ...change,
      });
    await edit('活动室', { version: 1, details: { themeDay: { topic: '学条例' } } });
    expect(await inbox(people.member, activityId)).toHaveLength(1);
    await edit('三楼会议室', { version: 2 });
    expect(await inbox(people.member, activityId)).toHaveLength(2);
    expect((await detail(people.member, activityId)).changes).toMatchObject([{ what: 'edited' }]);
  });

  it('an edit says all of it: what it leaves out is gone', async () => {
    await world.cloud.importDocuments('guidances', [checklist]);
    const activityId = await publish(
      plan({
        details: { themeDay: { topic: '学条例', lecturer: '王老师' } },
        hints: '着正装',
        checkInRules: { lateAfterMinutes: 5, minimumStayMinutes: 30 },
        guidanceId: checklist._id,
        itemIds: ['r1'],
      }),
    );
    const first = await detail(people.secretary, activityId);
    expect([first.agenda.length, first.hints]).toEqual([1, '着正装']);
    // The form offers the items of the month's checklist.
    const { guidance, plan: read } = await world.caller.get(people.secretary, 'activity.plan', {
      activityId,
    });
    expect([guidance?.id, read.hints]).toEqual([checklist._id, '着正装']);
    await world.caller.get(people.secretary, 'activity.edit', {
      activityId,
      version: 1,
      title: '主题党日',
      place: '活动室',
      details: {},
      checkInRules: {},
      itemIds: [],
    });
    const after = await detail(people.secretary, activityId);
    expect([after.hints, after.details, after.checkInRules, after.agenda, after.guidanceId]).toEqual([
      '',
      {},
      {},
      [],
      undefined,
    ]);
    // Adopted anew and cleared again, with the checklist still named.
    const { version } = await world.caller.get(people.secretary, 'activity.plan', { activityId });
    const same = { activityId, title: '主题党日', place: '活动室', guidanceId: checklist._id };
    const again = { ...same, details: {}, checkInRules: {} };
    await world.caller.get(people.secretary, 'activity.edit', { ...again, version, itemIds: ['r1'] });
    expect(await detail(people.secretary, activityId)).toMatchObject({ guidanceId: checklist._id });
    await world.caller.get(people.secretary, 'activity.edit', {
      ...again,
      version: version + 1,
      itemIds: [],
    });
    expect((await detail(people.secretary, activityId)).guidanceId).toBeUndefined();
  });

  it('files go with it: prepared, fetched by its people alone, and let go', async () => {
    const { caller, cloud } = world;
    const { cloudPath, fileId } = await caller.get(people.secretary, 'activity.prepareFile', {
      organizationId: branch._id,
      actKey: 'attached-1',
      ending: 'pdf',
    });
    const attachments = [{ fileId, name: '议程.pdf' }];
    expect(await codeOf(plan({ attachments }))).toBe('ACTIVITY.FILE_MISSING');
    await fetch(`${cloud.url}/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-local-openid': people.secretary },
      body: '%PDF-1.7 a file',
    });
    expect(await codeOf(plan({ attachments: [{ fileId, name: '议程.png' }] }))).toBe('ACTIVITY.FILE_KIND');
    const activityId = await publish(plan({ attachments }));
    expect((await detail(people.member, activityId)).attachments).toMatchObject([
      { name: '议程.pdf', kind: 'pdf' },
    ]);
    // Whoever knows its id may not attach it elsewhere, and so let it go.
    const elsewhere = plan({ organizationId: sister._id, attachments });
    expect(await caller.codeOf(people.sisterSecretary, 'activity.publish', elsewhere)).toBe(
      'ACTIVITY.FILE_MISSING',
    );
    const file = { activityId, fileId };
    expect((await caller.get(people.member, 'activity.file', file)).url).toContain('http');
    expect(await caller.codeOf(people.farMember, 'activity.file', file)).toBe('ACTIVITY.NOT_INVITED');
    expect(await caller.codeOf(people.member, 'activity.file', { ...file, fileId: `${fileId}x` })).toBe(
      'ACTIVITY.FILE_MISSING',
    );
    const without = { activityId, version: 1, title: '主题党日', place: '活动室' };
    await caller.get(people.secretary, 'activity.edit', without);
    expect((await detail(people.member, activityId)).attachments).toEqual([]);
    expect(await caller.codeOf(people.member, 'activity.file', file)).toBe('ACTIVITY.FILE_MISSING');
  });

  it('a form that was read before another changed it is told, and does not restore old values', async () => {
    const activityId = await publish();
    const edit = (version: number, place: string) =>
      world.caller.ask(people.secretary, 'activity.edit', {
        activityId,
        version,
        title: '主题党日',
        place,
        itemIds: [],
      });
    expect((await edit(1, '三楼会议室')).reply.ok).toBe(true);
    expect((await edit(1, '活动室')).reply).toMatchObject({
      error: { code: 'ACTIVITY.CHANGED_SINCE', details: { by: '党员a' } },
    });
    expect(await world.caller.get(people.secretary, 'activity.plan', { activityId })).toMatchObject({
      version: 2,
      savedBy: '党员a',
      plan: { place: '三楼会议室' },
    });
  });

  it('called off: told, closed to check-in, and for good', async () => {
    const activityId = await publish(plan({ startsAt: noon + minute }));
    const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
    const cancel = () =>
      world.caller.codeOf(people.secretary, 'activity.cancel', { activityId, reason: '台风' });
    expect([await cancel(), await cancel()]).toEqual(['ok', 'ok']);
    const told = await inbox(people.member, activityId);
    expect(told.filter(({ id }) => id.includes('cancelled'))).toHaveLength(1);
    const code = codes[0]?.digits ?? '';
    expect(await world.caller.codeOf(people.member, 'attendance.checkIn', { activityId, code })).toBe(
      'ACTIVITY.CLOSED',
    );
    const after = { startsAt: noon + day, endsAt: noon + day + hour, reason: '改期' };
    expect(await world.caller.codeOf(people.secretary, 'activity.postpone', { activityId, ...after })).toBe(
      'ACTIVITY.CANCELLED',
    );
    expect(
      await world.caller.codeOf(people.secretary, 'activity.close', { activityId, nobodyCame: true }),
    ).toBe('ACTIVITY.CANCELLED');
    const { activities } = await world.caller.get(people.member, 'home.get', {});
    expect(activities.map(({ id }) => id)).not.toContain(activityId);
  });

  it('cancelling and postponing at once leave one of the two', async () => {
    const activityId = await publish();
    const later = { startsAt: noon + day, endsAt: noon + day + hour, reason: '改期' };
    await Promise.all([
      world.caller.ask(people.secretary, 'activity.cancel', { activityId, reason: '取消' }),
      world.caller.ask(people.secretary, 'activity.postpone', { activityId, ...later }),
    ]);
    const { status, changes } = await detail(people.member, activityId);
    expect(status).toBe('cancelled');
    expect(changes.at(-1)?.what).toBe('cancelled');
    expect(await inbox(people.member, activityId)).toHaveLength(1 + changes.length);
  });

  it.each([
    ['to a time gone by', -hour, 'ACTIVITY.IN_THE_PAST'],
    ['once it has begun', 2 * day, 'ACTIVITY.UNDER_WAY'],
  ])('cannot be postponed %s', async (_, by, code) => {
    const activityId = await publish();
    if (by > 0) world.cloud.setNow(noon + 2 * hour);
    const startsAt = noon + by;
    expect(
      await world.caller.codeOf(people.secretary, 'activity.postpone', {
        activityId,
        startsAt,
        endsAt: startsAt + hour,
        reason: '改期',
      }),
    ).toBe(code);
  });

  it('a closed one is archived after a month, and then stands as it is', async () => {
    const activityId = await publish(plan({ startsAt: noon }));
    await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    world.cloud.setNow(noon + 29 * day);
    await world.cloud.runTimer('jobs');
    expect((await detail(people.member, activityId)).status).toBe('closed');
    world.cloud.setNow(noon + 31 * day);
    await world.cloud.runTimer('jobs');
    expect((await detail(people.member, activityId)).status).toBe('archived');
    const changes = [{ memberId: 'north-b1-d', as: 'none' as const }];
    expect(
      await world.caller.codeOf(people.secretary, 'activity.correctRoll', {
        activityId,
        reason: '更正',
        changes,
      }),
    ).toBe('ACTIVITY.ARCHIVED');
  });
});

describe('my calendar', () => {
  it('holds what begins in a month, by Beijing days', async () => {
    const first = Date.parse('2027-02-28T16:30:00Z');
    const activityId = await publish(plan({ startsAt: first, endsAt: first + hour }));
    const of = async (month: string) =>
      (await world.caller.get(people.member, 'activity.calendar', { month })).activities.map(({ id }) => id);
    expect(await of('2027-03')).toEqual([activityId]);
    expect(await of('2027-02')).toEqual([]);
  });
});

describe('planning ahead', () => {
  it('points out what else is on at that time', async () => {
    const startsAt = noon + 60 * day;
    const activityId = await publish(plan({ startsAt, endsAt: startsAt + 2 * hour }));
    const conflicts = async (from: number, to: number, except?: string) =>
      (
        await world.caller.get(people.secretary, 'activity.conflicts', {
          organizationId: branch._id,
          startsAt: from,
          endsAt: to,
          except,
        })
      ).activities.map(({ id }) => id);
    expect(await conflicts(startsAt + hour, startsAt + 3 * hour)).toEqual([activityId]);
    expect(await conflicts(startsAt - hour, startsAt)).toEqual([]);
    expect(await conflicts(startsAt + 2 * hour, startsAt + 3 * hour)).toEqual([]);
    expect(await conflicts(startsAt, startsAt + hour, activityId)).toEqual([]);
  });

  it('proposes the branch’s fixed day', async () => {
    const rule = { on: { by: 'date' as const, day: 15 }, at: '14:00' };
    const next = await world.caller.get(people.secretary, 'activity.setThemeDay', {
      organizationId: branch._id,
      rule,
    });
    expect(next.day).toBe('2026-12-15');
    const prepared = await world.caller.get(people.secretary, 'activity.prepare', {
      organizationId: branch._id,
    });
    expect(prepared.themeDay).toEqual(next);
    // This month's is over.
    expect(prepared.fixedDays).toEqual([{ month: '2026-12', startsAt: next.startsAt }]);
  });
});
