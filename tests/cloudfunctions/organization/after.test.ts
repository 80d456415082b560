import type { Input } from '../../../types';
import { day, minute, noon, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, sister, south } from '../../support/district';
import { longId, longOpenid, startLongCloud } from '../../support/long-ids';

/**
 * What becomes of a branch's records after it was moved, merged or closed, with ids as long as production's: rights are
 * judged by where it stands now, figures of a month belong to where it stood when that was settled.
 */

const id = (of: { _id: string }) => longId(of._id);
const [moved, kept, far, town, other, whole] = [branch, sister, faraway, north, south, district].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const openid = (name: string) => longOpenid(name.toUpperCase());
const secretary = openid('north-b1-a');
const memberOf = (branchId: string, letter: string) => openid(`${branchId}-${letter}`);
const districtOfficer = openid('DISTRICT');
const townOfficer = openid('TOWN');

/** 1, 6 December 2026, 14:00 in Beijing: November is settled on the 5th. */
const december = noon + 8 * day;
const settled = noon + 13 * day;

let world: TestCloud;
beforeEach(async () => {
  world = await startLongCloud();
});
afterEach(() => world.cloud.close());

let acts = 0;
async function publish(by: string, organizationId: string, change: Partial<Input<'activity.publish'>> = {}) {
  const startsAt = world.cloud.now() + 5 * minute;
  const { activityId } = await world.caller.get(by, 'activity.publish', {
    organizationId,
    actKey: `after-change-${(acts += 1)}`,
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt,
    endsAt: startsAt + 60 * minute,
    itemIds: [],
    ...change,
  });
  return activityId;
}
const close = (by: string, activityId: string) =>
  world.caller.codeOf(by, 'activity.close', { activityId, nobodyCame: true });
async function hold(by: string, organizationId: string) {
  const activityId = await publish(by, organizationId);
  world.cloud.advance(6 * minute);
  expect(await close(by, activityId)).toBe('ok');
  return activityId;
}
const move = (organizationId: string, toParentId: string) =>
  world.caller.get(districtOfficer, 'organization.move', { organizationId, toParentId });
const merge = (organizationId: string, intoId: string) =>
  world.caller.get(districtOfficer, 'organization.merge', { organizationId, intoId });

/** Branches, held, expected and present of a month by row, and in all. */
async function report(organizationId: string, month = '2026-11') {
  const { rows, total } = await world.caller.get(districtOfficer, 'report.themeDays', {
    organizationId,
    month,
  });
  const figures = ({ branches, held, expected, present }: (typeof rows)[number] | typeof total) => [
    branches,
    held,
    expected,
    present,
  ];
  return { total: figures(total), ...Object.fromEntries(rows.map((row) => [row.id, figures(row)])) };
}
/** The lines of a year's ledger by what they counted. */
const ledger = async (organizationId: string, by = districtOfficer) => {
  const { lines } = await world.caller.get(by, 'ledger.year', { organizationId, year: 2026 });
  return lines.map(({ month, counts }) => [month, counts.present, counts.expected]);
};

