import type { LedgerLineRecord } from '../../../cloudfunctions/domain/gathering/model';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { Input } from '../../../types';
import { day, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, north, people, sister } from '../../support/district';

/** A branch's year of 组织生活会 and 民主评议, on 23 November 2026. Its members are a, b and c, and d on probation. */

let world: TestCloud;
let keys = 0;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
});
afterAll(() => world.cloud.close());

const over = { organizationId: branch._id, year: 2026 };
const idOf = (letter: string) => `${branch._id}-${letter}`;
const key = () => `review-act-${(keys += 1)}`;
type What = Input<'democraticReview.record'>['what'];

const get = (openid: string = people.secretary, where: Partial<typeof over> = {}) =>
  world.caller.get(openid, 'democraticReview.get', { ...over, ...where });

/** Sends a step as the year stands now. */
async function ask(what: What, more: Partial<Input<'democraticReview.record'>> = {}) {
  const { version } = await get(people.secretary, { year: more.year ?? 2026 });
  const input = { ...over, actKey: key(), version, what, ...more };
  const { reply } = await world.caller.ask(people.secretary, 'democraticReview.record', input);
  return reply.ok
    ? 'ok'
    : [reply.error.code, (reply.error.details as { field?: string } | undefined)?.field]
        .filter(Boolean)
        .join(' ');
}

/** The ledger as it is after gatherings of these kinds. */
const hold = (
  kinds: LedgerLineRecord['kind'][],
  { at = noon - 3 * day, present = 4, organizationId = branch._id, id = 'held' } = {},
) =>
  world.cloud.importDocuments(
    'ledgerLines',
    kinds.map((kind) => ({
      _id: `${id}:${organizationId}:${kind}`,
      activityId: id,
      kind,
      title: '组织生活会',
      organizationId,
      orgPath: branch.path,
      month: '2026-11',
      startsAt: at,
      endsAt: at + 3_600_000,
      place: '活动室',
      closedAt: at,
      agenda: [],
      counts: {
        expected: 4,
        present,
        absent: 4 - present,
        onLeave: 0,
        late: 0,
        caughtUp: 0,
        toConfirm: 0,
        observers: 0,
        guests: 0,
        expectedVoters: 3,
        presentVoters: Math.min(present, 3),
      },
      absentees: [],
      late: [],
    })),
  );
const both = ['organizationalLife', 'democraticReview'] as const;

const sheets = { step: 'sheets', issued: 4, returned: 4, valid: 3 } as const;
const grades = {
  step: 'grades',
  on: '2026-11-22',
  excellent: 1,
  qualified: 2,
  basic: 0,
  unqualified: 0,
} as const;

it('goes from talks to the list, with gatherings as the ledger has them', async () => {
  expect(await get()).toMatchObject({ nextStep: 'talks', done: [], gatherings: [], version: 0 });
  expect(await ask({ step: 'talks', memberIds: [idOf('a'), idOf('b')] })).toBe('ok');
  expect((await get()).members.filter(({ talked }) => talked)).toHaveLength(2);
  expect(await ask({ step: 'talks', memberIds: ['a', 'b', 'c', 'd'].map(idOf) })).toBe('ok');
  expect((await get()).nextStep).toBe('life');
  await hold([...both]);
  expect(await get()).toMatchObject({
    nextStep: 'sheets',
    gatherings: [
      { step: 'life', activityId: 'held', counts: { expected: 4, present: 4, onLeave: 0 } },
      { step: 'review' },
    ],
    present: 4,
    fullMembers: 3,
    excellentAtMost: 1,
  });
  expect(await ask(sheets)).toBe('ok');
  expect(await ask(grades)).toBe('ok');
  const item = { key: 'matter-one', what: '提前一周通知', dueOn: '2026-12-31' };
  expect(await ask({ step: 'rectification', items: [item] })).toBe('ok');
  expect(await get()).toMatchObject({ nextStep: 'rectification', items: [item] });
  expect(await ask({ step: 'rectification', items: [{ ...item, doneOn: '2026-11-23' }] })).toBe('ok');
  const done = await get();
  expect(done.nextStep).toBeUndefined();
  expect(done).toMatchObject({ done: { length: 6 }, changes: [], version: 6 });
  expect(
    await world.caller.get(people.secretary, 'democraticReview.list', { organizationId: branch._id }),
  ).toMatchObject({ years: [{ year: 2026, grades: { excellent: 1 }, items: 1, itemsDone: 1 }] });
});

