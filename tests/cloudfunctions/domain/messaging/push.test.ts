import { environment } from '../../../../scripts/cloud';
import { accounts, branch, district, north, people, sister } from '../../../support/district';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../../support/cloud';
import type {
  CampaignRecord,
  ConsentRecord,
  DeliveryRecord,
} from '../../../../cloudfunctions/domain/messaging/model';

const hour = 60 * minute;
const template = environment.TEMPLATE_GUIDANCE_PUBLISHED;

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const campaign: CampaignRecord = {
  _id: 'told',
  orgPath: district.path,
  title: '十二月清单',
  template: 'guidancePublished',
  audience: [district._id],
  said: { title: '十二月清单', theme: '主题', until: '2026-12-28', from: '区委组织部' },
  page: 'guidance/detail/index?guidanceId=d%3A2026-12',
  openedAt: noon,
  dueAt: noon,
  stage: 'expanding',
  cursor: { key: 0, after: '' },
  leaseUntil: 0,
};

const open = (change: Partial<CampaignRecord> = {}) =>
  world.cloud.importDocuments('campaigns', [{ ...campaign, ...change }]);

/** People consent so often, in WeChat's dialog and in our count. */
async function consent(openids: string[], times = 1): Promise<void> {
  for (const openid of openids) {
    world.cloud.wechat.grant(openid, template, times);
    for (let time = 0; time < times; time++) await record(openid, `consent-${time}-of`);
  }
}

const record = (openid: string, consentKey: string) =>
  world.caller.get(openid, 'message.recordConsent', { consentKey, templates: ['guidancePublished'] });

const tick = async (after = minute) => {
  world.cloud.advance(after);
  return (await world.cloud.runTimer('jobs')).result;
};

const receivers = () =>
  world.cloud.wechat
    .sentMessages()
    .map(({ openid }) => openid)
    .sort();

const stored = <T>(collection: string) => world.cloud.documents(collection) as T[];
const deliveryTo = (openid: string) =>
  stored<DeliveryRecord>('deliveries').find((delivery) => delivery.openid === openid);
const remainingOf = (openid: string) =>
  stored<ConsentRecord>('consents').find((one) => one.openid === openid)?.remaining;
const stage = () => stored<CampaignRecord>('campaigns')[0]?.stage;

describe('a push goes to those who consented', () => {
  it.each([
    ['a district', [district._id], [people.member, people.secretary, people.farMember]],
    ['a town', [north._id], [people.member, people.secretary]],
    ['the keepers of a branch', [`keepers:${branch._id}`], [people.secretary]],
    ['one member', ['@north-b1-b'], [people.member]],
    ['WeChat users', [`wechat:${people.member}`, `wechat:${people.stranger}`], [people.member]],
    [
      'several of these, each once',
      [`keepers:${branch._id}`, '@north-b1-b', `wechat:${people.member}`, branch._id, 'nobody'],
      [people.member, people.secretary],
    ],
  ])('of %s', async (_, audience, expected) => {
    await consent([people.member, people.secretary, people.farMember], 2);
    await open({ audience });
    await tick();
    await tick();
    expect(receivers()).toEqual([...expected].sort());
    expect(stage()).toBe('done');
    expect(remainingOf(people.member)).toBe(expected.includes(people.member) ? 1 : 2);
  });

  it('of keepers of many branches, who are looked up a hundred branches at a time', async () => {
    await consent([people.secretary]);
    const others = Array.from({ length: 150 }, (_, index) => `keepers:other-${index}`);
    await open({ audience: [...others, `keepers:${branch._id}`] });
    world.cloud.advance(minute);
    const { requests } = await world.cloud.runTimer('jobs');
    expect(receivers()).toEqual([people.secretary]);
    // Taken, listed twice, what is on its way, and where it stands in the end.
    const written = requests.filter(({ action, target }) => /modify/.test(action) && target === 'campaigns');
    expect(written).toHaveLength(5);
  });

  it('of the keepers of a branch that was merged, who are those of the branch that took it in', async () => {
    await consent([people.secretary, people.sisterSecretary]);
    await open({ audience: [`keepers:${branch._id}`] });
    const merger = { organizationId: branch._id, intoId: sister._id };
    await world.caller.get(people.district, 'organization.merge', merger);
    await tick();
    expect(receivers()).toEqual([people.sisterSecretary]);
  });

  it('and not to those who want to rest from them, or have left', async () => {
    await consent([people.member, people.secretary, people.farMember]);
    await world.caller.get(people.member, 'message.setMuted', { class: 'digest', muted: true });
    await world.caller.get(people.farMember, 'account.unbind', {});
    await open();
    await tick();
    expect(receivers()).toEqual([people.secretary]);
    expect(remainingOf(people.member)).toBe(1);
  });

  it('and to nobody who left, unbound, muted or lost the role since it was listed: retried, kept overnight', async () => {
    const { caller, cloud } = world;
    const listed = [people.member, people.secondMember, people.probationary, people.sisterMember];
    const keeper = people.sisterSecretary;
    await consent([...listed, keeper, people.farMember]);
    cloud.wechat.injectFault('subscribeMessage.send', { errcode: -1, times: 6 });
    await open({ audience: [branch._id, '@north-b2-b', `keepers:${sister._id}`, '@south-b1-b'] });
    // In the evening, just before the quiet hours; the second try is in the morning.
    cloud.setNow(noon + 7 * hour - 2 * minute);
    await tick();
    expect(stored<DeliveryRecord>('deliveries').map(({ attempts }) => attempts)).toEqual(Array(6).fill(1));
    await caller.get(people.member, 'account.unbind', {});
    await caller.get(people.secretary, 'account.unbindMember', { memberId: 'north-b1-c' });
    const leaves = { memberId: 'north-b1-d', on: '2026-11-23', reason: '离职' };
    await caller.get(people.secretary, 'member.leave', leaves);
    await caller.get(people.sisterMember, 'message.setMuted', { class: 'digest', muted: true });
    const revoked = { organizationId: sister._id, grantId: `secretary-of-${sister._id}`, reason: '届满' };
    await caller.get(people.town, 'role.revoke', revoked);
    await tick(12 * hour);
    await tick();
    expect(receivers()).toEqual([people.farMember]);
    for (const openid of [...listed, keeper])
      expect(deliveryTo(openid)).toMatchObject({ status: 'failed', reason: 'UNWANTED' });
    expect(stage()).toBe('done');
  });

  it('nor who came back by the same WeChat after taking consent back', async () => {
    await consent([people.member]);
    world.cloud.wechat.injectFault('subscribeMessage.send', { errcode: -1, times: 1 });
    await open({ audience: [branch._id] });
    await tick();
    await world.caller.get(people.member, 'account.unbind', {});
    const account = accounts.find(({ _id }) => _id === people.member);
    await world.cloud.importDocuments('accounts', [{ ...account, _id: people.member }], { over: true });
    await tick(hour);
    expect(receivers()).toEqual([]);
  });

  it('not at night: it waits until morning', async () => {
    await consent([people.member]);
    await open();
    await tick(8 * hour);
    expect([receivers(), stage()]).toEqual([[], 'expanding']);
    await tick(10 * hour);
    expect(receivers()).toEqual([people.member]);
  });
});