it('a moved branch keeps what it held: its keepers put it right, and the month stays where it counted', async () => {
  const activityId = await hold(secretary, moved);
  const asking = memberOf('north-b1', 'c');
  await world.caller.get(asking, 'attendance.request', { activityId, kind: 'makeUp', reason: '手机没电' });
  world.cloud.setNow(settled);
  await move(moved, other);

  const may = (by: string) =>
    Promise.all([
      world.caller.codeOf(by, 'attendance.roll', { activityId }),
      world.caller.codeOf(by, 'attendance.checkInByHand', {
        activityId,
        memberIds: [longId('north-b1-b')],
        reason: '在场',
      }),
      world.caller.codeOf(by, 'attendance.decideRequest', {
        activityId,
        memberId: longId('north-b1-c'),
        kind: 'makeUp',
        granted: true,
      }),
      world.caller.codeOf(by, 'activity.plan', { activityId }),
      world.caller.codeOf(by, 'activity.correctRoll', {
        activityId,
        reason: '当时在外地',
        changes: [{ memberId: longId('north-b1-d'), as: 'none' }],
      }),
    ]);
  expect(await may(townOfficer)).toEqual(Array(5).fill('ACCESS_DENIED'));
  expect(await may(secretary)).toEqual(Array(5).fill('ok'));
  const { mayWrite } = await world.caller.get(secretary, 'minutes.get', { activityId });
  expect(mayWrite).toBe(true);
  // What several acts at once leave behind, a tick settles.
  await world.cloud.runTimer('jobs');

  // What was put right later corrects November under its place then; the month under way is the new town's.
  expect(await report(whole)).toEqual({ total: [3, 1, 3, 2], [town]: [2, 1, 3, 2], [other]: [1, 0, 0, 0] });
  expect(await report(town)).toEqual({ total: [2, 1, 3, 2], [moved]: [1, 1, 3, 2], [kept]: [1, 0, 0, 0] });
  expect(await report(whole, '2026-12')).toMatchObject({ [town]: [1, 0, 0, 0], [other]: [2, 0, 0, 0] });
  expect([await ledger(town), await ledger(other), await ledger(moved, secretary)]).toEqual([
    [['2026-11', 2, 3]],
    [],
    [['2026-11', 2, 3]],
  ]);
  // The trace is where the branch is kept now.
  const { records } = await world.caller.get(openid('ADMIN'), 'audit.list', { organizationId: other });
  expect(records.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['attendance.checkInByHand', 'activity.correctRoll']),
  );
});

it('until the 5th the month before still follows the branch; settled by a timer or read late, it says the same', async () => {
  await hold(secretary, moved);
  world.cloud.setNow(december);
  await move(moved, other);
  const expected = { total: [3, 1, 4, 0], [town]: [1, 0, 0, 0], [other]: [2, 1, 4, 0] };
  expect(await report(whole)).toEqual(expected);
  expect([await ledger(town), await ledger(other)]).toEqual([[], [['2026-11', 0, 4]]]);
  world.cloud.setNow(settled);
  await move(moved, town);
  await world.cloud.runTimer('jobs');
  expect(await report(whole)).toEqual(expected);
  expect([await ledger(town), await ledger(other)]).toEqual([[], [['2026-11', 0, 4]]]);
});

it('home, feedback and compliance say the same of a theme day after a move', async () => {
  await hold(secretary, moved);
  await move(moved, other);
  const { branchThemeDay } = await world.caller.get(secretary, 'home.get', {});
  const { duties } = await world.caller.get(secretary, 'compliance.branch', { organizationId: moved });
  expect([branchThemeDay, duties.find(({ kind }) => kind === 'themeDay')?.held]).toEqual(['held', 1]);
});

