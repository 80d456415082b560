import type { Input } from '../../../types';
import { environment } from '../../../scripts/cloud';
import { minute, noon } from '../../support/cloud';
import { accounts, branch, district, faraway, members, north, people } from '../../support/district';
import { content, guidanceId, month, startGuidanceWorld, type GuidanceWorld } from './support';

let world: GuidanceWorld;
beforeEach(async () => {
  world = await startGuidanceWorld();
});
afterEach(() => world.cloud.close());

const refusal = (code: string) => ({ ok: false, error: { code } });

describe('compiling', () => {
  const item = content.items[0];
  it.each<[string, string, Partial<Input<'guidance.saveDraft'>>, string]>([
    ['a town for the district', people.town, {}, 'ACCESS_DENIED'],
    ['a town for another', people.town, { organizationId: 'south' }, 'ACCESS_DENIED'],
    ['a secretary', people.secretary, { organizationId: branch._id }, 'ACCESS_DENIED'],
    ['anybody for a branch', people.district, { organizationId: branch._id }, 'GUIDANCE.NOT_AN_ISSUER'],
    ['the district for month 13', people.district, { month: '2026-13' }, 'INVALID_INPUT'],
    ['without items', people.district, { content: { ...content, items: [] } }, 'INVALID_INPUT'],
    [
      'with nothing required',
      people.district,
      { content: { ...content, items: content.items.slice(1) } },
      'INVALID_INPUT',
    ],
    [
      'with one item twice',
      people.district,
      { content: { ...content, items: [...content.items, ...content.items] } },
      'INVALID_INPUT',
    ],
    ['based on a text there is not', people.district, { basedOn: 3 }, 'GUIDANCE.CHANGED_MEANWHILE'],
    ...['http://www.12371.cn/', 'javascript:alert(1)', 'https://'].map(
      (url): [string, string, Partial<Input<'guidance.saveDraft'>>, string] => [
        `with a link ${url}`,
        people.district,
        { content: { ...content, readings: [{ id: 'r', title: '题', source: '源', url }] } },
        'INVALID_INPUT',
      ],
    ),
    ...['https://example.com/', 'https://12371.cn.example.com/', 'https://12371.cn@example.com/'].map(
      (url): [string, string, Partial<Input<'guidance.saveDraft'>>, string] => [
        `with a link ${url}`,
        people.district,
        { content: { ...content, readings: [{ id: 'r', title: '题', source: '源', url }] } },
        'GUIDANCE.LINK_NOT_OFFICIAL',
      ],
    ),
    [
      'with six files',
      people.district,
      {
        content: {
          ...content,
          attachments: Array.from({ length: 6 }, (_, i) => ({ fileId: `cloud://x/${i}.pdf`, name: 'x.pdf' })),
        },
      },
      'INVALID_INPUT',
    ],
    [
      'with a file that is not there',
      people.district,
      {
        content: {
          ...content,
          attachments: [{ fileId: 'cloud://local/guidance-files/no.pdf', name: 'x.pdf' }],
        },
      },
      'GUIDANCE.FILE_MISSING',
    ],
  ])('is refused to %s', async (_, openid, change, code) => {
    expect(await world.draft(openid, change)).toMatchObject(refusal(code));
    expect(item?.id).toBe('one');
  });

  it('keeps a draft from everybody but its writers, who find it with what they can start from', async () => {
    expect(await world.draft(people.district)).toMatchObject({ ok: true, data: { guidanceId, revision: 1 } });
    for (const openid of [people.member, people.district])
      expect(await world.caller.codeOf(openid, 'guidance.detail', { guidanceId })).toBe('ACCESS_DENIED');
    for (const openid of [people.member, people.secretary, people.town])
      expect(await world.caller.codeOf(openid, 'guidance.draft', { guidanceId })).toBe('ACCESS_DENIED');
    expect(await world.caller.get(people.town, 'guidance.list', {})).toEqual({ guidances: [] });
    expect(await world.caller.get(people.admin, 'guidance.list', {})).toMatchObject({
      guidances: [{ id: guidanceId, stage: 'writing' }],
    });
    const prepared = await world.caller.get(people.admin, 'guidance.prepare', {
      organizationId: district._id,
      month,
    });
    expect(prepared).toMatchObject({ revision: 1, draft: { content, writtenBy: 'DISTRICT' } });
    expect(prepared.dates.map(({ day }) => day)).toEqual(['2026-12-04', '2026-12-13']);
    expect(
      await world.caller.codeOf(people.district, 'guidance.prepare', { organizationId: branch._id, month }),
    ).toBe('GUIDANCE.NOT_AN_ISSUER');
  });

  it('tells the second of two writers, and takes a resend for what it is', async () => {
    await world.draft(people.district);
    expect(await world.draft(people.district)).toMatchObject({ ok: true, data: { revision: 1 } });
    expect(await world.draft(people.admin)).toMatchObject(refusal('GUIDANCE.CHANGED_MEANWHILE'));
    expect(await world.draft(people.admin, { basedOn: 1 })).toMatchObject({
      ok: true,
      data: { revision: 2 },
    });
  });

  it('copies from the last list and its items, of the district also for a town', async () => {
    await world.published({ month: '2026-11', content: { ...content, feedbackBy: '2026-11-28' } });
    const prepare = (openid: string, organizationId: string) =>
      world.caller.get(openid, 'guidance.prepare', { organizationId, month });
    const own = await prepare(people.district, district._id);
    expect(own.previous).toMatchObject({ month: '2026-11', theme: content.theme });
    expect(own.library).toEqual(
      content.items.map(({ required, text, source }) => ({ required, text, source, month: '2026-11' })),
    );
    const town = await prepare(people.town, north._id);
    expect([town.previous, town.library.length]).toEqual([undefined, 2]);
  });
});

