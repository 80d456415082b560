import fc from 'fast-check';
import { digestOf, idOf } from '../../cloudfunctions/kernel/ids';
import type { ActionName, Input, Output } from '../../types';
import { id } from '../../types/fields';
import { declaredCollections } from '../../scripts/cloud';
import { minute, noon, type TestCloud } from '../support/cloud';
import {
  branch as shortBranch,
  district as shortDistrict,
  people as short,
  sister,
} from '../support/district';
import { longId, longOpenid, startLongCloud } from '../support/long-ids';

/** What is stored is what the contracts call an id, also with ids as long as production's. */

const branch = longId(shortBranch._id);
const district = longId(shortDistrict._id);
const member = (letter: string) => longId(`${shortBranch._id}-${letter}`);
const people = Object.fromEntries(
  Object.entries(short).map(([who, openid]) => [who, longOpenid(openid)]),
) as Record<keyof typeof short, string>;

const key = (name: string) => name.padEnd(40, '-0123456789');

let world: TestCloud;
beforeAll(async () => {
  world = await startLongCloud();
});
afterAll(() => world.cloud.close());

const as =
  (openid: string) =>
  <Name extends ActionName>(name: Name, input: Input<Name>): Promise<Output<Name>> =>
    world.caller.get(openid, name, input);

describe('an id made of parts', () => {
  const part = fc.stringMatching(/^[\w-]{1,96}$/);

  it('is an id of the contracts, and another for other parts', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, (parts, other) => {
        const made = idOf(...parts);
        expect(id.safeParse(made).success).toBe(true);
        expect(idOf(...parts)).toBe(made);
        expect(idOf(...parts, other)).not.toBe(made);
        expect(id.safeParse(digestOf(...parts)).success).toBe(true);
      }),
    );
  });

  it('tells parts apart that read the same joined', () => {
    expect(digestOf('a', 'b:c')).not.toBe(digestOf('a:b', 'c'));
  });
});

/** Nearly everything that leaves documents behind, with the longest keys that a client may send. */
async function everything(): Promise<void> {
  const [secretary, chair, recorder] = [as(people.secretary), as(people.member), as(people.secondMember)];
  const [officer, admin] = [as(people.district), as(people.admin)];
  const over = { organizationId: branch };

  const content = {
    theme: '主题',
    requirement: '要求',
    items: [{ id: 'i'.padEnd(96, 'x'), required: true, text: '集中学习', source: '要点' }],
    readings: [{ id: 'r'.padEnd(96, 'x'), title: '党章', source: '网', url: 'https://www.12371.cn/' }],
    feedbackBy: '2026-11-28',
  };
  const draft = await officer('guidance.saveDraft', {
    organizationId: district,
    month: '2026-11',
    content,
    basedOn: 0,
  });
  await officer('guidance.submit', draft);
  await admin('guidance.review', { ...draft, approved: true, note: '' });
  await officer('guidance.publish', draft);
  const { guidanceId } = draft;
  await chair('guidance.recordReading', { guidanceId, readingId: content.readings[0]?.id ?? '' });
  await chair('message.recordConsent', { consentKey: key('consent'), templates: ['guidancePublished'] });

  const { activityId } = await secretary('activity.publish', {
    ...over,
    actKey: key('activity'),
    kinds: ['themeDay', 'organizationalLife'],
    title: '主题党日',
    place: '活动室',
    startsAt: noon + 10 * minute,
    endsAt: noon + 60 * minute,
    details: { organizationalLife: { topic: '议题', chairId: member('b') } },
    itemIds: [],
    guidanceId,
    audience: { scope: 'branch', jointIds: [longId(sister._id)] },
  });
  await secretary('activity.saveDraft', {
    ...over,
    actKey: key('draft'),
    kinds: ['themeDay'],
    title: '草稿',
    place: '活动室',
    startsAt: noon + 10 * minute,
    endsAt: noon + 60 * minute,
    itemIds: [],
  });
  await recorder('attendance.request', { activityId, kind: 'leave', reason: '出差' });
  await secretary('attendance.decideRequest', {
    activityId,
    memberId: member('c'),
    kind: 'leave',
    granted: true,
  });
  await secretary('activity.edit', {
    activityId,
    title: '主题党日（改）',
    place: '二楼',
    details: { organizationalLife: { topic: '议题', chairId: member('b') } },
    itemIds: [],
  });
  await secretary('activity.postpone', {
    activityId,
    startsAt: noon + 15 * minute,
    endsAt: noon + 60 * minute,
    reason: '场地',
  });
  const { codes } = await secretary('attendance.showCode', { activityId });
  await world.caller.codeOf(people.member, 'attendance.checkIn', { activityId, code: '000000' });
  await chair('attendance.checkIn', { activityId, code: codes[0]?.text.split('/')[2] ?? '' });
  await secretary('attendance.checkInByHand', { activityId, memberId: member('d'), reason: '没带手机' });
  world.cloud.setNow(noon + 70 * minute);
  await secretary('activity.close', { activityId });
  const kind = 'organizationalLife' as const;
  const written = {
    activityId,
    kind,
    content: { agenda: [], summary: '学习', speeches: [], resolutions: [] },
    photos: [],
    chairId: member('b'),
    recorderId: member('c'),
  };
  const first = await secretary('minutes.save', { ...written, actKey: key('minutes-1'), version: 0 });
  await recorder('minutes.confirm', { activityId, kind, as: 'recorder', ...first });
  await chair('minutes.confirm', { activityId, kind, as: 'chair', ...first });
  await secretary('minutes.save', { ...written, actKey: key('minutes-2'), ...first, reason: '更正' });
  await secretary('minutes.preparePhoto', { activityId, actKey: key('photo') });
  await secretary('feedback.give', {
    ...over,
    guidanceId,
    version: 0,
    items: [{ itemId: content.items[0]?.id ?? '', done: true }],
    summary: '完成',
  });
  await officer('feedback.urge', { organizationId: district, guidanceId });

  await admin('role.grant', { ...over, memberId: member('b'), role: 'committeeMember' });
  await chair('member.askCorrection', { what: '姓名', shouldBe: '党员乙' });
  await secretary('member.transferOut', {
    memberId: member('d'),
    actKey: key('transfer'),
    on: '2026-11-20',
    toOrganizationId: longId(sister._id),
  });
  await secretary('member.receive', {
    ...over,
    actKey: key('receive'),
    name: '王芳',
    status: 'full',
    fromOutside: '外区',
    on: '2026-11-20',
  });
  await secretary('export.begin', {
    ...over,
    actKey: key('export'),
    form: 'book',
    from: '2026-11',
    to: '2026-11',
  });
  await secretary('scene.ofActivity', { activityId });
  await world.caller.get(people.stranger, 'account.agreePrivacy', { version: 1 });
  await world.caller.get(people.stranger, 'account.requestBinding', { ...over, name: '王芳' });
  await world.caller.codeOf(people.sisterMember, 'member.list', over);
  world.cloud.advance(18 * 60 * minute);
  await world.cloud.runTimer('jobs');
  await world.cloud.runTimer('jobs');
}

