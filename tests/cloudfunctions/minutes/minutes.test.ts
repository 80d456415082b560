import type { Input } from '../../../types';
import { day, minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people, sister } from '../../support/district';

/** How the minutes of a meeting are written, confirmed and put right. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());
beforeEach(() => world.cloud.setNow(noon));

let keys = 0;
const key = () => `minutes-key-${(keys += 1)}`;

const content: Input<'minutes.save'>['content'] = {
  agenda: ['讨论年度计划'],
  summary: '会议讨论并通过了年度计划。',
  speeches: [{ speaker: '党员b', points: '建议增加志愿服务。' }],
  resolutions: [
    {
      text: '通过年度计划',
      vote: { rule: 'ordinary', expected: 3, present: 2, for: 2, against: 0, abstain: 0 },
    },
  ],
};

/** A general meeting that has begun; b was planned to record it, a chairs it. */
async function held(): Promise<string> {
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: key(),
    kinds: ['generalMeeting'],
    title: '支部党员大会',
    startsAt: noon + 10 * minute,
    endsAt: noon + 100 * minute,
    place: '活动室',
    details: {
      generalMeeting: { topic: '讨论年度计划', chairId: 'north-b1-a', recorderId: 'north-b1-b' },
    },
    itemIds: [],
  });
  world.cloud.advance(20 * minute);
  return activityId;
}

const written = (activityId: string, change: Partial<Input<'minutes.save'>> = {}): Input<'minutes.save'> => ({
  activityId,
  kind: 'generalMeeting',
  actKey: key(),
  version: 0,
  content,
  photos: [],
  chairId: 'north-b1-a',
  recorderId: 'north-b1-b',
  // Nobody checks in here.
  votersDiffer: true,
  ...change,
});

const save = (openid: string, input: Input<'minutes.save'>) =>
  world.caller.ask(openid, 'minutes.save', input);
const codeOf = (openid: string, input: Input<'minutes.save'>) =>
  world.caller.codeOf(openid, 'minutes.save', input);
const confirm = (openid: string, activityId: string, as: 'chair' | 'recorder', version: number) =>
  world.caller.ask(openid, 'minutes.confirm', { activityId, kind: 'generalMeeting', as, version });

async function seen(openid: string, activityId: string) {
  const got = await world.caller.get(openid, 'minutes.get', { activityId });
  return { ...got, minutes: got.records[0]?.minutes, mayConfirm: got.records[0]?.mayConfirm };
}

