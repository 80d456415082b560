import { environment } from '../../../../scripts/cloud';
import type { Input } from '../../../../types';
import type { MessageTemplate, PushedClass } from '../../../../types/shared/messages';
import type {
  CampaignRecord,
  ConsentRecord,
  DeliveryRecord,
  NoticeRecord,
} from '../../../../cloudfunctions/domain/messaging/model';
import { accounts, branch, district, members, people, sister } from '../../../support/district';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../../support/cloud';

/** What of each class reaches whom, when, and how often: the digest once a morning, events at once, security the inbox. */

const hour = 60 * minute;
/** `noon` is two in the afternoon. */
const midnight = noon - 14 * hour;
const at = (days: number, clock: number) => midnight + days * day + clock * hour;

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const idOf = (template: MessageTemplate): string =>
  environment[
    `TEMPLATE_${template.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}` as keyof typeof environment
  ];

let keys = 0;
async function consent(openid: string, ...templates: MessageTemplate[]): Promise<void> {
  for (const template of templates) {
    world.cloud.wechat.grant(openid, idOf(template));
    const consentKey = `classes-${(keys += 1)}-of`;
    await world.caller.get(openid, 'message.recordConsent', { consentKey, templates: [template] });
  }
}

/** Ticks at an instant. */
const tickAt = async (instant: number) => {
  world.cloud.setNow(instant);
  return world.cloud.runTimer('jobs');
};

/** What reached phones: to whom, by which template. */
const sent = () =>
  world.cloud.wechat
    .sentMessages()
    .map(({ openid, templateId }) => [openid, templateId.replace('local-template-', '')].join(' '))
    .sort();
const messages = () => world.cloud.wechat.sentMessages();
const stored = <T>(collection: string) => world.cloud.documents(collection) as T[];
const campaignsOf = (template: MessageTemplate) =>
  stored<CampaignRecord>('campaigns').filter((one) => one.template === template);
/** The digests of the mornings, and whether each is over. */
const digests = ({ cloud } = world) =>
  (cloud.documents('campaigns') as unknown as CampaignRecord[])
    .filter(({ template }) => template === 'digest')
    .map(({ _id, stage }) => `${_id} ${stage}`)
    .sort();
const openOn = (date: number) => `digest:d:2026-11-${date} expanding`;
const reasons = () => stored<DeliveryRecord>('deliveries').map(({ reason }) => reason);

let acts = 0;
const plan = (change: Partial<Input<'activity.publish'>> = {}): Input<'activity.publish'> => ({
  organizationId: branch._id,
  actKey: `classes-${(acts += 1)}`,
  kinds: ['themeDay'],
  title: '主题党日',
  startsAt: at(2, 14),
  endsAt: at(2, 16),
  place: '活动室',
  itemIds: [],
  ...change,
});
const publish = async (change: Partial<Input<'activity.publish'>> = {}) =>
  (await world.caller.get(people.secretary, 'activity.publish', plan(change))).activityId;
const postpone = (activityId: string, startsAt: number) =>
  world.caller.get(people.secretary, 'activity.postpone', {
    activityId,
    startsAt,
    endsAt: startsAt + hour,
    reason: '场地占用',
  });
const cancel = (activityId: string) =>
  world.caller.get(people.secretary, 'activity.cancel', { activityId, reason: '停电' });