describe('reviewing', () => {
  const act = (openid: string, change: Partial<Input<'guidance.review'>> = {}) =>
    world.caller.codeOf(openid, 'guidance.review', {
      guidanceId,
      revision: 1,
      approved: true,
      note: '',
      ...change,
    });

  it('is for another officer than the writer, of the text that was seen, once it is handed over', async () => {
    expect(await world.caller.codeOf(people.district, 'guidance.submit', { guidanceId, revision: 1 })).toBe(
      'ACCESS_DENIED',
    );
    await world.draft(people.district);
    expect(await act(people.admin)).toBe('GUIDANCE.NOT_IN_REVIEW');
    const submit = (revision: number) =>
      world.caller.codeOf(people.district, 'guidance.submit', { guidanceId, revision });
    expect(await submit(2)).toBe('GUIDANCE.CHANGED_MEANWHILE');
    expect([await submit(1), await submit(1)]).toEqual(['ok', 'ok']);
    const { notices } = await world.caller.get(people.admin, 'message.inbox', {});
    expect(notices).toMatchObject([{ link: '/guidance/draft/index?guidanceId=d%3A2026-12' }]);
    expect(await act(people.district)).toBe('GUIDANCE.OWN_DRAFT');
    expect(await act(people.town)).toBe('ACCESS_DENIED');
    expect(await act(people.admin, { revision: 2 })).toBe('GUIDANCE.CHANGED_MEANWHILE');
    expect(await act(people.admin, { approved: false })).toBe('GUIDANCE.NOTE_MISSING');
    expect(await act(people.admin, { approved: false, note: '请写明截止日' })).toBe('ok');
    const { draft } = await world.caller.get(people.district, 'guidance.draft', { guidanceId });
    expect(draft).toMatchObject({ stage: 'writing', review: { by: 'ADMIN', note: '请写明截止日' } });
    await submit(1);
    expect([await act(people.admin), await act(people.admin)]).toEqual(['ok', 'ok']);
  });

  it('is not for whoever wrote, by a second WeChat or before another wrote on', async () => {
    // The officer's second WeChat, which stands for the same person.
    const account = (world.cloud.documents('accounts') as { _id: string }[]).find(
      ({ _id }) => _id === 'ADMIN',
    );
    await world.cloud.importDocuments('accounts', [{ ...account, _id: 'ADMIN-TWO', personId: 'ADMIN' }]);
    await world.draft(people.admin);
    const submit = (revision: number) =>
      world.caller.codeOf(people.district, 'guidance.submit', { guidanceId, revision });
    expect(await submit(1)).toBe('ok');
    expect(await act('ADMIN-TWO')).toBe('GUIDANCE.OWN_DRAFT');
    await world.draft(people.district, { basedOn: 1 });
    expect(await submit(2)).toBe('ok');
    for (const writer of [people.admin, 'ADMIN-TWO', people.district])
      expect(await act(writer, { revision: 2 })).toBe('GUIDANCE.OWN_DRAFT');
  });

  it('is over when the text changes', async () => {
    const draft = await world.reviewed();
    await world.draft(people.admin, { basedOn: 1 });
    expect(await world.caller.codeOf(people.district, 'guidance.publish', draft)).toBe(
      'GUIDANCE.CHANGED_MEANWHILE',
    );
    expect(await world.caller.codeOf(people.district, 'guidance.publish', { guidanceId, revision: 2 })).toBe(
      'GUIDANCE.NOT_REVIEWED',
    );
  });
});