it('two reviews in one calendar year are of the same people: each counts once', async () => {
  const held = async (name: string, letters: string[]) => {
    const startsAt = world.cloud.now() + 60_000;
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: key(),
      kinds: ['democraticReview'],
      title: name,
      startsAt,
      endsAt: startsAt + 3_600_000,
      place: '活动室',
      details: { democraticReview: { chairId: idOf('a'), recorderId: idOf('b') } },
      itemIds: [],
    });
    world.cloud.advance(2 * 60_000);
    await world.caller.get(people.secretary, 'attendance.checkInByHand', {
      activityId,
      memberIds: letters.map(idOf),
    });
    await world.caller.get(people.secretary, 'activity.close', { activityId });
    world.cloud.advance(60_000);
  };
  await held('民主评议党员', ['a', 'b', 'd']);
  expect(await get()).toMatchObject({ present: 3, fullMembers: 3, excellentAtMost: 1 });
  await held('补评', ['b', 'c']);
  expect(await get()).toMatchObject({ present: 4, fullMembers: 3, excellentAtMost: 1 });
  expect(await ask({ ...sheets, issued: 5, returned: 5, valid: 5 })).toBe(
    'DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT issued',
  );
  expect(await ask({ ...sheets, valid: 4 })).toBe('ok');
  const on = '2026-11-23';
  expect(await ask({ ...grades, on, excellent: 2, qualified: 1 })).toBe(
    'DEMOCRATIC_REVIEW.TOO_MANY_EXCELLENT excellent',
  );
  expect(await ask({ ...grades, on, qualified: 3 })).toBe('DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT qualified');
  expect(await ask({ ...grades, on })).toBe('ok');
});

it('its papers say what is written down, and say where that is done while it is not', async () => {
  const which = { set: 'review', aboutId: branch._id, year: 2026 } as const;
  const papers = async () => (await world.caller.get(people.secretary, 'paper.set', which)).papers;
  const [, open, list] = await papers();
  expect(list?.notYet).toBe('nothingListed');
  expect(new Set(open?.missing.map(({ from }) => from))).toEqual(
    new Set(['ledgerLines', 'democraticReviews']),
  );
  await hold([...both]);
  await ask(sheets);
  await ask(grades);
  const items = [{ key: 'matter-one', what: '提前一周通知', dueOn: '2026-12-31' }];
  await ask({ step: 'rectification', items });
  expect((await papers()).map(({ notYet, missing }) => [notYet, missing])).toEqual([
    [undefined, []],
    [undefined, []],
    [undefined, []],
  ]);
  const tablesOf = async (key: string) => {
    const { blocks } = await world.caller.get(people.secretary, 'paper.print', { ...which, key });
    return blocks.flatMap((block) =>
      block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
    );
  };
  const [counts] = await tablesOf('reviewSummary');
  expect(counts).toEqual([
    ['应参加', '4 人', '实参加', '4 人'],
    ['发出', '4 张', '收回', '4 张'],
    ['有效', '3 张', '无效', '1 张'],
    ['优秀', '1 人', '合格', '2 人'],
    ['基本合格', '0 人', '不合格', '0 人'],
    ['支部研究', '2026年11月22日'],
  ]);
  expect((await tablesOf('rectificationList'))[0]?.slice(1)).toEqual([
    ['1', '提前一周通知', '2026年12月31日', '', ''],
  ]);
});

it('sends a person to no second entry: what is held is not written down', async () => {
  await hold([...both]);
  expect(await get()).toMatchObject({ nextStep: 'talks', done: ['life', 'review'] });
});

it('refuses what contradicts itself or the ledger, with the field', async () => {
  expect(await ask(sheets)).toBe('DEMOCRATIC_REVIEW.NOT_YET');
  await hold([...both]);
  expect(await ask(grades)).toBe('DEMOCRATIC_REVIEW.NOT_YET');
  expect(await ask({ ...sheets, issued: 5 })).toBe('DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT issued');
  expect(await ask({ ...sheets, returned: 5 })).toBe('DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT returned');
  expect(await ask({ ...sheets, returned: 2 })).toBe('DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT valid');
  expect(await ask(sheets)).toBe('ok');
  // d is on probation and has no grade.
  expect(await ask({ ...grades, qualified: 3 })).toBe('DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT qualified');
  expect(await ask({ ...grades, excellent: 0, qualified: 0 })).toBe(
    'DEMOCRATIC_REVIEW.NUMBERS_CONTRADICT qualified',
  );
  expect(await ask({ ...grades, excellent: 2, qualified: 1 })).toBe(
    'DEMOCRATIC_REVIEW.TOO_MANY_EXCELLENT excellent',
  );
  expect(await ask({ ...grades, on: '2026-11-19' })).toBe('DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE on');
  expect(await ask({ ...grades, on: '2026-11-24' })).toBe('DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE on');
  expect(await ask(grades, { year: 2027 })).toBe('DEMOCRATIC_REVIEW.YEAR_TO_COME');
  const item = { key: 'matter-one', what: '提前一周通知', dueOn: '2026-12-31' };
  expect(await ask({ step: 'rectification', items: [item, item] })).toBe(
    'DEMOCRATIC_REVIEW.LISTED_TWICE items',
  );
  expect(await ask({ step: 'rectification', items: [{ ...item, doneOn: '2026-11-24' }] })).toBe(
    'DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE items.0.doneOn',
  );
  expect(await ask({ step: 'rectification', items: [{ ...item, dueOn: '2025-12-31' }] })).toBe(
    'DEMOCRATIC_REVIEW.DAY_IMPOSSIBLE items.0.dueOn',
  );
  expect(await ask({ step: 'talks', memberIds: [`${sister._id}-b`] })).toBe('MEMBER.NOT_FOUND memberIds');
});

