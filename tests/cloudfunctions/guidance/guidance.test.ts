import type { Input } from '../../../types';
import { environment } from '../../../scripts/cloud';
import { startTestCloud, minute, noon, type TestCloud } from '../../support/cloud';
import { accounts, branch, district, members, north, people } from '../../support/district';

const content: Input<'guidance.saveDraft'>['content'] = {
  theme: '学“四史”强信念，当好“店小二”优环境',
  requirement: '会前定主题，会后抓落实。',
  items: [
    { id: 'one', required: true, text: '集中学习', source: '要点一（三）' },
    { id: 'two', required: false, text: '走访企业', source: '要点二（三）' },
  ],
  feedbackBy: '2026-12-28',
};

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

const draft = (openid: string, change: Partial<Input<'guidance.saveDraft'>> = {}) =>
  world.caller.ask(openid, 'guidance.saveDraft', {
    organizationId: district._id,
    month: '2026-12',
    content,
    ...change,
  });

const guidanceId = 'd:2026-12';

async function grant(openid: string): Promise<void> {
  world.cloud.wechat.grant(openid, environment.TEMPLATE_GUIDANCE_PUBLISHED, 1);
  await world.caller.get(openid, 'message.recordConsent', {
    consentKey: 'a-consent-key',
    templates: ['guidancePublished'],
  });
}

const tick = async () => {
  world.cloud.advance(minute);
  await world.cloud.runTimer('jobs');
};

const receivers = () =>
  world.cloud.wechat
    .sentMessages()
    .map((message) => message.openid)
    .sort();

describe('compiling', () => {
  it.each([
    ['the town', people.town, {}, 'ACCESS_DENIED'],
    ['a secretary', people.secretary, {}, 'ACCESS_DENIED'],
    ['the district for a town', people.district, { organizationId: north._id }, 'GUIDANCE.NOT_THE_DISTRICT'],
    ['the district for month 13', people.district, { month: '2026-13' }, 'INVALID_INPUT'],
    ['the district without items', people.district, { content: { ...content, items: [] } }, 'INVALID_INPUT'],
    [
      'the district with nothing required',
      people.district,
      { content: { ...content, items: content.items.slice(1) } },
      'INVALID_INPUT',
    ],
    [
      'the district with one item twice',
      people.district,
      { content: { ...content, items: [...content.items, ...content.items] } },
      'INVALID_INPUT',
    ],
  ])('is refused to %s', async (_, openid, change, code) => {
    expect((await draft(openid, change)).reply).toMatchObject({ ok: false, error: { code } });
  });

  it('shows a draft to the district only', async () => {
    expect((await draft(people.district)).reply).toMatchObject({ ok: true, data: { guidanceId } });
    expect(await world.caller.codeOf(people.member, 'guidance.detail', { guidanceId })).toBe(
      'GUIDANCE.NOT_FOUND',
    );
    expect(await world.caller.codeOf(people.town, 'guidance.detail', { guidanceId })).toBe(
      'GUIDANCE.NOT_FOUND',
    );
    expect(await world.caller.get(people.member, 'guidance.list', {})).toEqual({ guidances: [] });
    const seen = await world.caller.get(people.district, 'guidance.detail', { guidanceId });
    expect(seen).toMatchObject({ mayPublish: true, guidance: { status: 'draft', ...content } });
  });

  it('cannot change what is published', async () => {
    await draft(people.district);
    await world.caller.get(people.district, 'guidance.publish', { guidanceId });
    const changed = await draft(people.district, { content: { ...content, theme: '另一个主题' } });
    expect(changed.reply).toMatchObject({ ok: false, error: { code: 'GUIDANCE.ALREADY_PUBLISHED' } });
    const { guidance } = await world.caller.get(people.member, 'guidance.detail', { guidanceId });
    expect(guidance.theme).toBe(content.theme);
  });
});

describe('publishing', () => {
  beforeEach(() => draft(people.district));

  it('is for the district and happens once', async () => {
    expect(await world.caller.codeOf(people.town, 'guidance.publish', { guidanceId })).toBe('ACCESS_DENIED');
    const first = await world.caller.get(people.district, 'guidance.publish', { guidanceId });
    world.cloud.advance(minute);
    expect(await world.caller.get(people.district, 'guidance.publish', { guidanceId })).toEqual(first);
    expect(first.publishedAt).toBe(noon);
  });

  it('reaches every inbox once and by message those who consented, once', async () => {
    for (const openid of [people.member, people.farMember, people.secretary]) await grant(openid);
    await world.caller.get(people.district, 'guidance.publish', { guidanceId });
    await tick();
    expect(receivers()).toEqual([people.member, people.secretary, people.farMember].sort());
    await tick();
    await tick();
    expect(receivers()).toHaveLength(3);
    for (const { _id } of accounts.filter((account) => account.memberId)) {
      const { notices, unread } = await world.caller.get(_id, 'message.inbox', {});
      expect(notices).toHaveLength(1);
      expect(notices[0]).toMatchObject({
        read: false,
        link: `/guidance/detail/index?guidanceId=d%3A2026-12`,
      });
      expect(unread).toBe(1);
    }
    expect(members).toHaveLength(12);
  });

  it('can be adopted into a theme day from then on', async () => {
    const publish = (itemIds: string[], actKey: string) =>
      world.caller.ask(people.secretary, 'activity.publish', {
        organizationId: branch._id,
        actKey,
        kinds: ['themeDay'],
        title: '12月主题党日',
        startsAt: noon + 60 * minute,
        endsAt: noon + 120 * minute,
        place: '活动室',
        guidanceId,
        itemIds,
      });
    expect((await publish(['one'], 'adopt-a-draft')).reply).toMatchObject({
      error: { code: 'ACTIVITY.GUIDANCE_NOT_PUBLISHED' },
    });
    await world.caller.get(people.district, 'guidance.publish', { guidanceId });
    expect((await publish(['three'], 'adopt-unknown')).reply).toMatchObject({
      error: { code: 'ACTIVITY.UNKNOWN_GUIDANCE_ITEM' },
    });
    const { reply } = await publish(['one', 'two', 'one'], 'adopt-both');
    const activityId = reply.ok ? reply.data.activityId : '';
    const { activity } = await world.caller.get(people.member, 'activity.detail', { activityId });
    expect(activity.agenda).toEqual(content.items.map(({ id, ...item }) => ({ itemId: id, ...item })));
  });
});