describe('publishing', () => {
  it('happens once, for everybody below', async () => {
    const draft = await world.reviewed();
    expect(await world.caller.codeOf(people.town, 'guidance.publish', draft)).toBe('ACCESS_DENIED');
    const publish = () => world.caller.get(people.district, 'guidance.publish', draft);
    const first = await publish();
    world.cloud.advance(minute);
    expect(await publish()).toEqual(first);
    expect(first.publishedAt).toBe(noon);
    const { guidance } = await world.caller.get(people.member, 'guidance.detail', { guidanceId });
    expect(guidance).toMatchObject({ ...content, version: 1 });
  });

  it('twice at the same moment is one publication', async () => {
    const draft = await world.reviewed();
    const both = await Promise.all(
      [people.district, people.admin].map((openid) => world.caller.codeOf(openid, 'guidance.publish', draft)),
    );
    expect(both).toEqual(['ok', 'ok']);
    expect(world.cloud.documents('campaigns')).toHaveLength(1);
  });

  it('reaches every inbox once and by message those who consented, once', async () => {
    for (const openid of [people.member, people.farMember, people.secretary]) {
      world.cloud.wechat.grant(openid, environment.TEMPLATE_GUIDANCE_PUBLISHED, 1);
      await world.caller.get(openid, 'message.recordConsent', {
        consentKey: 'a-consent-key',
        templates: ['guidancePublished'],
      });
    }
    await world.published();
    await world.tick();
    await world.tick();
    const sent = world.cloud.wechat.sentMessages();
    expect(sent.map(({ openid }) => openid).sort()).toEqual(
      [people.member, people.secretary, people.farMember].sort(),
    );
    expect(sent[0]?.page).toBe('guidance/detail/index?guidanceId=d%3A2026-12');
    for (const { _id } of accounts.filter((account) => account.memberId)) {
      const { notices, unread } = await world.caller.get(_id, 'message.inbox', {});
      // Keepers are also reminded of what their branch still owes.
      const guidances = notices.filter(({ kind }) => kind === 'guidance');
      expect(guidances.map(({ link }) => link)).toEqual(['/guidance/detail/index?guidanceId=d%3A2026-12']);
      expect(unread).toBe(notices.length);
    }
    expect(members).toHaveLength(12);
  });

  it('at a set time is done by the timer, unless the text changes before', async () => {
    const draft = await world.reviewed();
    const at = noon + 30 * minute;
    const publish = (time: number) =>
      world.caller.codeOf(people.admin, 'guidance.publish', { ...draft, at: time });
    expect(await publish(noon)).toBe('GUIDANCE.IN_THE_PAST');
    expect([await publish(at + minute), await publish(at)]).toEqual(['ok', 'ok']);
    await world.tick(29 * minute);
    expect(await world.caller.codeOf(people.member, 'guidance.detail', { guidanceId })).toBe('ACCESS_DENIED');
    await world.tick();
    const { guidance } = await world.caller.get(people.member, 'guidance.detail', { guidanceId });
    expect(guidance.publishedAt).toBe(at);
    const { records } = await world.caller.get(people.admin, 'audit.list', {
      organizationId: district._id,
      target: guidanceId,
    });
    expect(records[0]).toMatchObject({ action: 'guidance.publish', actorName: 'ADMIN' });
    expect(await publish(at + 60 * minute)).toBe('GUIDANCE.NOT_REVIEWED');
  });
});