describe('writing', () => {
  it('begins with what was planned, and whom the roster gives a vote', async () => {
    const { records, voters, people: offered, mayWrite } = await seen(people.secretary, await held());
    expect(records).toMatchObject([
      { kind: 'generalMeeting', suggested: { agenda: ['讨论年度计划'], recorder: { name: '党员b' } } },
    ]);
    expect([voters, offered.length, mayWrite]).toEqual([{ expected: 3, present: 0 }, 4, true]);
  });

  it('of a meeting held with another branch a vote is the own branch’s', async () => {
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: key(),
      kinds: ['generalMeeting'],
      title: '两个支部的党员大会',
      startsAt: noon + 2 * day,
      endsAt: noon + 2 * day + 60 * minute,
      place: '活动室',
      details: { generalMeeting: { topic: '讨论年度计划', chairId: 'north-b1-a', recorderId: 'north-b1-b' } },
      audience: { scope: 'branch', jointIds: [sister._id] },
      itemIds: [],
    });
    await world.caller.get(people.sisterSecretary, 'activity.answerInvitation', {
      organizationId: sister._id,
      activityId,
      joins: true,
    });
    world.cloud.advance(2 * day + minute);
    await world.caller.get(people.secretary, 'attendance.checkInByHand', {
      activityId,
      memberIds: [
        ...['a', 'b', 'd'].map((letter) => `${branch._id}-${letter}`),
        ...['a', 'b', 'c'].map((letter) => `${sister._id}-${letter}`),
      ],
    });
    const { voters, activity } = await seen(people.secretary, activityId);
    expect([voters, activity.counts.expected, activity.counts.present]).toEqual([
      { expected: 3, present: 2 },
      8,
      6,
    ]);
    const voted = (expected: number, present: number) => ({
      ...content,
      resolutions: [
        {
          text: '通过年度计划',
          vote: { rule: 'ordinary' as const, expected, present, for: present, against: 0, abstain: 0 },
        },
      ],
    });
    const saved = async (expected: number, present: number) => {
      const { votersDiffer: _, ...input } = written(activityId, { content: voted(expected, present) });
      const { reply } = await save(people.secretary, input);
      return reply.ok ? 'ok' : [reply.error.code, reply.error.details];
    };
    expect(await saved(6, 5)).toEqual([
      'MINUTES.VOTERS_DIFFER',
      { resolution: 0, expectedVoters: 3, presentVoters: 2 },
    ]);
    expect(await saved(3, 2)).toBe('ok');
  });

  it('shows what each vote comes to, with its article', async () => {
    const activityId = await held();
    await save(people.secretary, written(activityId));
    const { minutes } = await seen(people.secretary, activityId);
    expect(minutes).toMatchObject({
      version: 1,
      content,
      verdicts: [{ outcome: 'carried', citation: { article: '第十一条' } }],
    });
  });

  it('the planned recorder writes without being a keeper; others invited do not, nor see it yet', async () => {
    const activityId = await held();
    expect(await codeOf(people.member, written(activityId))).toBe('ok');
    expect(await codeOf(people.secondMember, written(activityId, { version: 1 }))).toBe('MINUTES.NOT_YOURS');
    expect((await seen(people.secondMember, activityId)).minutes).toBeUndefined();
    expect(await codeOf(people.sisterSecretary, written(activityId))).toBe('ACTIVITY.NOT_INVITED');
    expect(await codeOf(people.town, written(activityId))).toBe('ACTIVITY.NOT_INVITED');
  });

  it('sent again it is one save; two people at once are two, and the later one is told', async () => {
    const activityId = await held();
    const once = written(activityId);
    const answers = await Promise.all([save(people.secretary, once), save(people.secretary, once)]);
    for (const { reply } of answers) expect(reply).toMatchObject({ ok: true, data: { version: 1 } });

    const both = await Promise.all([
      save(
        people.secretary,
        written(activityId, { version: 1, content: { ...content, summary: '书记写的' } }),
      ),
      save(
        people.member,
        written(activityId, { version: 1, content: { ...content, summary: '记录人写的' } }),
      ),
    ]);
    expect(both.filter(({ reply }) => reply.ok)).toHaveLength(1);
    const refused = both.find(({ reply }) => !reply.ok);
    expect(refused?.reply).toMatchObject({ error: { code: 'MINUTES.CHANGED_SINCE' } });
    const { minutes } = await seen(people.secretary, activityId);
    expect(minutes?.version).toBe(2);
    expect(['书记写的', '记录人写的']).toContain(minutes?.content.summary);
  });

  it('whose voters are not those of the roll asks first, and stands when that is meant', async () => {
    const activityId = await held();
    const vote = { rule: 'ordinary' as const, against: 0, abstain: 0 };
    const voted = (expected: number, present: number) => ({
      ...content,
      resolutions: [{ text: '通过', vote: { ...vote, expected, present, for: present } }],
    });
    const { votersDiffer: _, ...plain } = written(activityId, { content: voted(50, 50) });
    expect((await save(people.secretary, plain)).reply).toMatchObject({
      error: {
        code: 'MINUTES.VOTERS_DIFFER',
        details: { resolution: 0, expectedVoters: 3, presentVoters: 0 },
      },
    });
    const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
    for (const openid of [people.secretary, people.member]) {
      await world.caller.get(openid, 'attendance.checkIn', { activityId, code: codes[0]?.digits ?? '' });
    }
    expect(await codeOf(people.secretary, { ...plain, content: voted(3, 2) })).toBe('ok');
    const other = { ...plain, actKey: key(), version: 1, votersDiffer: true as const };
    expect(await codeOf(people.secretary, other)).toBe('ok');
    // What was meant once is not asked about again.
    expect(
      await codeOf(people.secretary, { ...other, actKey: key(), version: 2, votersDiffer: undefined }),
    ).toBe('ok');
  });

  it('a text that another wrote is kept when it is written over, for those who write', async () => {
    const activityId = await held();
    await save(people.member, written(activityId));
    const mine = { ...content, summary: '书记写的' };
    await save(people.secretary, written(activityId, { version: 1, content: mine }));
    // One's own words may be written anew.
    await save(people.secretary, written(activityId, { version: 2, content: { ...mine, agenda: [] } }));
    const of = { activityId, kind: 'generalMeeting' as const };
    const { earlier } = await world.caller.get(people.secretary, 'minutes.history', of);
    expect(earlier).toMatchObject([{ version: 1, draft: true, by: '党员a', content }]);
    await confirm(people.member, activityId, 'recorder', 3);
    await confirm(people.secretary, activityId, 'chair', 3);
    expect(await world.caller.get(people.secondMember, 'minutes.history', of)).toEqual({ earlier: [] });
  });

  it.each<[string, Partial<Input<'minutes.save'>>, string]>([
    ['one person in both parts', { recorderId: 'north-b1-a' }, 'MINUTES.SAME_PERSON'],
    ['a chair of another branch', { chairId: 'north-b2-a' }, 'MINUTES.PERSON_NOT_IN_BRANCH'],
    ['another kind', { kind: 'partyLecture' }, 'MINUTES.NOT_OF_THIS_KIND'],
    [
      'more votes than people',
      {
        content: {
          ...content,
          resolutions: [
            {
              text: '通过',
              vote: { rule: 'ordinary', expected: 3, present: 2, for: 3, against: 0, abstain: 0 },
            },
          ],
        },
      },
      'MINUTES.VOTE_IMPOSSIBLE',
    ],
    [
      'text that may not be published',
      { content: { ...content, summary: '这里有违禁词' } },
      'CONTENT.REFUSED',
    ],
    [
      'a long text with such a word at its end',
      { content: { ...content, summary: `${'长'.repeat(4_990)}违禁词` } },
      'CONTENT.REFUSED',
    ],
    [
      'more than one call carries',
      {
        content: {
          ...content,
          speeches: Array(11).fill({ speaker: '某', points: '长'.repeat(2_000) }) as never,
        },
      },
      'INVALID_INPUT',
    ],
    [
      'ten photos',
      { photos: Array(10).fill('cloud://e.b/minutes/a/12345678.jpg') as string[] },
      'INVALID_INPUT',
    ],
  ])('%s is refused', async (_, change, code) => {
    world.cloud.wechat.flagWords('违禁词');
    const activityId = await held();
    expect(await codeOf(people.secretary, written(activityId, change))).toBe(code);
    expect((await seen(people.secretary, activityId)).minutes).toBeUndefined();
  });

  it('keeps nothing while WeChat does not answer', async () => {
    const activityId = await held();
    world.cloud.wechat.injectFault('security.msgSecCheck', { errcode: -1, times: 10 });
    expect(await codeOf(people.secretary, written(activityId))).toBe('CONTENT.UNAVAILABLE');
    world.cloud.wechat.clearFaults();
    expect(await codeOf(people.secretary, written(activityId))).toBe('ok');
  });

  it('waits for the meeting to begin', async () => {
    const activityId = await held();
    world.cloud.setNow(noon);
    expect(await codeOf(people.secretary, written(activityId))).toBe('MINUTES.NOT_HELD');
  });
});