it('everything that is stored has an id that the contracts take, and the audit can be read to its end', async () => {
  await everything();
  const stored = declaredCollections().flatMap(({ name }) =>
    (world.cloud.documents(name) as { _id: string }[]).map(({ _id }) => [name, _id] as const),
  );
  expect(new Set(stored.map(([name]) => name)).size).toBeGreaterThan(25);
  expect(stored.filter(([, _id]) => !id.safeParse(_id).success)).toEqual([]);

  const audits = world.cloud.documents('audits') as { _id: string; target: string }[];
  const found: string[] = [];
  for (let after: string | undefined, pages = 0; pages === 0 || after; pages += 1) {
    const page = await world.caller.get(people.admin, 'audit.list', {
      organizationId: district,
      ...(after && { after }),
    });
    found.push(...page.records.map((record) => record.id));
    after = page.next;
  }
  expect(audits.map(({ _id }) => _id).filter((one) => !found.includes(one))).toEqual([]);
  // … and of whatever it names, what was done to it can be asked for.
  for (const target of new Set(audits.map((audit) => audit.target)))
    expect([target, id.safeParse(target).success]).toEqual([target, true]);
});

describe('the door of the database', () => {
  it.each(['', 'a b', 'a/b', '$where', 'x'.repeat(97)])('stores nothing under %j', async (_id) => {
    Object.assign(process.env, world.cloud.sdkEnvironment());
    const { collection, transaction } = await import('../../cloudfunctions/kernel/database');
    const { JobRounds } = await import('../../cloudfunctions/kernel/model');
    const round = { _id, month: '2026-11', startedAt: 0, cursor: '', done: true };
    const rounds = collection(JobRounds);
    const before = world.cloud.documents('jobRounds').length;
    await expect(rounds.add(round)).rejects.toThrow('no _id');
    await expect(rounds.addOnce(round)).rejects.toThrow('no _id');
    await expect(rounds.put(round)).rejects.toThrow('no _id');
    await expect(rounds.addMissing([{ ...round, _id: 'fine' }, round])).rejects.toThrow('no _id');
    await expect(transaction((within) => within.in(JobRounds).replace(undefined, round))).rejects.toThrow();
    await expect(transaction((within) => within.in(JobRounds).put(round))).rejects.toThrow('no _id');
    expect(world.cloud.documents('jobRounds')).toHaveLength(before);
  });
});