it('takes more 优秀 than usual with why, and numbers put right with a reason; both stay', async () => {
  await hold([...both]);
  await ask(sheets);
  expect(await ask({ ...grades, excellent: 2, qualified: 1, why: '上级同意' })).toBe('ok');
  expect(await ask({ ...sheets, valid: 4 })).toBe('DEMOCRATIC_REVIEW.REASON_NEEDED reason');
  expect(await ask({ ...sheets, valid: 4 }, { reason: '重新点过' })).toBe('ok');
  expect(await get()).toMatchObject({
    sheets: { valid: 4 },
    grades: { why: '上级同意' },
    changes: [{ step: 'sheets', reason: '重新点过', before: { issued: 4, returned: 4, valid: 3 } }],
  });
  const audits = world.cloud.documents('audits') as AuditRecord[];
  expect(audits.map(({ action }) => action)).toContain('democraticReview.correct');
});

it('is written once however often it is sent, and not over what somebody else wrote', async () => {
  const what: What = { step: 'talks', memberIds: [idOf('b')] };
  const input = { ...over, actKey: key(), version: 0, what };
  const send = () => world.caller.codeOf(people.secretary, 'democraticReview.record', input);
  expect(await Promise.all([send(), send()])).toEqual(['ok', 'ok']);
  expect(await send()).toBe('ok');
  expect((await get()).version).toBe(1);
  expect(
    await world.caller.codeOf(people.secretary, 'democraticReview.record', { ...input, actKey: key() }),
  ).toBe('DEMOCRATIC_REVIEW.CHANGED');
});

it('keeps no names beside numbers: what is stored holds counts, ids of who was talked with, and the list', async () => {
  await hold([...both]);
  await ask({ step: 'talks', memberIds: [idOf('b')] });
  await ask(sheets);
  await ask(grades);
  const text = JSON.stringify(world.cloud.documents('democraticReviews'));
  expect(text).not.toContain('党员b');
  expect(text).not.toContain(idOf('c'));
});

it('is the branch’s own, and after a merger of whoever keeps it, to read and not to write', async () => {
  await ask({ step: 'talks', memberIds: [idOf('b')] });
  const input = { ...over, actKey: key(), version: 1, what: { step: 'talks', memberIds: [] } as What };
  for (const openid of [people.member, people.sisterSecretary, people.town, people.district])
    expect(await world.caller.codeOf(openid, 'democraticReview.record', input)).toBe('ACCESS_DENIED');
  expect(
    await world.caller.codeOf(people.town, 'democraticReview.get', { organizationId: north._id, year: 2026 }),
  ).toBe('ACCESS_DENIED');
  await world.caller.get(people.district, 'organization.merge', {
    organizationId: branch._id,
    intoId: sister._id,
  });
  expect((await get(people.sisterSecretary)).mayRecord).toBe(false);
  expect(await world.caller.codeOf(people.sisterSecretary, 'democraticReview.record', input)).toBe(
    'ORGANIZATION.CLOSED',
  );
  const { years } = await world.caller.get(people.sisterSecretary, 'democraticReview.list', {
    organizationId: sister._id,
  });
  expect(years).toMatchObject([{ organizationId: branch._id, year: 2026 }]);
});

describe('what waits', () => {
  const waiting = async () =>
    (await world.caller.get(people.secretary, 'todo.list', {})).todos.filter(
      ({ kind }) => kind === 'democraticReview',
    );
  /** What was counted of the branch last: the review is owed. */
  const owe = () =>
    world.cloud.importDocuments('branchChecks', [
      {
        _id: `${branch._id}:2026-11`,
        organizationId: branch._id,
        month: '2026-11',
        structure: { first: { fullMembers: 3, groups: 0 }, last: { fullMembers: 3, groups: 0 } },
        duties: [
          {
            kind: 'democraticReview',
            every: 'year',
            period: '2026',
            endsOn: '2026-12-31',
            times: 1,
            held: 0,
            withoutQuorum: 0,
          },
        ],
        overdue: [],
        missing: { month: 0, quarter: 0, year: 1 },
        lacks: { democraticReview: 1 },
        closed: false,
      },
    ]);

  it('is the year’s numbers until they are written down, and a matter of the list when it is due', async () => {
    expect(await waiting()).toEqual([]);
    await owe();
    expect(await waiting()).toMatchObject([{ count: 1, dueOn: '2026-12-31' }]);
    await hold([...both]);
    await ask(sheets);
    await ask(grades);
    expect(await waiting()).toEqual([]);
    const item = { key: 'matter-one', what: '提前一周通知', dueOn: '2026-11-20' };
    await ask({ step: 'rectification', items: [item] });
    expect(await waiting()).toMatchObject([{ count: 1, dueOn: '2026-11-20' }]);
  });
});