describe('confirming', () => {
  it('by recorder and chair, each in their own name; then everybody invited may read it', async () => {
    const activityId = await held();
    await save(people.secretary, written(activityId));
    expect((await confirm(people.secretary, activityId, 'recorder', 1)).reply).toMatchObject({
      error: { code: 'MINUTES.NOT_YOURS' },
    });
    for (let time = 0; time < 2; time += 1) {
      const { reply } = await confirm(people.member, activityId, 'recorder', 1);
      expect(reply).toMatchObject({ ok: true, data: { confirmed: false } });
    }
    const { notices } = await world.caller.get(people.secretary, 'message.inbox', {});
    expect(
      notices.filter(({ id, link }) => id.startsWith('minutes:') && link.includes(activityId)),
    ).toHaveLength(1);
    expect((await seen(people.secretary, activityId)).mayConfirm).toEqual(['chair']);
    expect((await confirm(people.secretary, activityId, 'chair', 1)).reply).toMatchObject({
      ok: true,
      data: { confirmed: true },
    });
    const ledger = async () => {
      const input = { organizationId: branch._id, year: 2026 };
      const { lines } = await world.caller.get(people.secretary, 'ledger.year', input);
      return lines.find((line) => line.activityId === activityId)?.minutes;
    };
    await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    expect(await ledger()).toBe('confirmed');
    const { minutes, mayWrite } = await seen(people.probationary, activityId);
    expect([minutes?.content.summary, mayWrite]).toEqual([content.summary, false]);
    expect(Object.keys(minutes?.signatures ?? {}).sort()).toEqual(['chair', 'recorder']);
  });

  it('who does not use the app signs on paper: a keeper writes it down, it counts alike, and they are told', async () => {
    const activityId = await held();
    await save(people.secretary, written(activityId));
    const onPaper = (openid: string, as: 'chair' | 'recorder', version = 1) =>
      world.caller.ask(openid, 'minutes.confirmOnPaper', { activityId, kind: 'generalMeeting', as, version });
    for (const stranger of [people.member, people.sisterSecretary, people.district])
      expect((await onPaper(stranger, 'recorder')).reply).toMatchObject({ error: { code: 'ACCESS_DENIED' } });
    expect((await onPaper(people.secretary, 'recorder', 2)).reply).toMatchObject({
      error: { code: 'MINUTES.CHANGED_SINCE' },
    });
    for (const reply of [
      await onPaper(people.secretary, 'recorder'),
      await onPaper(people.secretary, 'recorder'),
    ])
      expect(reply.reply).toMatchObject({ ok: true, data: { confirmed: false } });
    expect((await confirm(people.secretary, activityId, 'chair', 1)).reply).toMatchObject({
      data: { confirmed: true },
    });
    const { minutes, keeps } = await seen(people.secretary, activityId);
    expect(keeps).toBe(true);
    expect(minutes?.signatures.recorder).toEqual({
      memberId: 'north-b1-b',
      name: '党员b',
      at: expect.any(Number) as number,
      writtenBy: '党员a',
    });
    expect(minutes?.signatures.chair).not.toHaveProperty('writtenBy');
    const { notices } = await world.caller.get(people.member, 'message.inbox', {});
    expect(notices.filter(({ title }) => title === '会议记录登记为您已签名')).toHaveLength(1);
    const audits = world.cloud.documents('audits') as { action: string; target: string }[];
    expect(audits.filter(({ action }) => action === 'minutes.confirmOnPaper')).toHaveLength(1);
  });

  it('a text changed after one confirmation has to be read again', async () => {
    const activityId = await held();
    await save(people.secretary, written(activityId));
    await confirm(people.member, activityId, 'recorder', 1);
    await save(people.secretary, written(activityId, { version: 1 }));
    expect((await confirm(people.secretary, activityId, 'chair', 1)).reply).toMatchObject({
      error: { code: 'MINUTES.CHANGED_SINCE' },
    });
    expect((await confirm(people.secretary, activityId, 'chair', 2)).reply).toMatchObject({
      data: { confirmed: false },
    });
  });

  it('a save and a confirmation at once: nobody confirms what they have not read', async () => {
    const activityId = await held();
    await save(people.secretary, written(activityId));
    await confirm(people.member, activityId, 'recorder', 1);
    await Promise.all([
      confirm(people.secretary, activityId, 'chair', 1),
      save(people.member, written(activityId, { version: 1, content: { ...content, summary: '又改过' } })),
    ]);
    const { minutes } = await seen(people.secretary, activityId);
    const both = Object.keys(minutes?.signatures ?? {}).length === 2;
    // Either the confirmation came first, and the change without a reason was refused, or the other way round.
    expect(minutes?.content.summary).toBe(both ? content.summary : '又改过');
  });

  it('what is empty cannot be confirmed', async () => {
    const activityId = await held();
    const nothing = { agenda: ['议题'], summary: '', speeches: [], resolutions: [] };
    await save(people.secretary, written(activityId, { content: nothing }));
    expect((await confirm(people.secretary, activityId, 'chair', 1)).reply).toMatchObject({
      error: { code: 'MINUTES.EMPTY' },
    });
  });

  it('afterwards a change is a correction: a reason, and the earlier text stays', async () => {
    const activityId = await held();
    await save(people.secretary, written(activityId));
    await confirm(people.member, activityId, 'recorder', 1);
    await confirm(people.secretary, activityId, 'chair', 1);
    const better = { ...content, summary: '更正后的内容' };
    expect(await codeOf(people.secretary, written(activityId, { version: 1, content: better }))).toBe(
      'MINUTES.REASON_NEEDED',
    );
    const correction = written(activityId, { version: 1, content: better, reason: '日期写错' });
    for (let time = 0; time < 2; time += 1) await save(people.secretary, correction);
    const { minutes } = await seen(people.secondMember, activityId);
    expect(minutes).toMatchObject({ version: 2, corrections: 1, content: better });
    expect(Object.keys(minutes?.signatures ?? {})).toHaveLength(2);
    const { earlier } = await world.caller.get(people.member, 'minutes.history', {
      activityId,
      kind: 'generalMeeting',
    });
    expect(earlier).toMatchObject([{ version: 1, content, reason: '日期写错', by: '党员a' }]);
  });
});