const askLeave = (openid: string, activityId: string) =>
  world.caller.get(openid, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
const mute = (openid: string, which: PushedClass) =>
  world.caller.get(openid, 'message.setMuted', { class: which, muted: true });

describe('the digest', () => {
  it('comes the next morning to those who consented and have something unread: how much, and the most urgent', async () => {
    await consent(people.member, 'digest');
    await consent(people.secretary, 'digest');
    await consent(people.farMember, 'digest');
    const activityId = await publish();
    await publish({ title: '党课' });
    await askLeave(people.secondMember, activityId);
    await tickAt(at(0, 20));
    await tickAt(at(1, 7.99));
    expect(sent()).toEqual([]);
    await tickAt(at(1, 8));
    await tickAt(at(1, 8.1));
    expect(sent()).toEqual([`${people.secretary} digest`, `${people.member} digest`]);
    const dataTo = (openid: string) => messages().find((one) => one.openid === openid)?.data;
    expect(dataTo(people.member)).toMatchObject({
      number1: { value: '2' },
      date3: { value: '2026年11月24日' },
    });
    // What is due comes before a request that waits, and that before what is only news.
    expect(dataTo(people.secretary)).toMatchObject({
      number1: { value: '4' },
      thing2: { value: '还有 1 项组织生活没有开展' },
    });
    expect(messages()[0]?.page).toBe('message/inbox/index');
  });

  it('does not come again for what it told of, nor for what was read, nor to who has no consent left', async () => {
    await consent(people.member, 'digest', 'digest', 'digest');
    await publish();
    await tickAt(at(1, 8));
    await tickAt(at(2, 8));
    expect(sent()).toHaveLength(1);
    world.cloud.setNow(at(2, 9));
    await publish({ startsAt: at(9, 14), endsAt: at(9, 15) });
    await world.caller.get(people.member, 'message.markRead', { upTo: at(2, 9) });
    await tickAt(at(3, 8));
    expect(sent()).toHaveLength(1);
    const [consented] = stored<ConsentRecord>('consents');
    expect(consented?.remaining).toBe(2);
  });

  it('does not come to who lets it rest, or was unbound overnight', async () => {
    for (const openid of [people.member, people.secondMember, people.probationary])
      await consent(openid, 'digest');
    await publish();
    await mute(people.member, 'digest');
    await world.caller.get(people.secretary, 'account.unbindMember', { memberId: 'north-b1-c' });
    await tickAt(at(1, 8));
    expect(sent()).toEqual([`${people.probationary} digest`]);
  });

  it('is the one of the day: a checklist that is published after it waits for the morning, and comes in its place', async () => {
    await consent(people.member, 'digest', 'digest', 'guidancePublished');
    await consent(people.farMember, 'guidancePublished');
    await publish({ startsAt: at(9, 14), endsAt: at(9, 15) });
    await tickAt(at(1, 8));
    expect(sent()).toEqual([`${people.member} digest`]);
    await world.cloud.importDocuments('campaigns', [checklist(at(1, 10))]);
    await tickAt(at(1, 10));
    expect(sent()).toEqual([`${people.farMember} guidance-published`, `${people.member} digest`].sort());
    // While it waits it costs the timer nothing.
    const { requests } = await tickAt(at(1, 11));
    expect(requests.filter(({ target, lookedUp }) => [target, ...lookedUp].includes('deliveries'))).toEqual(
      [],
    );
    await publish({ startsAt: at(8, 14), endsAt: at(8, 15) });
    await tickAt(at(2, 8));
    expect(sent().filter((one) => one.startsWith(people.member))).toEqual([
      `${people.member} digest`,
      `${people.member} guidance-published`,
    ]);
    expect(reasons()).toContain('TOLD_TODAY');
  });

  it('is not spent on who was not told: what WeChat refused leaves the day free', async () => {
    await world.caller.get(people.member, 'message.recordConsent', {
      consentKey: 'not-granted-in-wechat',
      templates: ['digest'],
    });
    await consent(people.member, 'guidancePublished');
    await publish();
    await tickAt(at(1, 8));
    expect(reasons()).toEqual([43101]);
    await world.cloud.importDocuments('campaigns', [checklist(at(1, 10))]);
    await tickAt(at(1, 10));
    expect(sent()).toEqual([`${people.member} guidance-published`]);
  });

  it('goes on morning after morning by itself, and costs an idle tick nothing', async () => {
    await consent(people.member, 'digest', 'digest');
    await tickAt(at(1, 8));
    world.cloud.setNow(at(1, 9));
    await publish();
    await tickAt(at(2, 8));
    expect(sent()).toEqual([`${people.member} digest`]);
    await tickAt(at(2, 8.2));
    const { requests } = await tickAt(at(2, 8.3));
    expect(requests.length).toBeLessThanOrEqual(13);
  });

  it('goes on after days without the timer: what is past is closed, and the first morning has its own', async () => {
    await consent(people.member, 'digest');
    await tickAt(at(2, 20));
    await tickAt(at(2, 21.5));
    world.cloud.setNow(at(5, 20));
    await publish({ startsAt: at(9, 14), endsAt: at(9, 15) });
    expect(digests()).toEqual(['digest:d:2026-11-24 done', 'digest:d:2026-11-25 done', openOn(26)]);
    await tickAt(at(6, 7));
    expect(sent()).toEqual([]);
    await tickAt(at(6, 8));
    expect(sent()).toEqual([`${people.member} digest`]);
    expect(digests().slice(2)).toEqual(['digest:d:2026-11-26 done', 'digest:d:2026-11-29 done', openOn(30)]);
  });

  it('goes on after a day on which nothing may be changed', async () => {
    const { caller } = world;
    const readOnly = { organizationId: district._id, reason: '演练' };
    await consent(people.member, 'digest');
    await caller.get(people.admin, 'exit.setReadOnly', { ...readOnly, on: true });
    await tickAt(at(1, 8));
    await tickAt(at(1, 20));
    world.cloud.setNow(at(2, 7));
    await caller.get(people.admin, 'exit.setReadOnly', { ...readOnly, on: false });
    await tickAt(at(2, 7.1));
    await publish({ startsAt: at(9, 14), endsAt: at(9, 15) });
    await tickAt(at(2, 8));
    expect(sent()).toEqual([`${people.member} digest`]);
    expect(digests()).toEqual(['digest:d:2026-11-24 done', 'digest:d:2026-11-25 done', openOn(26)]);
  });

  it('goes on while its template is missing: the inbox is all there is until it is back', async () => {
    const without = await startTestCloud({ TEMPLATE_DIGEST: '' });
    try {
      const first = { ...checklist(at(1, 8)), _id: 'digest:d:2026-11-24', template: 'digest' };
      await without.cloud.importDocuments('campaigns', [first]);
      without.cloud.setNow(at(1, 8));
      await without.cloud.runTimer('jobs');
      expect(without.cloud.wechat.sentMessages()).toEqual([]);
      expect(digests(without)).toEqual(['digest:d:2026-11-24 done', openOn(25)]);
    } finally {
      await without.cloud.close();
    }
  });

  it('asks no more of the database for those who did not consent', async () => {
    await consent(people.member, 'digest', 'digest');
    await publish();
    const few = (await tickAt(at(1, 8))).requests.length;
    const [like] = accounts;
    await world.cloud.importDocuments(
      'accounts',
      Array.from({ length: 60 }, (_, index) => ({
        ...like,
        _id: `MORE-${index}`,
        memberId: `m${index}`,
        grants: [],
      })),
    );
    world.cloud.setNow(at(1, 9));
    await publish();
    await tickAt(at(2, 7.9));
    expect((await tickAt(at(2, 8))).requests.length).toBeLessThanOrEqual(few);
    expect(sent()).toHaveLength(2);
  });

  it.each([['one timer'], ['two timers']])(
    'killed at random, by %s: nobody has two of a day',
    async (timers) => {
      const many = Array.from({ length: 24 }, (_, index) => `MANY-${index}`);
      const [like] = accounts;
      const [member] = members;
      // They are on the roster and bound, or the night would close their accounts.
      const crowd = many.map((_id) => ({ ...like, _id, memberId: `m-${_id}`, grants: [] }));
      await world.cloud.importDocuments('accounts', crowd);
      const onRoster = crowd.map(({ memberId }) => ({ ...member, _id: memberId }));
      await world.cloud.importDocuments('members', onRoster);
      const bindings = crowd.map(({ _id, memberId }) => ({ _id: memberId, openid: _id, at: 0 }));
      await world.cloud.importDocuments('bindings', bindings);
      await world.cloud.importDocuments(
        'consents',
        many.flatMap((openid) => [consentOf(openid, 'digest'), consentOf(openid, 'guidancePublished')]),
      );
      for (const openid of many) {
        world.cloud.wechat.grant(openid, idOf('digest'), 5);
        world.cloud.wechat.grant(openid, idOf('guidancePublished'), 5);
      }
      await consent(people.member, 'digest');
      await publish();
      await world.cloud.importDocuments('campaigns', [checklist(at(1, 8))]);
      const faults = (['deliveries', 'digestPushes', 'campaigns'] as const).map((collection, seed) =>
        world.cloud.database.injectFault({
          functionName: 'jobs',
          collection,
          kill: 'after',
          percent: 30,
          times: 3,
          seed,
        }),
      );
      world.cloud.setNow(at(1, 8));
      for (let ticks = 0; ticks < 15 && isDue(); ticks += 1) {
        const both = timers === 'two timers' ? [0, 1] : [0];
        await Promise.allSettled(both.map(() => world.cloud.runTimer('jobs')));
        world.cloud.advance(2 * minute);
      }
      expect(faults.reduce((sum, { struck }) => sum + struck, 0)).toBeGreaterThan(4);
      const receivers = messages().map(({ openid }) => openid);
      expect(new Set(receivers).size).toBe(receivers.length);
      // Everybody was told that day, or stands in doubt.
      const doubtful = stored<DeliveryRecord>('deliveries').filter(({ reason }) => reason === 'UNKNOWN');
      const answered = new Set([...receivers, ...doubtful.map(({ openid }) => openid)]);
      expect(many.filter((openid) => !answered.has(openid))).toEqual([]);
    },
  );
});

/** Whether some push has something to do just then. */
const isDue = (): boolean =>
  stored<CampaignRecord>('campaigns').some(
    ({ stage, dueAt }) => (stage === 'expanding' || stage === 'sending') && dueAt <= world.cloud.now(),
  );

const consentOf = (openid: string, template: MessageTemplate): ConsentRecord => ({
  _id: `${openid}:${template}`,
  openid,
  template,
  organizationId: branch._id,
  orgPath: branch.path,
  remaining: 5,
  keys: [],
});

/** The push of a month's checklist. */
const checklist = (openedAt: number): CampaignRecord => ({
  _id: 'checklist',
  orgPath: district.path,
  title: '十二月清单',
  template: 'guidancePublished',
  audience: [district._id],
  said: { title: '十二月清单', theme: '主题', until: '2026-12-28', from: '区委组织部' },
  page: 'guidance/detail/index?guidanceId=d%3A2026-12',
  openedAt,
  dueAt: openedAt,
  stage: 'expanding',
  cursor: { key: 0, after: '' },
  leaseUntil: 0,
});

describe('an event', () => {
  const groupMeetingOf = (groupId: string): Partial<Input<'activity.publish'>> => ({
    kinds: ['groupMeeting'],
    details: { groupMeeting: { topic: '学习', chairId: 'north-b1-b', recorderId: 'north-b1-c' } },
    audience: { scope: 'group', groupId, jointIds: [] },
  });

  it('is pushed at once to the people of the gathering: moved, elsewhere, called off', async () => {
    await consent(people.member, 'activityChanged', 'activityChanged', 'activityChanged');
    await consent(people.sisterMember, 'activityChanged');
    const activityId = await publish();
    await tickAt(noon + minute);
    expect(sent()).toEqual([]);
    await postpone(activityId, at(3, 9));
    await tickAt(noon + 2 * minute);
    await world.caller.get(people.secretary, 'activity.edit', {
      activityId,
      title: '主题党日',
      place: '二楼会议室',
      itemIds: [],
      version: 1,
    });
    await tickAt(noon + 3 * minute);
    await cancel(activityId);
    await tickAt(noon + 4 * minute);
    expect(
      messages().map(({ openid, data }) => [openid, data['phrase2']?.value, data['thing4']?.value]),
    ).toEqual([
      [people.member, '时间有变', '活动室'],
      [people.member, '活动有变', '二楼会议室'],
      [people.member, '活动取消', '二楼会议室'],
    ]);
    expect(messages()[0]?.data['time3']?.value).toBe('2026年11月26日 09:00');
  });

  it.each([
    ['a minute before the quiet hours', at(0, 21) - minute, 1],
    ['as they begin', at(0, 21), 0],
    ['a minute before they end', at(1, 8) - minute, 0],
    ['as they end', at(1, 8), 1],
  ])('%s', async (_, instant, count) => {
    await consent(people.member, 'activityChanged');
    const activityId = await publish();
    world.cloud.setNow(instant);
    await cancel(activityId);
    await tickAt(instant);
    expect(sent()).toHaveLength(count);
  });

  it('of a group is pushed to who is in it, and counted by that', async () => {
    const { groupId } = await world.caller.get(people.secretary, 'organization.createGroup', {
      organizationId: branch._id,
      name: '第一党小组',
      actKey: 'classes-group',
    });
    for (const memberId of ['north-b1-b', 'north-b1-c'])
      await world.caller.get(people.secretary, 'member.setGroup', { memberId, groupId });
    for (const openid of [people.member, people.probationary]) await consent(openid, 'activityChanged');
    await cancel(await publish(groupMeetingOf(groupId)));
    await tickAt(noon + minute);
    expect(sent()).toEqual([`${people.member} activity-changed`]);
    expect(campaignsOf('activityChanged')).toMatchObject([{ audience: [groupId], told: 2, stage: 'done' }]);

    // Its branch is merged: the group comes along with who is in it.
    await consent(people.member, 'activityChanged');
    const activityId = await publish(groupMeetingOf(groupId));
    await world.caller.get(people.admin, 'organization.merge', {
      organizationId: branch._id,
      intoId: sister._id,
    });
    await world.caller.get(people.sisterSecretary, 'activity.cancel', { activityId, reason: '停电' });
    await tickAt(noon + 2 * minute);
    expect(sent()).toEqual(Array(2).fill(`${people.member} activity-changed`));
  });

  it('of a branch that was merged is pushed to its people where they are now, and to nobody else there', async () => {
    for (const openid of [people.member, people.secondMember, people.sisterMember])
      await consent(openid, 'activityChanged');
    const activityId = await publish();
    await world.caller.get(people.admin, 'organization.merge', {
      organizationId: branch._id,
      intoId: sister._id,
    });
    // Who left after the merger is not of it any more.
    const leaves = { memberId: 'north-b1-c', on: '2026-11-23', reason: '离职' };
    await world.caller.get(people.sisterSecretary, 'member.leave', leaves);
    await world.caller.get(people.sisterSecretary, 'activity.cancel', { activityId, reason: '停电' });
    await tickAt(noon + minute);
    expect(sent()).toEqual([`${people.member} activity-changed`]);
    expect(campaignsOf('activityChanged')).toMatchObject([
      { audience: [branch._id], told: 3, stage: 'done' },
    ]);
  });

  it('that was overtaken in the night is not sent; the last word is', async () => {
    await consent(people.member, 'activityChanged', 'activityChanged', 'activityChanged');
    const activityId = await publish();
    world.cloud.setNow(at(0, 22));
    await postpone(activityId, at(3, 9));
    world.cloud.setNow(at(0, 23));
    await postpone(activityId, at(4, 9));
    world.cloud.setNow(at(0, 23.5));
    await cancel(activityId);
    await tickAt(at(1, 8));
    expect(messages().map(({ data }) => data['phrase2']?.value)).toEqual(['活动取消']);
  });

  it('whose time is past by the morning is not sent, and stands in the inbox', async () => {
    await consent(people.member, 'activityChanged');
    const activityId = await publish({ startsAt: at(1, 7), endsAt: at(1, 7.5) });
    world.cloud.setNow(at(0, 22));
    await cancel(activityId);
    await tickAt(at(1, 8));
    expect(sent()).toEqual([]);
    expect(stored<CampaignRecord>('campaigns').every(({ stage }) => stage === 'done')).toBe(true);
    const { notices } = await world.caller.get(people.member, 'message.inbox', {});
    expect(notices.filter(({ title }) => title.startsWith('活动取消'))).toHaveLength(1);
  });

  it('does not wait behind the digest, nor does it keep it', async () => {
    await consent(people.member, 'digest', 'activityChanged');
    const activityId = await publish();
    world.cloud.setNow(at(1, 7));
    await postpone(activityId, at(5, 9));
    await tickAt(at(1, 8));
    expect(messages().map(({ templateId }) => templateId)).toEqual([idOf('activityChanged'), idOf('digest')]);
  });

  it('answers one’s own leave at once, and the invitation of another branch', async () => {
    await consent(people.member, 'leaveDecided');
    await consent(people.secretary, 'requestAnswered');
    const activityId = await publish({ audience: { scope: 'branch', jointIds: [sister._id] } });
    await askLeave(people.member, activityId);
    await world.caller.get(people.secretary, 'attendance.decideRequest', {
      activityId,
      memberId: 'north-b1-b',
      kind: 'leave',
      granted: true,
    });
    await world.caller.get(people.sisterSecretary, 'activity.answerInvitation', {
      organizationId: sister._id,
      activityId,
      joins: true,
    });
    await tickAt(noon + minute);
    expect(sent()).toEqual([`${people.secretary} request-answered`, `${people.member} leave-decided`]);
    expect(messages().find(({ openid }) => openid === people.member)?.data).toMatchObject({
      phrase3: { value: '已同意' },
      time2: { value: '2026年11月25日 14:00' },
    });
  });

  it('answers a correction that one asked for, and a transfer, to the member and to the keepers who asked', async () => {
    const { caller } = world;
    for (const openid of [people.member, people.secretary])
      await consent(openid, 'requestAnswered', 'requestAnswered');
    await caller.get(people.member, 'member.askCorrection', { what: '入党日期', shouldBe: '2010年7月1日' });
    const { corrections } = await caller.get(people.secretary, 'member.corrections', {
      organizationId: branch._id,
    });
    const correctionId = corrections[0]?.id ?? '';
    for (let time = 0; time < 2; time += 1)
      await caller.get(people.secretary, 'member.settleCorrection', { correctionId });
    await tickAt(noon + minute);
    expect(sent()).toEqual([`${people.member} request-answered`]);

    const { transferId } = await caller.get(people.secretary, 'member.transferOut', {
      memberId: 'north-b1-b',
      actKey: 'transfer-key',
      toOrganizationId: sister._id,
      on: '2026-11-23',
      note: '',
    });
    for (let time = 0; time < 2; time += 1)
      await caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    await tickAt(noon + 2 * minute);
    expect(
      messages()
        .slice(1)
        .map(({ openid, data }) => [openid, data['phrase2']?.value])
        .sort(),
    ).toEqual([
      [people.secretary, '已接收'],
      [people.member, '已接收'],
    ]);
  });

  it('answers the WeChat user who asked the district, and nobody who was unbound since', async () => {
    await consent(people.member, 'requestAnswered');
    await consent(people.secondMember, 'requestAnswered');
    const { id } = await world.caller.get(people.member, 'handbook.ask', {
      actKey: 'classes-question',
      text: '党费怎么交',
    });
    const { id: left } = await world.caller.get(people.secondMember, 'handbook.ask', {
      actKey: 'classes-question-2',
      text: '在哪里补签',
    });
    await world.caller.get(people.secondMember, 'account.unbind', {});
    for (const askedId of [id, left])
      await world.caller.get(people.district, 'handbook.settle', {
        organizationId: district._id,
        askedId,
        answerId: 'found-branch',
      });
    await tickAt(noon + minute);
    expect(sent()).toEqual([`${people.member} request-answered`]);
  });

  it('does not reach who lets events rest; the inbox does', async () => {
    await consent(people.member, 'activityChanged');
    await mute(people.member, 'event');
    const activityId = await publish();
    await cancel(activityId);
    await tickAt(noon + minute);
    expect(sent()).toEqual([]);
    expect((await world.caller.get(people.member, 'message.inbox', {})).unread).toBe(2);
  });
});

describe('an activity that starts soon', () => {
  const soon = () => sent().filter((one) => one.endsWith('activity-soon'));

  it('is told of the evening before to who is expected and has not asked leave, once', async () => {
    for (const openid of [people.member, people.secondMember, people.probationary, people.sisterMember])
      await consent(openid, 'activitySoon', 'activitySoon');
    const activityId = await publish();
    await askLeave(people.secondMember, activityId);
    await tickAt(at(1, 18.9));
    expect(sent()).toEqual([]);
    await tickAt(at(1, 19));
    await tickAt(at(1, 19.1));
    await tickAt(at(2, 13));
    expect(soon()).toEqual([`${people.member} activity-soon`, `${people.probationary} activity-soon`]);
    expect((await world.caller.get(people.member, 'message.inbox', {})).notices).toHaveLength(1);
  });

  it('is told of shortly before, when it was announced later than that evening', async () => {
    await consent(people.member, 'activitySoon');
    world.cloud.setNow(at(2, 9));
    await publish();
    await tickAt(at(2, 12.9));
    expect(sent()).toEqual([]);
    await tickAt(at(2, 13));
    expect(soon()).toHaveLength(1);
  });

  it('is not told of once it was called off, or asked leave from in between', async () => {
    await consent(people.member, 'activitySoon');
    await consent(people.secondMember, 'activitySoon');
    const off = await publish();
    const on = await publish();
    await cancel(off);
    world.cloud.wechat.injectFault('subscribeMessage.send', { errcode: -1, times: 2 });
    await tickAt(at(1, 19));
    await askLeave(people.member, on);
    await tickAt(at(1, 19.1));
    expect(soon()).toEqual([`${people.secondMember} activity-soon`]);
  });

  it('is told of once more by a keeper to who is not here, unless they came or it was closed meanwhile', async () => {
    const activityId = await publish({ startsAt: noon + 10 * minute, endsAt: noon + 90 * minute });
    const later = await publish({ startsAt: noon + 12 * minute, endsAt: noon + 90 * minute });
    // The reminder of the start itself finds nobody who asked for it.
    await tickAt(noon);
    for (const openid of [people.member, people.secondMember]) await consent(openid, 'activitySoon');
    for (const id of [activityId, later])
      await world.caller.get(people.secretary, 'attendance.remind', { activityId: id });
    const came = { activityId, memberIds: ['north-b1-b'] };
    await world.caller.get(people.secretary, 'attendance.checkInByHand', came);
    await world.caller.get(people.secretary, 'activity.cancel', { activityId: later, reason: '停电' });
    await tickAt(noon + minute);
    expect(soon()).toEqual([`${people.secondMember} activity-soon`]);
  });

  it('is told of for the time that it was moved to, and for that alone', async () => {
    await consent(people.member, 'activitySoon', 'activitySoon');
    const activityId = await publish();
    await postpone(activityId, at(4, 9));
    await tickAt(at(1, 19));
    await tickAt(at(2, 13));
    expect(sent()).toEqual([]);
    await tickAt(at(3, 19));
    expect(soon()).toHaveLength(1);
    expect(messages()[0]?.data['time2']?.value).toBe('2026年11月27日 09:00');
  });
});

it('security stays in the inbox, whatever rests and whatever was consented to', async () => {
  await consent(people.member, 'digest', 'activityChanged', 'requestAnswered');
  await mute(people.member, 'digest');
  await mute(people.member, 'event');
  await world.caller.get(people.secretary, 'account.unbindMember', { memberId: 'north-b1-b' });
  await tickAt(noon + minute);
  await tickAt(at(1, 8));
  expect(sent()).toEqual([]);
  expect(stored<NoticeRecord>('notices')).toContainEqual(
    expect.objectContaining({ of: 'unboundByKeeper', audience: [`wechat:${people.member}`] }),
  );
});

it('of a role given and taken, and of a roster taken out, those whom it concerns are told', async () => {
  const { caller } = world;
  const over = { organizationId: branch._id };
  const { grantId } = await caller.get(people.secretary, 'role.grant', {
    ...over,
    role: 'committeeMember',
    memberId: 'north-b1-b',
  });
  await caller.get(people.secretary, 'role.grant', {
    ...over,
    role: 'committeeMember',
    memberId: 'north-b1-b',
  });
  await caller.get(people.secretary, 'role.revoke', { ...over, grantId, reason: '届满' });
  await caller.get(people.secretary, 'roster.export', { ...over, purpose: 'branchWork' });
  const told = async (openid: string) => {
    const ids = (await caller.get(openid, 'message.inbox', {})).notices.map(({ id }) => id);
    return stored<NoticeRecord>('notices')
      .flatMap(({ _id, of }) => (ids.includes(_id) ? [of] : []))
      .sort();
  };
  expect(await told(people.member)).toEqual(['roleGiven', 'roleTaken']);
  expect(await told(people.secretary)).toEqual(['rosterExported']);
});

it('what an event reached shows in total only, and to the district', async () => {
  await consent(people.member, 'activityChanged');
  await cancel(await publish());
  await tickAt(noon + minute);
  expect(sent()).toHaveLength(1);
  await consent(people.member, 'activityChanged');
  world.cloud.wechat.injectFault('subscribeMessage.send', { errcode: 47003, times: 1 });
  await cancel(await publish());
  await tickAt(noon + 2 * minute);
  for (const organizationId of [branch._id, district._id]) {
    const { campaigns, events } = await world.caller.get(people.district, 'message.campaigns', {
      organizationId,
    });
    expect(campaigns).toEqual([]);
    const totals = events.filter(({ sent: some, refused }) => some + refused > 0);
    const whole = [{ template: 'activityChanged', sent: 1, refused: 1 }];
    expect(totals).toEqual(organizationId === district._id ? whole : []);
  }
});