describe('a new version', () => {
  const change = {
    basedOn: 1,
    changeNote: '截止日推迟两天',
    content: { ...content, feedbackBy: '2026-12-30' },
  };

  it('says what it changes, goes through review, and keeps what was before', async () => {
    await world.published();
    await world.draft(people.district, { ...change, changeNote: '' });
    expect(await world.caller.codeOf(people.district, 'guidance.submit', { guidanceId, revision: 2 })).toBe(
      'GUIDANCE.CHANGE_NOTE_MISSING',
    );
    expect(await world.caller.get(people.member, 'guidance.detail', { guidanceId })).toMatchObject({
      guidance: { version: 1, feedbackBy: '2026-12-28' },
    });
    await world.published({ ...change, basedOn: 2 });
    const { guidance } = await world.caller.get(people.member, 'guidance.detail', { guidanceId });
    expect(guidance).toMatchObject({
      version: 2,
      feedbackBy: '2026-12-30',
      history: [
        { version: 2, changeNote: '截止日推迟两天' },
        { version: 1, changeNote: '' },
      ],
    });
    const version = (number: number) =>
      world.caller.ask(people.member, 'guidance.version', { guidanceId, version: number });
    expect((await version(1)).reply).toMatchObject({ data: { guidance: { feedbackBy: '2026-12-28' } } });
    expect((await version(2)).reply).toMatchObject({ data: { guidance: { feedbackBy: '2026-12-30' } } });
    expect((await version(3)).reply).toMatchObject(refusal('GUIDANCE.NOT_FOUND'));
  });

  it('is told in every inbox, and not by message', async () => {
    await world.published();
    world.cloud.advance(minute);
    await world.published(change);
    const { notices } = await world.caller.get(people.farMember, 'message.inbox', {});
    expect(notices.map(({ body }) => body)).toEqual([change.changeNote, expect.any(String)]);
    expect(world.cloud.documents('campaigns')).toHaveLength(1);
  });
});

describe('what a town adds', () => {
  const added = {
    organizationId: north._id,
    content: {
      ...content,
      theme: '走进园区',
      items: [{ id: 'town', required: true, text: '志愿服务', source: '街道安排' }],
    },
  };

  async function publishForTown(): Promise<void> {
    const reply = await world.draft(people.town, added);
    const draft = { guidanceId: 'north:2026-12', revision: 1 };
    expect(reply.ok && reply.data).toEqual(draft);
    await world.caller.get(people.town, 'guidance.submit', draft);
    await world.caller.get(people.district, 'guidance.review', { ...draft, approved: true, note: '' });
    await world.caller.get(people.town, 'guidance.publish', draft);
  }

  it('is shown below the district’s, to its own branches', async () => {
    await world.published();
    await publishForTown();
    const read = (openid: string, id: string) =>
      world.caller.get(openid, 'guidance.detail', { guidanceId: id });
    for (const id of [guidanceId, 'north:2026-12']) {
      const seen = await read(people.member, id);
      expect([seen.guidance.id, ...seen.supplements.map((one) => one.id)]).toEqual([
        guidanceId,
        'north:2026-12',
      ]);
    }
    expect((await read(people.farMember, guidanceId)).supplements).toEqual([]);
    expect(
      await world.caller.codeOf(people.farMember, 'guidance.detail', { guidanceId: 'north:2026-12' }),
    ).toBe('ACCESS_DENIED');
    expect((await read(people.district, 'north:2026-12')).guidance.id).toBe('north:2026-12');
    const { guidances } = await world.caller.get(people.member, 'guidance.list', {});
    expect(guidances.map(({ id }) => id)).toEqual([guidanceId, 'north:2026-12']);
    const inbox = async (openid: string) =>
      (await world.caller.get(openid, 'message.inbox', {})).notices.map(({ id }) => id).sort();
    expect(await inbox(people.member)).toEqual(['guidance:d:2026-12', 'guidance:north:2026-12']);
    expect(await inbox(people.farMember)).toEqual(['guidance:d:2026-12']);
  });

  it('is adopted with the district’s items into a theme day, and nowhere else', async () => {
    await world.published();
    await publishForTown();
    const publish = (openid: string, organizationId: string, itemIds: string[], id = guidanceId) =>
      world.caller.ask(openid, 'activity.publish', {
        organizationId,
        actKey: `adopt-${itemIds.join('-')}`,
        kinds: ['themeDay'],
        title: '12月主题党日',
        startsAt: noon + 60 * minute,
        endsAt: noon + 120 * minute,
        place: '活动室',
        guidanceId: id,
        itemIds,
      });
    const unknown = await publish(people.secretary, branch._id, ['three']);
    expect(unknown.reply).toMatchObject(refusal('ACTIVITY.UNKNOWN_GUIDANCE_ITEM'));
    const none = await publish(people.secretary, branch._id, ['one'], 'd:2026-11');
    expect(none.reply).toMatchObject(refusal('ACTIVITY.GUIDANCE_NOT_PUBLISHED'));
    const { guidance } = await world.caller.get(people.secretary, 'feedback.status', {
      organizationId: branch._id,
      guidanceId,
    });
    const towns = guidance.items.at(-1)?.id ?? '';
    const elsewhere = await publish('SOUTH-B1-A', faraway._id, [towns]);
    expect(elsewhere.reply).toMatchObject(refusal('ACTIVITY.UNKNOWN_GUIDANCE_ITEM'));
    const { reply } = await publish(people.secretary, branch._id, ['one', towns, 'one']);
    const activityId = reply.ok ? reply.data.activityId : '';
    const { activity } = await world.caller.get(people.member, 'activity.detail', { activityId });
    expect(activity.agenda).toEqual(
      [...content.items.slice(0, 1), ...added.content.items].map(({ id, text, required, source }) => ({
        // A town's items are told from the district's by whose they are.
        itemId: id === 'one' ? id : towns,
        text,
        required,
        source,
      })),
    );
  });
});