describe('photos', () => {
  const upload = async (cloudPath: string) => {
    await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg', 'x-local-openid': people.secretary },
      body: 'picture',
    });
  };
  const prepare = (activityId: string, actKey = key()) =>
    world.caller.get(people.secretary, 'minutes.preparePhoto', { activityId, actKey });
  const isThere = async (activityId: string) =>
    (await seen(people.secretary, activityId)).minutes?.photos.map(({ url }) => url !== '');

  it('are kept once the minutes take them up; what nobody takes up goes after a day', async () => {
    const activityId = await held();
    const [kept, left] = [await prepare(activityId), await prepare(activityId)];
    await upload(kept.cloudPath);
    await upload(left.cloudPath);
    expect(await codeOf(people.secretary, written(activityId, { photos: [kept.fileId] }))).toBe('ok');
    world.cloud.advance(day + minute);
    await world.cloud.runTimer('jobs');
    expect(await isThere(activityId)).toEqual([true]);
    const again = written(activityId, { version: 1, photos: [kept.fileId, left.fileId] });
    expect(await codeOf(people.secretary, again)).toBe('MINUTES.PHOTO_MISSING');
    await save(people.secretary, written(activityId, { version: 1 }));
    world.cloud.advance(day + minute);
    await world.cloud.runTimer('jobs');
    const back = written(activityId, { version: 2, photos: [kept.fileId] });
    expect(await codeOf(people.secretary, back)).toBe('MINUTES.PHOTO_MISSING');
  });

  it('of another activity, not prepared here or not arrived are refused; only writers prepare', async () => {
    const [activityId, other] = [await held(), await held()];
    const elsewhere = await prepare(other);
    await upload(elsewhere.cloudPath);
    const forged = `minutes/${activityId}/forged-photo.jpg`;
    await upload(forged);
    const root = elsewhere.fileId.slice(0, -elsewhere.cloudPath.length);
    const notArrived = await prepare(activityId);
    for (const photo of [elsewhere.fileId, `${root}${forged}`, notArrived.fileId])
      expect(await codeOf(people.secretary, written(activityId, { photos: [photo] }))).toBe(
        'MINUTES.PHOTO_MISSING',
      );
    const asked = { activityId, actKey: key() };
    expect(await world.caller.codeOf(people.probationary, 'minutes.preparePhoto', asked)).toBe(
      'MINUTES.NOT_YOURS',
    );
  });
});