describe('nothing is sent twice', () => {
  it('by two timers at once', async () => {
    await consent([people.member, people.farMember], 3);
    await open();
    world.cloud.advance(minute);
    await Promise.all([world.cloud.runTimer('jobs'), world.cloud.runTimer('jobs')]);
    await tick();
    expect(receivers()).toEqual([people.member, people.farMember].sort());
  });

  it('when WeChat’s answer is lost: it may have gone out', async () => {
    await consent([people.member], 2);
    world.cloud.wechat.injectFault('subscribeMessage.send', { drop: true, times: 1 });
    await open();
    await tick();
    await tick(2 * hour);
    expect(receivers()).toEqual([people.member]);
    expect(deliveryTo(people.member)).toMatchObject({ status: 'failed', reason: 'UNKNOWN' });
    expect(stage()).toBe('done');
  });

  // Of a tick's writes to campaigns: it is taken, listed, and what is on its way is marked.
  const marked = { collection: 'campaigns', action: 'modifyDocument', after: 2 };
  const outcome = { collection: 'deliveries', action: 'modifyDocument', after: 0 };
  it.each([
    ['before it is written down as being sent', { ...marked, kill: 'before' }, 1, 'sent'],
    ['after', { ...marked, kill: 'after' }, 0, 'UNKNOWN'],
    ['after sending, before that is written down', { ...outcome, kill: 'before' }, 1, 'UNKNOWN'],
    ['after that is written down', { ...outcome, kill: 'after' }, 1, 'sent'],
  ] as const)('when the timer dies %s', async (_, fault, messages, became) => {
    await consent([people.member], 2);
    await open();
    world.cloud.database.injectFault({ functionName: 'jobs', times: 1, ...fault });
    await tick().catch(() => undefined);
    await tick(2 * minute);
    await tick();
    expect(receivers()).toHaveLength(messages);
    const { status, reason } = deliveryTo(people.member) ?? {};
    expect(reason ?? status).toBe(became);
    expect(stage()).toBe('done');
  });
});

