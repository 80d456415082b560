import type { PushedClass } from '../../../types/shared/messages';
import { tickUntilIdle } from '../../../scripts/timer';
import { whenTheInboxWasRead } from '../../../scripts/migrate/numbered/0002-when-the-inbox-was-read';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, people } from '../../support/district';
import type { InboxStateRecord, NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const notice = (_id: string, audience: string, at: number): NoticeRecord => ({
  _id,
  audience: [audience],
  at,
  of: 'activityPublished',
  title: _id,
  body: '',
  link: '/pages/home/index',
});

const inbox = (openid: string) => world.caller.get(openid, 'message.inbox', {});
const idsOf = async (openid: string) => (await inbox(openid)).notices.map(({ id }) => id);

describe('the inbox', () => {
  beforeEach(() =>
    world.cloud.importDocuments('notices', [
      notice('for-all', district._id, noon - 4 * minute),
      notice('for-branch', branch._id, noon - 3 * minute),
      notice('for-one', '@north-b1-b', noon - 2 * minute),
      notice('for-keepers', `keepers:${branch._id}`, noon - minute),
      notice('for-officers', `keepers:${district._id}`, noon),
    ]),
  );

  it('holds what a person was told as one of all, of a branch, by name, or for the work they do', async () => {
    expect(await idsOf(people.member)).toEqual(['for-one', 'for-branch', 'for-all']);
    expect(await idsOf(people.secretary)).toEqual(['for-keepers', 'for-branch', 'for-all']);
    expect(await idsOf(people.sisterSecretary)).toEqual(['for-all']);
    expect(await idsOf(people.district)).toEqual(['for-officers', 'for-all']);
    expect(await world.caller.codeOf(people.stranger, 'message.inbox', {})).toBe('NOT_BOUND');
    expect((await world.caller.get(people.secretary, 'home.get', {})).unread).toBe(3);
    // What is told for a role is told while it lasts.
    await world.caller.get(people.town, 'role.revoke', {
      organizationId: branch._id,
      grantId: `secretary-of-${branch._id}`,
      reason: '届满',
    });
    expect((await idsOf(people.secretary)).includes('for-keepers')).toBe(false);
    const { notices } = await inbox(people.secretary);
    expect((await world.caller.get(people.secretary, 'home.get', {})).unread).toBe(notices.length);
  });

  it('counts down one by one, and only what one was told', async () => {
    const read = (noticeIds: string[]) => world.caller.get(people.member, 'message.markRead', { noticeIds });
    expect(await read(['for-branch'])).toEqual({ unread: 2 });
    expect(await read(['for-branch', 'for-keepers', 'none'])).toEqual({ unread: 2 });
    const { notices } = await inbox(people.member);
    expect(notices.map((one) => one.read)).toEqual([false, true, false]);
    expect((await world.caller.get(people.member, 'home.get', {})).unread).toBe(2);
    expect((await inbox(people.secretary)).unread).toBe(3);
  });

  it('is read up to an instant, never backwards and never ahead', async () => {
    const mark = (upTo: number) => world.caller.get(people.member, 'message.markRead', { upTo });
    expect(await mark(noon - 3 * minute)).toEqual({ unread: 1 });
    expect(await mark(noon - 4 * minute)).toEqual({ unread: 1 });
    expect(await mark(noon + 60 * minute)).toEqual({ unread: 0 });
    world.cloud.advance(2 * minute);
    await world.cloud.importDocuments('notices', [notice('later', branch._id, noon + minute)]);
    expect((await inbox(people.member)).unread).toBe(1);
  });
});

describe('what was read', () => {
  const year = 365 * day;
  const state = () => (world.cloud.documents('inboxStates') as unknown as InboxStateRecord[])[0];

  it('one by one only stays read night after night, until three years after the last time', async () => {
    await world.cloud.importDocuments('notices', [notice('for-one', '@north-b1-b', noon - day)]);
    await world.caller.get(people.member, 'message.markRead', { noticeIds: ['for-one'] });
    expect(state()).toMatchObject({ readUpTo: 0, at: noon });
    world.cloud.setNow(noon + day);
    await tickUntilIdle(world.cloud);
    expect((await inbox(people.member)).unread).toBe(0);
    world.cloud.setNow(noon + 3 * year);
    await tickUntilIdle(world.cloud);
    expect(state()).toMatchObject({ readUpTo: 0, at: noon });
    world.cloud.setNow(noon + 3 * year + day);
    await tickUntilIdle(world.cloud);
    expect(state()).toBeUndefined();
  });

  it('is kept by when it was read last, not by what was read up to', async () => {
    await world.caller.get(people.member, 'message.markRead', { upTo: noon - 4 * year });
    world.cloud.setNow(noon + minute);
    await world.caller.get(people.member, 'message.markRead', { upTo: noon - 4 * year });
    expect(state()).toMatchObject({ readUpTo: noon - 4 * year, at: noon + minute });
    world.cloud.setNow(noon + day);
    await tickUntilIdle(world.cloud);
    expect(state()).toMatchObject({ readUpTo: noon - 4 * year });
  });

  it('stays where it is not known when; the migration says at least when', async () => {
    const before = { _id: people.member, readUpTo: 0, read: [{ id: 'for-one', at: noon - minute }] };
    await world.cloud.importDocuments('inboxStates', [before]);
    world.cloud.setNow(noon + 2 * year);
    await tickUntilIdle(world.cloud);
    expect(state()).toEqual(before);
    expect(whenTheInboxWasRead.becomes(before)).toEqual({ ...before, at: noon - minute });
    const all = { _id: people.member, readUpTo: noon };
    expect(whenTheInboxWasRead.becomes(all)).toEqual({ ...all, at: noon });
    expect(whenTheInboxWasRead.becomes({ ...all, at: noon + day })).toEqual({ ...all, at: noon + day });
  });
});

it('notices are kept two years', async () => {
  const year = 365 * 24 * 60 * minute;
  await world.cloud.importDocuments('notices', [
    notice('old', branch._id, noon - 2 * year - minute),
    notice('kept', branch._id, noon - 2 * year + 5 * minute),
  ]);
  await world.cloud.runTimer('jobs');
  expect(await idsOf(people.member)).toEqual(['kept']);
});

describe('what one asked to be told', () => {
  it('is counted by template, once for each consent, and can rest', async () => {
    const record = (consentKey: string) =>
      world.caller.get(people.member, 'message.recordConsent', {
        consentKey,
        templates: ['guidancePublished'],
      });
    const standing = { remaining: { guidancePublished: 1 }, resting: [] };
    expect(await record('consent-1')).toEqual(standing);
    expect(await record('consent-1')).toEqual(standing);
    expect(await record('consent-2')).toEqual({ remaining: { guidancePublished: 2 }, resting: [] });
    await mute(people.member, 'digest', true);
    const { classes, quietHours } = await world.caller.get(people.member, 'message.preferences', {});
    expect(quietHours).toEqual({ from: 21, until: 8 });
    expect(classes.map(({ class: name, muted }) => [name, muted])).toEqual([
      ['digest', true],
      ['event', false],
    ]);
    expect(classes[0]?.templates).toEqual([
      { template: 'digest', templateId: 'local-template-digest', remaining: 0 },
      { template: 'guidancePublished', templateId: 'local-template-guidance-published', remaining: 2 },
    ]);
    // Who consents to more of what rests is told that it rests.
    expect(await record('consent-3')).toMatchObject({ resting: ['digest'] });
  });

  it('can rest before anything was asked for, the whole class of it, and come again', async () => {
    const stand = async () =>
      (await world.caller.get(people.secretary, 'message.preferences', {})).classes.map(({ muted }) => muted);
    await mute(people.secretary, 'event', true);
    expect(await stand()).toEqual([false, true]);
    await mute(people.secretary, 'event', false);
    expect(await stand()).toEqual([false, false]);
  });

  it('security cannot rest', async () => {
    const input = { class: 'security', muted: true } as never;
    expect(await world.caller.codeOf(people.member, 'message.setMuted', input)).toBe('INVALID_INPUT');
  });
});

const mute = (openid: string, which: PushedClass, muted: boolean) =>
  world.caller.get(openid, 'message.setMuted', { class: which, muted });
