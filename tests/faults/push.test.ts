import { environment } from '../../scripts/cloud';
import { randomFrom } from '../../scripts/demo/random';
import type { Input } from '../../types';
import { minute, startTestCloud, type TestCloud } from '../support/cloud';
import { accounts, district, people, members } from '../support/district';
import { calm, Phones, rounds, seed, storm, twoTimers } from './weather';
import type { AuditRecord } from '../../cloudfunctions/kernel/model';
import type { DeliveryRecord, NoticeRecord } from '../../cloudfunctions/domain/messaging/model';

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
  await world.cloud.importDocuments('accounts', crowd);
  // They are on the roster and bound, or the night would close their accounts.
  const [member] = members.filter(({ _id }) => _id === 'north-b1-b');
  await world.cloud.importDocuments(
    'members',
    crowd.map(({ memberId }) => ({ ...member, _id: memberId })),
  );
  await world.cloud.importDocuments(
    'bindings',
    crowd.map(({ _id, memberId }) => ({ _id: memberId, openid: _id, at: 0 })),
  );
});
afterEach(() => world.cloud.close());

/** So many more members of one branch, so that a push takes several pages. */
const crowd = Array.from({ length: 60 }, (_, index) => ({
  ...accounts.find(({ _id }) => _id === people.member),
  _id: `CROWD-${index}`,
  memberId: `crowd-${index}`,
}));

const content: Input<'guidance.saveDraft'>['content'] = {
  theme: '学“四史”强信念',
  requirement: '会前定主题，会后抓落实。',
  items: [{ id: 'one', required: true, text: '集中学习', source: '要点一（三）' }],
  feedbackBy: '2027-12-28',
};

/** How often ticks are struck before the weather calms. */
const ticks = 10;

test.each(Array.from({ length: rounds }, (_, index) => index))(
  `a stormy push: nobody is told twice, nobody is missed without a reason (seed ${seed}, round %i)`,
  async (round) => {
    const { cloud, caller } = world;
    const random = randomFrom(seed + round);
    const granted = crowd.map(({ _id }) => _id).filter(() => random.chance(70));
    for (const openid of granted) {
      // WeChat would take a second message: it is ours to send one.
      cloud.wechat.grant(openid, environment.TEMPLATE_GUIDANCE_PUBLISHED, 2);
      await caller.get(openid, 'message.recordConsent', {
        consentKey: `stormy-push-${round}`,
        templates: ['guidancePublished'],
      });
    }

    storm(cloud, seed + round);
    const phones = new Phones(world, random);
    const draft = await phones.get(people.district, 'guidance.saveDraft', {
      organizationId: district._id,
      month: '2026-12',
      content,
      basedOn: 0,
    });
    await phones.get(people.district, 'guidance.submit', draft);
    await phones.get(people.admin, 'guidance.review', { ...draft, approved: true, note: '' });
    const { guidanceId, publishedAt } = await phones.get(people.district, 'guidance.publish', draft);
    for (let tick = 0; tick < ticks; tick += 1) {
      const troubles = [{ drop: true }, { errcode: -1 }, { errcode: 45009 }, { delayMs: 5 }];
      cloud.wechat.injectFault('subscribeMessage.send', { ...random.pick(troubles), times: 1 });
      cloud.database.injectFault({
        functionName: 'jobs',
        kill: random.pick(['before', 'after']),
        times: 1,
        after: random.between(0, 25),
      });
      await twoTimers(cloud);
      cloud.advance(random.between(0, 3) * minute);
    }
    await phones.settled();
    // What WeChat could not take is tried again, an hour later at most.
    for (let tick = 0; tick < 4; tick += 1) {
      cloud.advance(60 * minute);
      await calm(cloud);
    }

    const reached = cloud.wechat.sentMessages().map(({ openid }) => openid);
    expect([...reached].sort()).toEqual([...new Set(reached)].sort());
    expect(reached.filter((openid) => !granted.includes(openid))).toEqual([]);
    const deliveries = (cloud.documents('deliveries') as DeliveryRecord[]).filter(({ campaignId }) =>
      campaignId.includes(guidanceId),
    );
    // Each is told, or it stands written why not.
    expect(deliveries.map(({ openid }) => openid).sort()).toEqual([...granted].sort());
    for (const { openid, status, reason } of deliveries) {
      if (!reached.includes(openid))
        expect([openid, status, reason !== undefined]).toEqual([openid, 'failed', true]);
      if (status === 'sent') expect(reached).toContain(openid);
    }
    const notices = (cloud.documents('notices') as NoticeRecord[]).filter(({ link }) =>
      link.startsWith('/guidance/detail/'),
    );
    expect(notices).toHaveLength(1);
    const inbox = await caller.get(people.farMember, 'message.inbox', {});
    expect(inbox.notices.filter(({ id }) => id === notices[0]?._id)).toHaveLength(1);

    const audits = (cloud.documents('audits') as AuditRecord[]).filter(({ target }) => target === guidanceId);
    const published = audits.filter(({ action }) => action === 'guidance.publish');
    expect(published.map(({ at }) => at)).toEqual([publishedAt]);
  },
);