describe('the last day and the office', () => {
  const january = '2027-01';
  const of = (feedbackBy: string) => ({ month: january, content: { ...content, feedbackBy } });

  it('no list comes out after its last day: not now, not at a set time, not for review', async () => {
    world.cloud.setNow(Date.UTC(2027, 0, 10, 6));
    const { caller } = world;
    const late = await caller.get(people.district, 'guidance.saveDraft', {
      organizationId: district._id,
      basedOn: 0,
      ...of('2027-01-09'),
    });
    expect(await caller.codeOf(people.district, 'guidance.submit', late)).toBe('GUIDANCE.DEADLINE_OVER');
    const today = await world.reviewed({ ...of('2027-01-10'), basedOn: late.revision });
    const at = Date.UTC(2027, 0, 10, 17);
    expect(await caller.codeOf(people.district, 'guidance.publish', { ...today, at })).toBe(
      'GUIDANCE.DEADLINE_OVER',
    );
    world.cloud.setNow(at);
    expect(await caller.codeOf(people.district, 'guidance.publish', today)).toBe('GUIDANCE.DEADLINE_OVER');
    world.cloud.setNow(Date.UTC(2027, 0, 10, 6));
    expect(await caller.codeOf(people.district, 'guidance.publish', today)).toBe('ok');
  });

  it('a list that was set for a time by one who has left the office waits for another officer', async () => {
    const { caller, cloud } = world;
    cloud.setNow(Date.UTC(2027, 1, 1, 6));
    const february = { month: '2027-02', content: { ...content, feedbackBy: '2027-02-26' } };
    const draft = await world.reviewed(february);
    await caller.get(people.district, 'guidance.publish', { ...draft, at: cloud.now() + 60_000 });
    const account = (cloud.documents('accounts') as { _id: string }[]).find(
      ({ _id }) => _id === people.district,
    );
    await cloud.importDocuments('accounts', [{ ...account, _id: people.district, grants: [] }], {
      over: true,
    });
    await world.tick();
    const stands = () =>
      caller.get(people.admin, 'guidance.draft', { guidanceId: draft.guidanceId }).then((got) => got.draft);
    expect(await stands()).toMatchObject({ stage: 'approved', publishedVersion: 0 });
    expect((await stands()).publishAt).toBeUndefined();
    const { notices } = await caller.get(people.admin, 'message.inbox', {});
    expect(notices[0]).toMatchObject({ id: `guidance:${draft.guidanceId}:waiting` });
    // Told once, and not tried again.
    await world.tick();
    expect((await caller.get(people.admin, 'message.inbox', {})).notices[0]?.at).toBe(notices[0]?.at);
    expect(await caller.codeOf(people.admin, 'guidance.publish', draft)).toBe('ok');
  });
});