it('killed at random, a push ends with nobody doubled, and nobody missed but those in doubt', async () => {
  const many = Array.from({ length: 90 }, (_, index) => `MANY-${index}`);
  const [like] = accounts;
  await world.cloud.importDocuments(
    'accounts',
    many.map((_id) => ({ ...like, _id, memberId: `m-${_id}`, grants: [] })),
  );
  await world.cloud.importDocuments(
    'consents',
    many.map((openid) => ({
      _id: `${openid}:guidancePublished`,
      openid,
      template: 'guidancePublished',
      orgPath: branch.path,
      remaining: 2,
      keys: [],
    })),
  );
  for (const openid of many) world.cloud.wechat.grant(openid, template, 2);
  await open();
  const fault = world.cloud.database.injectFault({
    functionName: 'jobs',
    kill: 'after',
    percent: 10,
    seed: 5,
  });
  let kills = 0;
  for (let ticks = 0; stage() !== 'done' && ticks < 200; ticks++) {
    const before = fault.struck;
    await tick(2 * minute).catch(() => undefined);
    kills += fault.struck - before;
    // The day is for sending.
    if (ticks % 20 === 19) world.cloud.setNow(noon + Math.ceil(ticks / 20) * 24 * hour);
  }
  const received = receivers();
  expect(kills).toBeGreaterThan(3);
  expect(stage()).toBe('done');
  expect(new Set(received).size).toBe(received.length);
  const all = stored<DeliveryRecord>('deliveries');
  expect(all.map(({ openid }) => openid).sort()).toEqual([...many].sort());
  expect(all.filter(({ status }) => status !== 'sent' && status !== 'failed')).toEqual([]);
  const sent = all.filter(({ status }) => status === 'sent').map(({ openid }) => openid);
  expect(received).toEqual(expect.arrayContaining(sent));
  const doubtful = all.filter(({ reason }) => reason === 'UNKNOWN');
  expect(sent.length + doubtful.length).toBe(many.length);
  expect(doubtful.length).toBeLessThanOrEqual(30 * kills);
});

describe('WeChat says no', () => {
  it('to one person, for good', async () => {
    await record(people.member, 'not-granted-in-wechat');
    await consent([people.farMember]);
    await open();
    await tick();
    world.cloud.wechat.grant(people.member, template, 1);
    await tick();
    expect(receivers()).toEqual([people.farMember]);
    expect(deliveryTo(people.member)).toMatchObject({ status: 'failed', reason: 43101 });
    expect(remainingOf(people.member)).toBe(0);
  });

  it('for now: again after longer and longer, then given up', async () => {
    await consent([people.member]);
    world.cloud.wechat.injectFault('subscribeMessage.send', { errcode: -1, times: 2 });
    await open();
    await tick();
    await tick(minute);
    expect([receivers(), deliveryTo(people.member)?.attempts]).toEqual([[], 1]);
    await tick(minute);
    expect([receivers(), deliveryTo(people.member)?.attempts]).toEqual([[], 2]);
    await tick(10 * minute);
    expect(receivers()).toEqual([people.member]);

    await consent([people.farMember]);
    world.cloud.wechat.injectFault('subscribeMessage.send', { errcode: 45009 });
    await open({ _id: 'another', audience: ['@south-b1-b'] });
    for (let hours = 0; hours < 5; hours++) await tick(hour);
    expect(deliveryTo(people.farMember)).toMatchObject({ status: 'failed', reason: 45009, attempts: 3 });
  });

  it('to the message itself: the push stops, says why, and goes on once it is put right', async () => {
    await consent([people.member, people.secretary]);
    const broken = { errcode: 47003, errmsg: 'data.thing2.value invalid', times: 2 };
    world.cloud.wechat.injectFault('subscribeMessage.send', broken);
    await open();
    await tick();
    await tick();
    const ask = () =>
      world.caller.get(people.district, 'message.campaigns', { organizationId: district._id });
    expect((await ask()).campaigns).toMatchObject([
      { id: 'told', stage: 'stopped', sent: 0, waiting: 2, stopped: { code: 47003 } },
    ]);
    expect((await ask()).campaigns[0]?.stopped?.message).toContain('thing2');

    expect(await world.caller.codeOf(people.town, 'message.resume', { campaignId: 'told' })).toBe(
      'ACCESS_DENIED',
    );
    expect(await world.caller.codeOf(people.district, 'message.resume', { campaignId: 'none' })).toBe(
      'ACCESS_DENIED',
    );
    await world.caller.get(people.district, 'message.resume', { campaignId: 'told' });
    await tick();
    expect(receivers()).toEqual([people.member, people.secretary].sort());
    expect((await ask()).campaigns).toMatchObject([
      { stage: 'done', sent: 2, inInbox: world.cloud.documents('accounts').length, waiting: 0, failed: [] },
    ]);
    expect(await world.caller.get(people.district, 'message.resume', { campaignId: 'told' })).toEqual({
      stage: 'done',
    });
  });
});

it('a client cannot call the timer', async () => {
  const { result } = await world.cloud.call('jobs', { Type: 'Timer' }, { openid: people.member });
  expect(result).toEqual({ ok: false });
});

it('one that fails keeps none of the others waiting, and is tried again', async () => {
  await consent([people.member]);
  await open({ _id: 'failing', template: 'activityChanged', about: 'an-activity', openedAt: noon - minute });
  await open();
  const stages = () =>
    Object.fromEntries(
      (world.cloud.documents('campaigns') as CampaignRecord[]).map(({ _id, stage }) => [_id, stage]),
    );
  world.cloud.database.injectFault({
    functionName: 'jobs',
    collection: 'activities',
    action: 'getDocument',
    code: 'SYS_ERR',
  });
  world.cloud.advance(minute);
  await world.cloud.runTimer('jobs').catch(() => undefined);
  expect(stages()).toEqual({ failing: 'expanding', told: 'done' });
  world.cloud.database.clearFaults();
  await tick(2 * minute);
  expect(stages()).toEqual({ failing: 'done', told: 'done' });
});