it('what a merged branch has open is closed, decided and confirmed by the keepers of the branch that took it in', async () => {
  const guest = memberOf('north-b2', 'b');
  const sisterSecretary = memberOf('north-b2', 'a');
  const activityId = await publish(sisterSecretary, kept);
  const { codes } = await world.caller.get(sisterSecretary, 'attendance.showCode', { activityId });
  const token = codes[0]?.text.split('/')[2] ?? '';
  await world.caller.get(guest, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
  expect(await merge(kept, moved)).toEqual({ moved: 4 });

  // What is asked later, too, reaches whoever keeps it now.
  const { requests } = await world.caller.get(secretary, 'attendance.requests', { organizationId: moved });
  expect(requests.map(({ kind }) => kind)).toEqual(['leave']);
  const deciding = { activityId, memberId: longId('north-b2-b'), kind: 'leave' as const, granted: false };
  expect(await world.caller.codeOf(secretary, 'attendance.decideRequest', deciding)).toBe('ok');
  expect(await world.caller.codeOf(memberOf('north-b1', 'b'), 'activity.detail', { activityId })).toBe(
    'ACTIVITY.NOT_INVITED',
  );
  world.cloud.advance(20 * minute);
  const scanned = { activityId, token, nonce: 'n'.repeat(16), scannedAt: noon };
  expect(await world.caller.get(guest, 'attendance.checkInLater', scanned)).toMatchObject({
    state: 'toConfirm',
  });
  const { notices } = await world.caller.get(secretary, 'message.inbox', {});
  expect(notices.map(({ link }) => link.split('?')[0])).toContain('/attendance/roll/index');
  const confirming = { activityId, memberIds: [longId('north-b2-b')] };
  expect(await world.caller.get(secretary, 'attendance.confirm', confirming)).toEqual({ confirmed: 1 });
  expect(await close(secretary, activityId)).toBe('ok');

  // Its figures of the month are the other's, once; its ledger is part of the other's, and leaves with it.
  await hold(secretary, moved);
  expect(await report(town)).toEqual({ total: [1, 1, 12, 1], [moved]: [1, 1, 12, 1] });
  expect((await ledger(moved, secretary)).sort()).toEqual([
    ['2026-11', 0, 8],
    ['2026-11', 1, 4],
  ]);
  const wanted = { form: 'workbook' as const, from: '2026-11', to: '2026-11', actKey: 'merged-ledger' };
  for (const organizationId of [moved, kept])
    expect(await world.caller.codeOf(secretary, 'export.begin', { ...wanted, organizationId })).toBe('ok');
  const { duties } = await world.caller.get(secretary, 'compliance.branch', { organizationId: moved });
  expect(duties.find(({ kind }) => kind === 'themeDay')?.held).toBe(2);
});

it('what its keepers were told reaches those of the branch that took it in, merger after merger, and who comes later', async () => {
  const told = async (openid: string) =>
    (await world.caller.get(openid, 'message.inbox', {})).notices.filter(({ title }) =>
      title.includes('请假'),
    ).length;
  const sisterSecretary = memberOf('north-b2', 'a');
  const activityId = await publish(sisterSecretary, kept);
  const asked = { activityId, kind: 'leave' as const, reason: '出差' };
  await world.caller.get(memberOf('north-b2', 'b'), 'attendance.request', asked);
  expect([await told(sisterSecretary), await told(secretary)]).toEqual([1, 0]);

  await merge(kept, moved);
  expect([await told(sisterSecretary), await told(secretary)]).toEqual([0, 1]);

  const farSecretary = memberOf('south-b1', 'a');
  await merge(moved, far);
  const role = { organizationId: far, role: 'deputySecretary' as const, memberId: longId('south-b1-b') };
  await world.caller.get(districtOfficer, 'role.grant', role);
  expect([
    await told(secretary),
    await told(farSecretary),
    await told(memberOf('south-b1', 'b')),
    await told(memberOf('south-b1', 'c')),
  ]).toEqual([0, 1, 1, 0]);
});

it('what a merged branch has open counts where it is held at last, and each month in one branch, merger after merger', async () => {
  await hold(memberOf('north-b2', 'a'), kept);
  const inDecember = december + 60 * minute;
  const open = await publish(memberOf('north-b2', 'a'), kept, {
    startsAt: inDecember,
    endsAt: inDecember + 60 * minute,
  });
  await merge(kept, far);
  world.cloud.setNow(inDecember + 2 * minute);
  expect(await close(memberOf('south-b1', 'a'), open)).toBe('ok');
  expect(await report(whole, '2026-12')).toMatchObject({ total: [2, 1, 4, 0], [other]: [1, 1, 4, 0] });
  // Merged once more in the new year, the years before stay where they counted.
  world.cloud.setNow(december + 40 * day);
  await merge(far, moved);
  expect(await report(whole, '2026-11')).toMatchObject({ total: [2, 1, 4, 0], [other]: [1, 1, 4, 0] });
  expect(await report(whole, '2026-12')).toMatchObject({ total: [2, 1, 4, 0], [other]: [1, 1, 4, 0] });
  expect(await report(whole, '2027-01')).toEqual({ total: [1, 0, 0, 0], [town]: [1, 0, 0, 0] });
});

it('what an asked branch answers is told to whom the host was merged into', async () => {
  const startsAt = world.cloud.now() + 3 * day;
  const activityId = await publish(memberOf('north-b2', 'a'), kept, {
    audience: { scope: 'branch', jointIds: [far] },
    startsAt,
    endsAt: startsAt + 60 * minute,
  });
  await merge(kept, moved);
  const answer = { organizationId: far, activityId, joins: true };
  await world.caller.get(memberOf('south-b1', 'a'), 'activity.answerInvitation', answer);
  const { notices } = await world.caller.get(secretary, 'message.inbox', {});
  expect(notices.map(({ title }) => title)).toContainEqual(expect.stringContaining('同意共同开展'));
});

it('an invitation goes on to the branch that the asked one was merged into, whose people are then expected', async () => {
  const startsAt = world.cloud.now() + 3 * day;
  const asking = { startsAt, endsAt: startsAt + 60 * minute };
  const host = memberOf('south-b1', 'a');
  const activityId = await publish(host, far, {
    audience: { scope: 'branch', jointIds: [kept] },
    ...asking,
  });
  // Its own invitation comes to nothing: a branch does not hold a gathering with itself.
  const own = await publish(secretary, moved, {
    audience: { scope: 'branch', jointIds: [kept] },
    ...asking,
  });
  await merge(kept, moved);
  const invited = async () =>
    (await world.caller.get(secretary, 'message.inbox', {})).notices
      .map(({ link }) => link)
      .filter((link) => link.includes('invitation'));
  expect(await invited()).toEqual([expect.stringContaining(encodeURIComponent(moved))]);
  // By the old branch's id it is the same.
  for (const organizationId of [moved, kept])
    expect(
      await world.caller.get(secretary, 'activity.invitation', { organizationId, activityId }),
    ).toMatchObject({ answer: 'open' });
  expect(
    await world.caller.codeOf(secretary, 'activity.invitation', { organizationId: moved, activityId: own }),
  ).toBe('ACTIVITY.NOT_ASKED');
  const answer = { organizationId: kept, activityId, joins: true };
  expect(await world.caller.get(secretary, 'activity.answerInvitation', answer)).toEqual({ joined: true });
  const { counts } = await world.caller.get(host, 'attendance.roll', { activityId });
  expect(counts.expected).toBe(12);
  const { people } = await world.caller.get(secretary, 'attendance.ownRoll', {
    organizationId: moved,
    activityId,
  });
  expect(people).toHaveLength(8);
});

it.each(['branch', 'committee'] as const)(
  'what a branch joined (%s) is its successor’s to look after, to leave, and to join again',
  async (scope) => {
    const startsAt = world.cloud.now() + 3 * day;
    const host = memberOf('south-b1', 'a');
    for (const name of ['north-b1', 'north-b2', 'south-b1'])
      await world.caller.get(districtOfficer, 'organization.setCommittee', {
        organizationId: longId(name),
        termEndsOn: null,
        posts: [{ post: 'secretary', memberId: longId(`${name}-a`), from: '2026-01-01' }],
      });
    const activityId = await publish(host, far, {
      kinds: [scope === 'committee' ? 'committeeMeeting' : 'themeDay'],
      audience: { scope, jointIds: [kept] },
      startsAt,
      endsAt: startsAt + 60 * minute,
      details:
        scope === 'committee' ? { committeeMeeting: { topic: '研究', chairId: longId('south-b1-a') } } : {},
    });
    const answer = (by: string, organizationId: string, joins: boolean) =>
      world.caller.codeOf(by, 'activity.answerInvitation', { organizationId, activityId, joins });
    const expected = async () =>
      (await world.caller.get(host, 'attendance.roll', { activityId })).counts.expected;
    const isFor = async (by: string) => world.caller.codeOf(by, 'activity.detail', { activityId });
    const former = memberOf('north-b2', 'a');
    expect(await answer(former, kept, true)).toBe('ok');
    const own = scope === 'committee' ? 1 : 4;
    expect(await expected()).toBe(2 * own);
    await merge(kept, moved);
    const { notices: told } = await world.caller.get(secretary, 'message.inbox', {});
    expect(told.map(({ link }) => link)).toContainEqual(expect.stringContaining('activity/invitation'));
    // Of whom it is for, and who keeps the branch now.
    await world.caller.get(townOfficer, 'role.grant', {
      organizationId: moved,
      memberId: longId('north-b2-a'),
      role: 'deputySecretary',
    });
    const { keepsJoint, activity } = await world.caller.get(former, 'activity.detail', { activityId });
    expect([keepsJoint, activity.branches]).toEqual([moved, [faraway.name, sister.name]]);
    // By the old branch's id it is the same.
    for (const organizationId of [moved, kept]) {
      const asking = { organizationId, activityId };
      expect(await world.caller.get(secretary, 'activity.invitation', asking)).toMatchObject({
        answer: 'joined',
      });
      const { people } = await world.caller.get(secretary, 'attendance.ownRoll', asking);
      expect(people).toHaveLength(own);
    }
    expect([await isFor(former), await answer(secretary, moved, false)]).toEqual(['ok', 'ok']);
    expect(await answer(secretary, kept, false)).toBe('ok');
    expect(await expected()).toBe(own);
    expect(await isFor(former)).toBe('ACTIVITY.NOT_INVITED');
    const { notices } = await world.caller.get(former, 'message.inbox', {});
    expect(notices.map(({ title }) => title)).toContainEqual(expect.stringContaining('不再参加'));
    expect(await answer(secretary, moved, true)).toBe('ok');
    expect(await expected()).toBe(scope === 'committee' ? 2 : 12);
    const again = await world.caller.get(secretary, 'activity.detail', { activityId });
    expect(again.activity.branches).toEqual([faraway.name, branch.name]);
  },
);

it('nobody is received into a branch that was merged; who was on the way comes where it went', async () => {
  const { transferId } = await world.caller.get(memberOf('south-b1', 'a'), 'member.transferOut', {
    memberId: longId('south-b1-c'),
    toOrganizationId: kept,
    on: '2026-11-20',
    actKey: 'on-the-way-1',
  });
  await merge(kept, moved);
  const receiving = {
    organizationId: kept,
    actKey: 'received-late',
    name: '王芳',
    status: 'full' as const,
    on: '2026-11-20',
    fromOutside: '外区某支部',
  };
  expect(await world.caller.codeOf(secretary, 'member.receive', receiving)).toBe('ORGANIZATION.NOT_A_BRANCH');
  const waiting = await world.caller.get(secretary, 'member.transfers', { organizationId: moved });
  expect(waiting).toMatchObject({ incoming: [{ id: transferId }] });
  const deciding = { transferId, accept: true };
  expect(await world.caller.get(secretary, 'member.decideTransfer', deciding)).toEqual({
    status: 'accepted',
  });
  const { person } = await world.caller.get(memberOf('south-b1', 'c'), 'organization.me', {});
  expect(person?.organizationId).toBe(moved);
});

it('a branch closed in December still counts in November, with what it owed and held', async () => {
  await hold(memberOf('south-b1', 'a'), far);
  await world.cloud.runTimer('jobs');
  world.cloud.setNow(december);
  await merge(far, moved);
  expect(await report(whole)).toEqual({ total: [3, 1, 4, 0], [town]: [2, 0, 0, 0], [other]: [1, 1, 4, 0] });
  expect(await report(whole, '2026-12')).toEqual({ total: [2, 0, 0, 0], [town]: [2, 0, 0, 0] });
  const overview = async (month: string) =>
    (
      await world.caller.get(districtOfficer, 'compliance.overview', { organizationId: whole, month })
    ).rows.map(({ id: row, branches }) => [row, branches]);
  await world.cloud.runTimer('jobs');
  expect((await overview('2026-11')).sort()).toEqual(
    [
      [town, 2],
      [other, 1],
    ].sort(),
  );
  expect(await overview('2026-12')).toEqual([[town, 2]]);
});

it('an unread notice of a role that ended counts neither on home nor in the inbox', async () => {
  const asker = memberOf('north-b1', 'b');
  const activityId = await publish(secretary, moved);
  await world.caller.get(asker, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
  const unread = async () => [
    (await world.caller.get(secretary, 'home.get', {})).unread,
    (await world.caller.get(secretary, 'message.inbox', {})).unread,
  ];
  expect(await unread()).toEqual([2, 2]);
  const { grants } = await world.caller.get(townOfficer, 'role.list', { organizationId: moved });
  await world.caller.get(townOfficer, 'role.revoke', {
    organizationId: moved,
    grantId: grants[0]?.id ?? '',
    reason: '届满',
  });
  // In its place stands that the role was taken, which is for the person.
  expect(await unread()).toEqual([2, 2]);
  const { notices } = await world.caller.get(secretary, 'message.inbox', {});
  expect(notices.map(({ kind }) => kind)).toEqual(['account', 'activity']);
});
