import fc from 'fast-check';
import { environment } from '../../../../scripts/cloud';
import {
  classOfTemplate,
  messageTemplates,
  pushedClasses,
  type MessageTemplate,
} from '../../../../types/shared/messages';
import { dayOf, startOfDay } from '../../../../cloudfunctions/kernel/clock';
import type { ActivityRecord } from '../../../../cloudfunctions/domain/gathering/model';
import type { NoticeRecord } from '../../../../cloudfunctions/domain/messaging/model';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../../support/cloud';
import { branch, district, people } from '../../../support/district';

/**
 * Random days of a branch: activities are announced, moved and called off, leave is asked and answered, a checklist is
 * pushed, people read, let things rest and consent again, ticks die. Whatever happened: nobody has two digest pushes of a day,
 * nothing is pushed in the quiet hours or of what is over, and the inbox has it all.
 */

const hour = 60 * minute;
let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const kinds = [
  'publish',
  'publish',
  'postpone',
  'cancel',
  'leave',
  'decide',
  'checklist',
  'read',
  'rest',
] as const;

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    /** How long before it, in quarters of an hour. */
    wait: fc.integer({ min: 1, max: 40 }),
    pick: fc.nat({ max: 20 }),
    /** Whether the ticks before it die. */
    dies: fc.constantFrom(true, false, false, false),
  }),
  { minLength: 16, maxLength: 16 },
);

const templateOf = new Map<string, MessageTemplate>(
  messageTemplates.map((template) => [
    environment[`TEMPLATE_${template.replace(/[A-Z]/g, '_$&').toUpperCase()}` as keyof typeof environment],
    template,
  ]),
);

const readers = [people.member, people.secondMember, people.secretary];

async function consentToAll(round: number): Promise<void> {
  for (const openid of readers) {
    for (const [id] of templateOf) world.cloud.wechat.grant(openid, id, 3);
    for (const some of [
      messageTemplates.slice(0, 3),
      messageTemplates.slice(3, 6),
      messageTemplates.slice(6),
    ]) {
      const consentKey = `days-${round}-${some[0] ?? ''}`;
      await world.caller.get(openid, 'message.recordConsent', { consentKey, templates: some });
    }
  }
}

/** Takes one step as the people of the branch would; what cannot be done any more is refused, and that is fine. */
async function act(kind: (typeof kinds)[number], pick: number, ids: string[], now: number): Promise<void> {
  const { caller, cloud } = world;
  const activityId = ids[pick % Math.max(1, ids.length)] ?? 'none';
  const reader = readers[pick % readers.length] ?? people.member;
  const startsAt = now + hour + pick * 2 * hour;
  const times = { startsAt, endsAt: startsAt + hour };
  if (kind === 'publish') {
    const plan = {
      organizationId: branch._id,
      actKey: `day-${now}`,
      title: `活动${ids.length}`,
      place: '活动室',
    };
    const made = await caller.get(people.secretary, 'activity.publish', {
      ...plan,
      ...times,
      kinds: ['themeDay'],
      itemIds: [],
    });
    ids.push(made.activityId);
  }
  if (kind === 'postpone')
    await caller.ask(people.secretary, 'activity.postpone', { activityId, ...times, reason: '换时间' });
  if (kind === 'cancel')
    await caller.ask(people.secretary, 'activity.cancel', { activityId, reason: '停电' });
  if (kind === 'leave')
    await caller.ask(people.member, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
  if (kind === 'decide')
    await caller.ask(people.secretary, 'attendance.decideRequest', {
      activityId,
      memberId: 'north-b1-b',
      kind: 'leave',
      granted: pick % 2 === 0,
    });
  if (kind === 'checklist') await cloud.importDocuments('campaigns', [checklist(now)]);
  if (kind === 'read') await caller.get(reader, 'message.markRead', { upTo: now });
  if (kind === 'rest')
    await caller.get(reader, 'message.setMuted', {
      class: pushedClasses[pick % pushedClasses.length] ?? 'digest',
      muted: pick % 4 === 0,
    });
}

const checklist = (openedAt: number) => ({
  _id: `checklist-${openedAt}`,
  orgPath: district.path,
  title: '清单',
  template: 'guidancePublished',
  audience: [district._id],
  said: { title: '清单', theme: '主题', until: '2026-12-28', from: '区里' },
  page: 'guidance/detail/index?guidanceId=d%3A2026-12',
  openedAt,
  dueAt: openedAt,
  stage: 'expanding',
  cursor: { key: 0, after: '' },
  leaseUntil: 0,
});

it('whatever happens on some days, pushes keep to their classes and the inbox has it all', async () => {
  let pushed = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.integer(), async (taken, seed) => {
      await renew(world);
      const ids: string[] = [];
      let now = noon;
      await consentToAll(0);
      for (const [index, { kind, wait, pick, dies }] of taken.entries()) {
        now += wait * 15 * minute;
        world.cloud.setNow(now);
        if (dies)
          world.cloud.database.injectFault({
            functionName: 'jobs',
            collection: pick % 2 === 0 ? 'deliveries' : 'digestPushes',
            kill: 'after',
            times: 1,
            after: pick % 3,
            seed,
          });
        await world.cloud.runTimer('jobs').catch(() => undefined);
        world.cloud.database.clearFaults();
        await act(kind, pick, ids, now);
        world.cloud.setNow(now + 2 * minute);
        await world.cloud.runTimer('jobs');
        if (index % 7 === 6) await consentToAll(index);
      }

      const messages = world.cloud.wechat.sentMessages();
      pushed += messages.length;
      const digests = messages.filter(({ templateId }) => {
        const template = templateOf.get(templateId);
        return template !== undefined && classOfTemplate[template] === 'digest';
      });
      const days = digests.map(({ openid, sentAt }) => `${openid} ${dayOf(sentAt)}`);
      expect(new Set(days).size).toBe(days.length);
      for (const { sentAt } of messages) {
        const clock = (sentAt - startOfDay(sentAt)) / hour;
        expect(clock).toBeGreaterThanOrEqual(8);
        expect(clock).toBeLessThan(21);
      }
      const soon = messages.filter(({ templateId }) => templateOf.get(templateId) === 'activitySoon');
      const once = soon.map(({ openid, page, data }) => `${openid} ${page} ${data['time2']?.value ?? ''}`);
      expect(new Set(once).size).toBe(once.length);

      const told = world.cloud.documents('notices') as NoticeRecord[];
      const inbox = await inboxOf(people.member);
      expect(
        told.filter(({ audience }) => audience.includes(branch._id)).every(({ _id }) => inbox.has(_id)),
      ).toBe(true);
      for (const { _id, status, changes } of world.cloud.documents('activities') as ActivityRecord[]) {
        const words = new Set(told.filter(({ link }) => link.includes(_id)).map(({ of }) => of));
        expect(words).toContain('activityPublished');
        if (status === 'cancelled') expect(words).toContain('activityCancelled');
        if (changes.some(({ what }) => what === 'postponed')) expect(words).toContain('activityPostponed');
      }
    }),
    { numRuns: 3 },
  );
  // It would hold of silence too.
  expect(pushed).toBeGreaterThan(3);
});

async function inboxOf(openid: string): Promise<Set<string>> {
  const all = new Set<string>();
  let after: string | undefined;
  do {
    const { notices, next } = await world.caller.get(openid, 'message.inbox', { after });
    for (const { id } of notices) all.add(id);
    after = next;
  } while (after !== undefined);
  return all;
}
