import type {
  DuesHandUpRecord,
  DuesPaymentRecord,
  DuesYearRecord,
} from '../../../cloudfunctions/domain/dues/model';
import { sumNames } from '../../../cloudfunctions/domain/dues/years';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { Input } from '../../../types';
import { functionOf } from '../../../types/shared/functions';
import { yearsOf } from '../../../scripts/demo/dues';
import { declaredByModels } from '../../../scripts/models';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import {
  branch,
  district,
  faraway,
  members,
  north,
  officer,
  people,
  sister,
  south,
} from '../../support/district';

/** 23 November 2026. The members of the branch are a, b and c, and d on probation. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
  keys = 0;
});
afterAll(() => world.cloud.close());

let keys = 0;
const key = () => `dues-act-${(keys += 1)}`;
const over = { organizationId: branch._id };
const [b, c, d] = ['b', 'c', 'd'].map((letter) => `${branch._id}-${letter}`) as [string, string, string];
const { secretary, member, secondMember } = people;

const assess = (memberId: string, change: Partial<Input<'dues.assess'>> = {}, openid: string = secretary) =>
  world.caller.codeOf(openid, 'dues.assess', {
    ...over,
    actKey: key(),
    memberId,
    version: 0,
    category: 'employed',
    sums: { basicWage: 943_000 },
    from: '2026-01',
    ...change,
  });

type Record = Input<'dues.record'>;
const recorded = (memberId: string, months: string[], change: Partial<Record> = {}): Record => ({
  ...over,
  actKey: key(),
  memberId,
  months,
  way: 'own',
  ...change,
});
const record = (
  memberId: string,
  months: string[],
  change: Partial<Record> = {},
  openid: string = secretary,
) => world.caller.codeOf(openid, 'dues.record', recorded(memberId, months, change));

const grid = async (month = '2026-11', openid: string = secretary, organizationId: string = branch._id) =>
  world.caller.get(openid, 'dues.month', { organizationId, month });
const cellOf = async (memberId: string, month = '2026-11', openid: string = secretary) => {
  const found = (await grid(month, openid)).members.find(({ id }) => id === memberId);
  if (!found) throw new Error(`${memberId} is not in the grid`);
  return found;
};
const mine = (openid: string, year = 2026) => world.caller.get(openid, 'dues.mine', { year });
const stored = <T>(name: string) => world.cloud.documents(name) as T[];

/** The sums of branches’ years, without those that came to nothing. */
const sumsOf = (all: readonly DuesYearRecord[]) =>
  all
    .map((one) => [one._id, ...sumNames.map((name) => one[name])] as const)
    .filter(([, ...sums]) => sums.flat().some((sum) => sum !== 0))
    .sort(([one], [other]) => (one < other ? -1 : 1));
/** As they follow from every payment and hand-up that is stored. */
const reckoned = () =>
  yearsOf(stored<DuesPaymentRecord>('duesPayments'), stored<DuesHandUpRecord>('duesHandUps'));
const summedUp = async () => {
  await world.cloud.runTimer('jobs');
  expect(sumsOf(stored<DuesYearRecord>('duesYears'))).toEqual(sumsOf(reckoned()));
};
// Whatever was written, and whatever was killed or refused: a year that does not add up waits to be summed up.
afterEach(() => {
  const waits = stored<DuesYearRecord>('duesYears').filter(({ dueAt }) => dueAt !== null);
  const others = (years: readonly DuesYearRecord[]) =>
    sumsOf(years.filter(({ _id }) => !waits.some((one) => one._id === _id)));
  expect(others(stored<DuesYearRecord>('duesYears'))).toEqual(others(reckoned()));
});

describe('assessing', () => {
  it('says what is owed, to the member and the keeper, and is sealed', async () => {
    expect(await assess(b)).toBe('ok');
    expect(await cellOf(b)).toMatchObject({ state: 'due', fen: 14145, onEnd: 10 });
    expect(await cellOf(c)).toMatchObject({ state: 'notAssessed', onEnd: 0 });
    const { assessments, months } = await mine(member);
    expect(assessments).toMatchObject([
      { sums: { basicWage: 943_000 }, reckoned: { fen: 14145, rate: 15, base: { over: 943_000, under: 1 } } },
    ]);
    expect(months).toHaveLength(12);
    const [kept] = stored<object>('duesAssessments');
    expect(JSON.stringify(kept)).not.toMatch(/943000|14145/);
  });

  it('twice with one key is once; of two who saw the same the second is told', async () => {
    const act = { actKey: 'the-same-act' };
    expect([await assess(b, act), await assess(b, act)]).toEqual(['ok', 'ok']);
    expect(stored('duesAssessments')).toHaveLength(1);
    expect(await assess(b)).toBe('DUES.CHANGED');
    const both = await Promise.all([assess(c), assess(c)]);
    expect(both.sort()).toEqual(['DUES.CHANGED', 'ok']);
  });

  it('in mid-year leaves the months before as they were, and what is paid', async () => {
    await assess(b);
    await record(b, ['2026-06', '2026-07']);
    expect(await assess(b, { version: 1, from: '2026-07', sums: { basicWage: 300_000 } })).toBe(
      'DUES.MONTH_PAID',
    );
    expect(await assess(b, { version: 1, from: '2026-08', sums: { basicWage: 300_000 } })).toBe('ok');
    expect([(await cellOf(b, '2026-07')).fen, (await cellOf(b, '2026-08')).fen]).toEqual([14145, 1500]);
    expect((await cellOf(b, '2026-07')).paid).toMatchObject({ fen: 14145 });
  });

  it.each([
    ['employed', { basicWage: 1 }, {}, '2026-12'],
    ['selfEmployed', { lastQuarterNet: 900_000 }, {}, '2026-09'],
    ['yearlySalary', { receivedThisMonth: 900_000 }, {}, '2026-08'],
    ['yearlySalary', { receivedThisMonth: 900_000 }, { wholeYear: true }, '2026-12'],
  ] as const)('of %s holds for %j until %s', async (category, sums, change, until) => {
    const { caller } = world;
    const answer = await caller.get(secretary, 'dues.assess', {
      ...over,
      actKey: key(),
      memberId: b,
      version: 0,
      category,
      sums,
      from: '2026-08',
      ...change,
    });
    expect(answer).toMatchObject({ from: '2026-08', until });
  });

  it('a probationary member owes from the month of the branch meeting', async () => {
    await world.caller.get(secretary, 'member.edit', { memberId: d, joinedOn: '2026-05-20' });
    expect(await assess(d, { from: '2026-04' })).toBe('DUES.BEFORE_JOINING');
    const asked = { ...over, memberId: d, year: 2026 };
    expect((await world.caller.get(secretary, 'dues.assessment', asked)).from).toBe('2026-05');
    expect(await assess(d, { from: '2026-05' })).toBe('ok');
    expect((await cellOf(d, '2026-04')).state).toBe('notOwed');
    expect((await cellOf(d, '2026-05')).state).toBe('due');
  });

  it('begins with what was assessed before, and of sums that do not belong refuses', async () => {
    await assess(b, { from: '2025-01' });
    const asked = { ...over, memberId: b, year: 2026 };
    const { before, version } = await world.caller.get(secretary, 'dues.assessment', asked);
    expect(before).toMatchObject({ category: 'employed', sums: { basicWage: 943_000 } });
    expect(await assess(b, { version, category: 'retired' })).toBe('DUES.WRONG_PARTS');
    expect(await assess(b, { version, voluntaryFen: 100_000 })).toBe('DUES.LARGE');
    expect(await assess(b, { version, voluntaryFen: 5000 })).toBe('ok');
    expect((await cellOf(b)).fen).toBe(19145);
  });

  it('goes on year by year: the number of a year before is another assessment', async () => {
    for (const year of [2024, 2025, 2026]) {
      const asked = { ...over, memberId: b, year };
      const { version } = await world.caller.get(secretary, 'dues.assessment', asked);
      expect(await assess(b, { version, from: `${year}-01`, sums: { basicWage: year * 100 } })).toBe('ok');
    }
    expect(stored('duesAssessments')).toHaveLength(3);
  });

  it('is done once when a member asked for it, who is told', async () => {
    await assess(b);
    const ask = () => world.caller.get(member, 'dues.ask', { from: '2026-10', reason: 'income' });
    expect(await ask()).toEqual(await ask());
    expect((await grid()).requests).toBe(1);
    expect(await assess(b, { version: 1, from: '2026-10', sums: { basicWage: 400_000 } })).toBe('ok');
    expect((await mine(member)).request).toBeUndefined();
    const { notices } = await world.caller.get(member, 'message.inbox', {});
    expect(notices.map(({ kind }) => kind)).toContain('dues');
    const { requestId } = await ask();
    expect(await world.caller.codeOf(secondMember, 'dues.withdraw', { requestId })).toBe('DUES.NO_REQUEST');
    const decline = { ...over, requestId };
    await world.caller.get(secretary, 'dues.decline', decline);
    await world.caller.get(secretary, 'dues.decline', decline);
    expect((await grid()).requests).toBe(0);
    const again = await ask();
    for (let times = 0; times < 2; times += 1) await world.caller.get(member, 'dues.withdraw', again);
    const ended = stored<AuditRecord>('audits').filter(({ action }) =>
      ['dues.decline', 'dues.withdraw'].includes(action),
    );
    expect(ended.map(({ action, target, after }) => [action, target, after])).toEqual([
      ['dues.decline', b, { from: '2026-10' }],
      ['dues.withdraw', b, { from: '2026-10' }],
    ]);
  });
});

describe('a month', () => {
  beforeEach(async () => {
    await assess(b);
    await assess(c);
  });

  it('is noted with a tap, twice is once, and by two keepers at once too', async () => {
    await Promise.all([record(b, ['2026-11']), record(b, ['2026-11'])]);
    const act = recorded(c, ['2026-11']);
    const first = await world.caller.get(secretary, 'dues.record', act);
    expect(first).toMatchObject({ recorded: 1, already: 0 });
    expect(await world.caller.get(secretary, 'dues.record', act)).toMatchObject({ recorded: 0, already: 1 });
    expect((await grid()).received).toEqual({ people: 2, fen: 28290 });
  });

  it('of many members at once adds up, also where calls are killed and sent again', async () => {
    await assess(d);
    const acts = [recorded(b, ['2026-10', '2026-11']), recorded(c, ['2026-11']), recorded(d, ['2026-11'])];
    const struck = world.cloud.database.injectFault({
      functionName: functionOf('dues'),
      action: 'commitTransaction',
      kill: 'after',
      times: 1,
    });
    const send = () =>
      Promise.all(
        acts.map((act) => world.caller.codeOf(secretary, 'dues.record', act).catch(() => undefined)),
      );
    await send();
    expect(struck.struck).toBe(1);
    expect(await send()).toEqual(['ok', 'ok', 'ok']);
    await summedUp();
    const { total } = await world.caller.get(people.town, 'dues.overview', {
      organizationId: north._id,
      year: 2026,
    });
    expect(total.recordedFen).toBe(4 * 14145);
  });

  it('is summed up again once every call has ended that may have been writing, and then rests', async () => {
    const due = () => stored<DuesYearRecord>('duesYears').map(({ dueAt }) => dueAt);
    await record(b, ['2026-11']);
    await summedUp();
    const again = noon + 2 * minute;
    expect(due()).toEqual([again]);
    // It was marked, and ended between the mark and the payment that it goes with.
    world.cloud.database.injectFault({
      functionName: functionOf('dues'),
      action: 'startTransaction',
      kill: 'before',
    });
    world.cloud.setNow(again);
    await record(c, ['2026-11']).catch(() => undefined);
    world.cloud.database.clearFaults();
    await summedUp();
    expect(due()).toEqual([again + 2 * minute]);
    world.cloud.setNow(again + 2 * minute);
    await summedUp();
    expect(due()).toEqual([null]);
  });

  it('is undone on its day; what arrives late of the act that was undone does nothing', async () => {
    const act = recorded(b, ['2026-11']);
    await world.caller.get(secretary, 'dues.record', act);
    const { version, mayUndo } = await cellOf(b);
    expect(mayUndo).toBe(true);
    const undo = { ...over, memberId: b, month: '2026-11', version };
    expect(await world.caller.get(secretary, 'dues.undo', undo)).toEqual(
      await world.caller.get(secretary, 'dues.undo', undo),
    );
    expect(await cellOf(b)).toMatchObject({ state: 'due', corrected: [] });
    await world.caller.get(secretary, 'dues.record', act);
    expect((await cellOf(b)).state).toBe('due');
    await record(b, ['2026-11']);
    // The undoing of the first one, arriving once more, leaves the second.
    expect(await world.caller.codeOf(secretary, 'dues.undo', undo)).toBe('DUES.CHANGED');
    expect((await cellOf(b)).state).toBe('paid');
  });

  it('is corrected after its day, and what stood stays to be seen', async () => {
    await record(b, ['2026-11']);
    world.cloud.setNow(noon + day);
    const { version, mayUndo } = await cellOf(b);
    expect(mayUndo).toBe(false);
    const cell = { ...over, memberId: b, month: '2026-11', version };
    expect(await world.caller.codeOf(secretary, 'dues.undo', cell)).toBe('DUES.TOO_LATE_TO_UNDO');
    const wrong = { ...cell, reason: 'notReceived' as const };
    for (let times = 0; times < 2; times += 1) await world.caller.get(secretary, 'dues.correct', wrong);
    expect(await cellOf(b)).toMatchObject({
      state: 'due',
      corrected: [{ fen: 14145, reason: 'notReceived', receivedOn: '2026-11-23' }],
    });
    await record(b, ['2026-11']);
    const again = await cellOf(b);
    expect(again).toMatchObject({ state: 'paid', paid: { receivedOn: '2026-11-24' } });
    expect(again.corrected).toHaveLength(1);
    expect((await mine(member)).months.at(10)?.corrected).toHaveLength(1);
  });

  it.each([
    ['垫交', ['2026-11'], { way: 'advanced' }, 'DUES.FORBIDDEN'],
    ['扣缴', ['2026-11'], { way: 'deducted' }, 'DUES.FORBIDDEN'],
    ['a quarter without consent', ['2026-11'], { way: 'quarter' }, 'DUES.CONSENT_NEEDED'],
    [
      'months of two quarters',
      ['2026-09', '2026-10'],
      { way: 'quarter', consentedOn: '2026-01-05' },
      'DUES.NOT_ONE_QUARTER',
    ],
    [
      'a quarter with consent',
      ['2026-10', '2026-11', '2026-12'],
      { way: 'quarter', consentedOn: '2026-01-05' },
      'ok',
    ],
    ['by nobody’s other hand', ['2026-11'], { way: 'otherHand', consentedOn: '2026-01-05' }, 'ok'],
    [
      'by the own hand as another',
      ['2026-11'],
      { way: 'otherHand', consentedOn: '2026-01-05', handedBy: b },
      'DUES.HANDED_BY_WHOM',
    ],
    [
      'by the hand of another branch',
      ['2026-11'],
      { way: 'otherHand', consentedOn: '2026-01-05', handedBy: `${sister._id}-b` },
      'MEMBER.NOT_FOUND',
    ],
    ['by another hand', ['2026-11'], { way: 'otherHand', consentedOn: '2026-01-05', handedBy: c }, 'ok'],
    ['six months back', ['2026-05'], {}, 'ok'],
    ['seven months back', ['2026-04'], {}, 'DUES.TOO_FAR_BACK'],
    ['seven months back, as the branch agreed', ['2026-04'], { consentedOn: '2026-11-20' }, 'ok'],
    ['seven months back, as it will agree', ['2026-04'], { consentedOn: '2026-11-24' }, 'DUES.DAY_IN_FUTURE'],
    ['what was received then', ['2026-04'], { receivedOn: '2026-04-30' }, 'ok'],
    ['what is not assessed yet', ['2027-01'], {}, 'DUES.NOT_ASSESSED'],
    ['tomorrow', ['2026-11'], { receivedOn: '2026-11-24' }, 'DUES.DAY_IN_FUTURE'],
    ['much more', ['2026-11'], { extraFen: 100_000 }, 'DUES.LARGE'],
    ['a little more', ['2026-11'], { extraFen: 99_999 }, 'ok'],
  ] as const)('%s', async (_, months, change, code) => {
    expect(await record(b, [...months], change as Partial<Record>)).toBe(code);
    const refused = code === 'DUES.NOT_ASSESSED' ? 'notAssessed' : 'due';
    expect((await cellOf(b, months[0])).state).toBe(code === 'ok' ? 'paid' : refused);
  });

  it('what is given beyond goes with the first that is not paid already', async () => {
    await record(b, ['2026-10']);
    expect(await record(b, ['2026-10', '2026-11'], { extraFen: 5000 })).toBe('ok');
    expect([(await cellOf(b, '2026-10')).paid?.fen, (await cellOf(b)).paid?.fen]).toEqual([14145, 19145]);
  });

  it('six months ahead, and not seven', async () => {
    world.cloud.setNow(Date.UTC(2026, 1, 10, 6));
    expect(await record(b, ['2026-08'])).toBe('ok');
    expect(await record(b, ['2026-09'])).toBe('DUES.TOO_FAR_AHEAD');
  });

  it('of all or none: what one month refuses the others do not get', async () => {
    expect(await record(b, ['2026-04', '2026-05'])).toBe('DUES.TOO_FAR_BACK');
    expect((await cellOf(b, '2026-05')).state).toBe('due');
  });

  it('at six months on end the page names what the branch meeting is asked, and nothing concludes', async () => {
    await record(b, ['2026-01'], { receivedOn: '2026-01-10' });
    world.cloud.setNow(Date.UTC(2026, 6, 31, 6));
    expect((await cellOf(b, '2026-07')).onEnd).toBe(5);
    // The last instant of July in Beijing has passed.
    world.cloud.setNow(Date.UTC(2026, 6, 31, 16));
    expect((await cellOf(b, '2026-08')).onEnd).toBe(6);
    const { unpaid } = await grid('2026-08');
    expect(unpaid.months).toBe(6);
    expect(unpaid.citations.map(({ rule }) => rule)).toEqual(['leavingByItself', 'duesUnpaidMonths']);
  });

  it('that is relieved is owed no more, or less, from when to when it was decided', async () => {
    const relief = {
      ...over,
      actKey: key(),
      memberId: b,
      fen: 0,
      from: '2026-09',
      until: '2026-10',
      reason: 'hardship' as const,
      decidedOn: '2026-09-01',
      approvedOn: '2026-09-03',
    };
    const { reliefId } = await world.caller.get(secretary, 'dues.relieve', relief);
    expect(await world.caller.get(secretary, 'dues.relieve', relief)).toEqual({ reliefId });
    const states = async () =>
      Promise.all(
        ['2026-08', '2026-09', '2026-10', '2026-11'].map(async (one) => (await cellOf(b, one)).state),
      );
    expect(await states()).toEqual(['due', 'relieved', 'relieved', 'due']);
    expect(await record(b, ['2026-09'])).toBe('DUES.NOT_OWED');
    await world.caller.get(secretary, 'dues.endRelief', { ...over, reliefId, until: '2026-09' });
    expect(await states()).toEqual(['due', 'relieved', 'due', 'due']);
    await world.caller.get(secretary, 'dues.relieve', {
      ...relief,
      actKey: key(),
      fen: 100,
      from: '2026-11',
      until: '2026-12',
    });
    expect(await cellOf(b)).toMatchObject({ state: 'due', fen: 100 });
    expect(stored<{ approvedBy: string }>('duesReliefs').map(({ approvedBy }) => approvedBy)).toEqual([
      north.name,
      north.name,
    ]);
    const bad = { ...relief, actKey: key(), until: '2026-08' };
    expect(await world.caller.codeOf(secretary, 'dues.relieve', bad)).toBe('DUES.PERIOD');
  });
});

describe('what somebody earns', () => {
  const reading = {
    'dues.month': { ...over, month: '2026-11' },
    'dues.assessments': { ...over, year: 2026 },
    'dues.assessment': { ...over, memberId: b, year: 2026 },
    'dues.handUps': { ...over, year: 2026 },
  } as const;
  const codes = (openid: string) =>
    Promise.all(
      Object.entries(reading).map(([name, input]) =>
        world.caller.codeOf(openid, name as never, input as never),
      ),
    );

  it('is read by the branch’s own keepers, and by nobody above, beside or in it', async () => {
    await assess(b);
    await record(b, ['2026-11']);
    for (const openid of [people.town, people.district, people.admin, people.sisterSecretary, member]) {
      expect([openid, new Set(await codes(openid))]).toEqual([openid, new Set(['ACCESS_DENIED'])]);
    }
    // A post above the branch that reaches down to it everywhere else.
    await world.cloud.importDocuments('accounts', [
      {
        _id: 'ABOVE',
        name: '党委书记',
        organizationId: north._id,
        organizationName: north.name,
        orgPath: north.path,
        grants: (['secretary', 'affairsWorker'] as const).map((role) => ({
          role,
          organizationId: north._id,
          organizationName: north.name,
          organizationKind: north.kind,
          orgPath: north.path,
        })),
      },
    ]);
    expect(new Set(await codes('ABOVE'))).toEqual(new Set(['DUES.NOT_THE_KEEPER']));
    expect(new Set(await codes(secretary))).toEqual(new Set(['ok']));
    // Sums are theirs to see.
    await summedUp();
    const { total } = await world.caller.get('ABOVE', 'dues.overview', {
      organizationId: north._id,
      year: 2026,
    });
    expect(total).toMatchObject({ recordedFen: 14145 });
  });

  it('where the branch named somebody, by them and the secretary', async () => {
    await assess(b);
    const name = (role: 'committeeMember' | 'affairsWorker', memberId: string) =>
      world.caller.get(secretary, 'role.grant', { ...over, memberId, role });
    await name('affairsWorker', b);
    expect(await world.caller.codeOf(member, 'dues.month', reading['dues.month'])).toBe('ok');
    const arrange = { ...over, day: 10, keeperId: c };
    expect(await world.caller.codeOf(secretary, 'dues.arrange', arrange)).toBe('DUES.KEEPER_HOLDS_NOTHING');
    await name('committeeMember', c);
    expect(await world.caller.codeOf(secretary, 'dues.arrange', arrange)).toBe('ok');
    expect(await world.caller.codeOf(member, 'dues.month', reading['dues.month'])).toBe(
      'DUES.NOT_THE_KEEPER',
    );
    expect(await world.caller.codeOf(secondMember, 'dues.month', reading['dues.month'])).toBe('ok');
    expect(await world.caller.codeOf(secondMember, 'dues.arrange', { ...over })).toBe('ACCESS_DENIED');
    expect(await world.caller.codeOf(secretary, 'dues.month', reading['dues.month'])).toBe('ok');
  });

  it('is in no audit, no notice and no export, and the look at it is left in the audit', async () => {
    await assess(b);
    await record(b, ['2026-11']);
    await world.caller.get(secretary, 'dues.assessment', reading['dues.assessment']);
    const audits = stored<AuditRecord>('audits');
    expect(audits.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['dues.assess', 'dues.record', 'dues.assessment']),
    );
    for (const name of ['audits', 'notices', 'campaigns', 'deliveries', 'budgets', 'unsent'])
      expect(JSON.stringify(stored(name))).not.toMatch(/943000|14145|141\.45/);
    const kept = ['duesAssessments', 'duesPayments', 'duesReliefs', 'duesLarges'];
    const leaving = (await declaredByModels()).filter(({ name, sheet }) => kept.includes(name) && sheet);
    expect(leaving).toEqual([]);
  });

  it('the member sees their own, and takes it along', async () => {
    await assess(b);
    const { records } = await world.caller.get(member, 'member.mine', {});
    expect(records.map(({ what }) => what)).toContain('党费核定');
    expect((await mine(secondMember)).assessments).toEqual([]);
    expect(await world.caller.codeOf(people.town, 'dues.mine', { year: 2026 })).toBe('ACCOUNT.NOT_A_MEMBER');
  });
});

describe('who moves', () => {
  it('between branches owes there from the month after, and what each received stays its own', async () => {
    await assess(b);
    await record(b, ['2026-08', '2026-09']);
    await record(b, ['2026-06', '2026-07']);
    const { transferId } = await world.caller.get(secretary, 'member.transferOut', {
      memberId: b,
      actKey: key(),
      toOrganizationId: sister._id,
    });
    await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    const there = { organizationId: sister._id };
    const asked = { ...there, memberId: b, year: 2026 };
    // The first months were never paid: nothing is said to be paid up to a month.
    const seen = await world.caller.get(people.sisterSecretary, 'dues.assessment', asked);
    expect(seen).toMatchObject({ version: 0, from: '2026-10' });
    expect([seen.now, seen.before, seen.paidUntil]).toEqual([undefined, undefined, undefined]);
    expect(
      await world.caller.codeOf(secretary, 'dues.assessment', { ...over, memberId: b, year: 2026 }),
    ).toBe('MEMBER.NOT_FOUND');
    const again = { ...there, from: '2026-10', sums: { basicWage: 200_000 } };
    expect(await assess(b, again, people.sisterSecretary)).toBe('ok');
    expect(await record(b, ['2026-10'], there, people.sisterSecretary)).toBe('ok');
    const fenOf = async (openid: string, organizationId: string) =>
      (await world.caller.get(openid, 'dues.handUps', { organizationId, year: 2026 })).quarters[3]
        ?.recordedFen;
    expect(await fenOf(secretary, branch._id)).toBe(4 * 14145);
    expect(await fenOf(people.sisterSecretary, sister._id)).toBe(1000);
    expect((await mine(member)).months.filter(({ state }) => state === 'paid')).toHaveLength(5);
    // What another branch received is not this one's to take back.
    const other = { ...there, memberId: b, month: '2026-09', version: 1 };
    expect(await world.caller.codeOf(people.sisterSecretary, 'dues.undo', other)).toBe('DUES.NO_PAYMENT');
  });

  it('takes what was corrected along to themselves, and not to the branch that goes on with the month', async () => {
    await assess(b);
    await record(b, ['2026-11']);
    const { version } = await cellOf(b);
    world.cloud.setNow(noon + day);
    await world.caller.get(secretary, 'dues.correct', {
      ...over,
      memberId: b,
      month: '2026-11',
      version,
      reason: 'notReceived',
    });
    const { transferId } = await world.caller.get(secretary, 'member.transferOut', {
      memberId: b,
      actKey: key(),
      toOrganizationId: sister._id,
    });
    await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    const there = { organizationId: sister._id };
    await assess(b, { ...there, from: '2026-11' }, people.sisterSecretary);
    expect(await record(b, ['2026-11'], there, people.sisterSecretary)).toBe('ok');
    const { members: inGrid } = await grid('2026-11', people.sisterSecretary, sister._id);
    expect(inGrid.find(({ id }) => id === b)).toMatchObject({ state: 'paid', corrected: [] });
    expect((await mine(member)).months.at(10)?.corrected).toMatchObject([{ fen: 14145 }]);
  });

  it('carries 党费交至 along, from within and from outside', async () => {
    await assess(b, { from: '2026-08' });
    await record(b, ['2026-08', '2026-09']);
    const to = { memberId: b, actKey: key(), toOrganizationId: sister._id };
    const { transferId } = await world.caller.get(secretary, 'member.transferOut', to);
    const { outgoing } = await world.caller.get(secretary, 'member.transfers', over);
    expect(outgoing).toMatchObject([{ duesUntil: '2026-09' }]);
    await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
    const there = { organizationId: sister._id };
    const seen = await world.caller.get(people.sisterSecretary, 'dues.assessment', {
      ...there,
      memberId: b,
      year: 2026,
    });
    expect(seen).toMatchObject({ paidUntil: '2026-09', from: '2026-10' });
    const early = { ...there, from: '2026-09' };
    expect(await assess(b, early, people.sisterSecretary)).toBe('DUES.MONTH_PAID');
    const { memberId } = await world.caller.get(secretary, 'member.receive', {
      ...over,
      actKey: key(),
      name: '王芳',
      status: 'full',
      fromOutside: '外区某支部',
      duesUntil: '2026-07',
    });
    const asked = { ...over, memberId, year: 2026 };
    expect(await world.caller.get(secretary, 'dues.assessment', asked)).toMatchObject({
      paidUntil: '2026-07',
      from: '2026-08',
    });
    expect(await assess(memberId, { from: '2026-07' })).toBe('DUES.PAID_UNTIL');
    expect(await assess(memberId, { from: '2026-08' })).toBe('ok');
    // While nothing is paid here, the letter's word is that of the certificate and of the next transfer as well.
    const { papers } = await world.caller.get(secretary, 'paper.set', {
      set: 'memberDues',
      aboutId: memberId,
      year: 2026,
    });
    expect(papers.find(({ key: paper }) => paper === 'duesPaidUntil')?.notYet).toBeUndefined();
    const onward = { memberId, actKey: key(), toOrganizationId: sister._id };
    await world.caller.get(secretary, 'member.transferOut', onward);
    const { outgoing: further } = await world.caller.get(secretary, 'member.transfers', over);
    expect(further).toMatchObject([{ duesUntil: '2026-07' }]);
  });

  it('with a branch that is merged keeps everything, and each fen counts where it was received', async () => {
    await assess(b);
    world.cloud.setNow(Date.UTC(2026, 9, 10, 6));
    await record(b, ['2026-10']);
    world.cloud.setNow(noon);
    await record(b, ['2026-09']);
    await world.caller.get(people.town, 'organization.merge', { ...over, intoId: sister._id });
    const into = { organizationId: sister._id };
    const seen = await grid('2026-10', people.sisterSecretary, sister._id);
    expect(seen.members.find(({ id }) => id === b)).toMatchObject({ state: 'paid', fen: 14145 });
    // By the old id it is the branch that took it in.
    expect((await grid('2026-10', people.sisterSecretary)).organizationId).toBe(sister._id);
    expect(await record(b, ['2026-11'], into, people.sisterSecretary)).toBe('ok');
    const { version } = seen.members.find(({ id }) => id === b) ?? { version: 0 };
    const cell = { ...into, memberId: b, month: '2026-10', version, reason: 'notReceived' as const };
    expect(await world.caller.codeOf(people.sisterSecretary, 'dues.correct', cell)).toBe('ok');
    await summedUp();
    const { rows, total } = await world.caller.get(people.town, 'dues.overview', {
      organizationId: north._id,
      year: 2026,
    });
    expect(total.recordedFen).toBe(2 * 14145);
    expect(rows.map(({ id, recordedFen }) => [id, recordedFen])).toEqual(
      expect.arrayContaining([[sister._id, 2 * 14145]]),
    );
  });
});

describe('what goes up', () => {
  const handUp = (change: object = {}) => ({
    ...over,
    actKey: key(),
    from: '2026-10',
    until: '2026-11',
    on: '2026-11-20',
    fen: 14145,
    slip: 'A-001',
    ...change,
  });
  const below = { organizationId: north._id, year: 2026 };
  const toConfirm = async (openid: string) => {
    const { todos } = await world.caller.get(openid, 'todo.list', {});
    return todos
      .filter(({ kind }) => kind === 'duesToConfirm')
      .map(({ organizationId, count }) => ({ organizationId, count }));
  };

  it('is compared with what was received, on both sides', async () => {
    await assess(b);
    await record(b, ['2026-11']);
    const noted = handUp();
    const { handUpId } = await world.caller.get(secretary, 'dues.handUp', noted);
    expect(await world.caller.get(secretary, 'dues.handUp', noted)).toEqual({ handUpId });
    const { handUps } = await world.caller.get(people.town, 'dues.received', below);
    expect(handUps).toMatchObject([{ branchId: branch._id, fen: 14145, mayConfirm: true }]);
    const confirm = (openid: string, organizationId: string, fen: number) =>
      world.caller.codeOf(openid, 'dues.confirmHandUp', { organizationId, handUpId, fen, on: '2026-11-21' });
    expect(await confirm(secretary, branch._id, 14145)).toBe('DUES.NOT_THE_SUPERIOR');
    expect(await confirm(people.town, 'south', 14145)).toBe('ACCESS_DENIED');
    expect(await toConfirm(people.town)).toEqual([{ organizationId: north._id, count: 1 }]);
    expect(await toConfirm(people.district)).toEqual([]);
    expect(await confirm(people.town, north._id, 14100)).toBe('ok');
    expect(await toConfirm(people.town)).toEqual([]);
    const sums = { recordedFen: 14145, handedUpFen: 14145, receivedFen: 14100 };
    const { rows, total } = await world.caller.get(people.town, 'dues.overview', below);
    expect(total).toMatchObject({ ...sums, waiting: 0 });
    expect(rows.find(({ id }) => id === branch._id)).toMatchObject(sums);
    const own = await world.caller.get(secretary, 'dues.handUps', { ...over, year: 2026 });
    expect(own.quarters[3]).toMatchObject(sums);
    const back = { ...over, handUpId };
    expect(await world.caller.codeOf(secretary, 'dues.withdrawHandUp', back)).toBe('DUES.RECEIVED_BEFORE');
  });

  it.each([
    [{ until: '2026-12' }, 'DUES.PERIOD'],
    [{ from: '2026-11', until: '2026-10' }, 'DUES.PERIOD'],
    [{ from: '2025-12' }, 'DUES.PERIOD'],
    [{ from: '2026-09' }, 'DUES.PERIOD'],
    [{ on: '2026-11-24' }, 'DUES.DAY_IN_FUTURE'],
    [{ fen: 0 }, 'INVALID_INPUT'],
    [{ slip: '张三交的' }, 'INVALID_INPUT'],
  ])('%j is refused', async (change, code) => {
    expect(await world.caller.codeOf(secretary, 'dues.handUp', handUp(change))).toBe(code);
  });

  it('by many at once is summed up at once, and no older sum takes a newer one’s place', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(
        async (fen) => (await world.caller.get(secretary, 'dues.handUp', handUp({ fen }))).handUpId,
      ),
    );
    const over = { organizationId: north._id, on: '2026-11-21' };
    await Promise.all(
      ids.map((handUpId, index) =>
        world.caller.get(people.town, 'dues.confirmHandUp', { ...over, handUpId, fen: index + 1 }),
      ),
    );
    expect(sumsOf(stored<DuesYearRecord>('duesYears'))).toEqual(sumsOf(reckoned()));
    const { total } = await world.caller.get(people.town, 'dues.overview', below);
    expect(total).toMatchObject({ handedUpFen: 6, receivedFen: 6, waiting: 0 });
  });

  it('is taken back while nobody received it, and stays to be seen', async () => {
    const { handUpId } = await world.caller.get(secretary, 'dues.handUp', handUp());
    for (let times = 0; times < 2; times += 1)
      await world.caller.get(secretary, 'dues.withdrawHandUp', { ...over, handUpId });
    const own = await world.caller.get(secretary, 'dues.handUps', { ...over, year: 2026 });
    expect(own.handUps).toMatchObject([{ withdrawn: true }]);
    expect(own.quarters[3]?.handedUpFen).toBe(0);
    expect((await world.caller.get(people.town, 'dues.received', below)).handUps).toEqual([]);
  });

  describe('of a branch that moves or is merged', () => {
    const southTown = officer('SOUTH-TOWN', 'townOfficer', south);
    const towns = [
      [people.town, north._id],
      ['SOUTH-TOWN', south._id],
    ] as const;
    const quarter = { from: '2026-07', until: '2026-09', on: '2026-10-02' };
    const settled = async () => {
      for (let times = 0; times < 3; times += 1) {
        await world.cloud.runTimer('jobs');
        world.cloud.advance(3 * minute);
      }
    };
    /** Of each town: how many its overview calls waiting, what it may confirm, and what waits for its officer. */
    const seenBy = () =>
      Promise.all(
        towns.map(async ([openid, organizationId]) => {
          const asked = { organizationId, year: 2026 };
          const { total } = await world.caller.get(openid, 'dues.overview', asked);
          const { handUps } = await world.caller.get(openid, 'dues.received', asked);
          const listed = handUps.filter(({ mayConfirm }) => mayConfirm).map(({ branchId }) => branchId);
          const waits = (await toConfirm(openid)).map(({ count }) => count);
          return { waiting: total.waiting, listed, waits };
        }),
      );
    const confirmed = (handUpId: string, fen: number) =>
      Promise.all(
        towns.map(([openid, organizationId]) =>
          world.caller.codeOf(openid, 'dues.confirmHandUp', {
            organizationId,
            handUpId,
            fen,
            on: '2026-11-21',
          }),
        ),
      );
    const none = { waiting: 0, listed: [], waits: [] };
    const one = (id: string) => ({ waiting: 1, listed: [id], waits: [1] });
    beforeEach(() => world.cloud.importDocuments('accounts', [southTown]));

    it('is received where it counts: settled months by whom they were handed to', async () => {
      const { handUpId } = await world.caller.get(secretary, 'dues.handUp', handUp(quarter));
      await world.caller.get(people.district, 'organization.move', { ...over, toParentId: south._id });
      await settled();
      expect(await seenBy()).toEqual([one(branch._id), none]);
      expect(await confirmed(handUpId, 14145)).toEqual(['ok', 'DUES.NO_HAND_UP']);
      expect(await seenBy()).toEqual([none, none]);
      // It is in the audit of whoever keeps the branch now.
      expect(
        stored<AuditRecord>('audits').find(({ action }) => action === 'dues.confirmHandUp'),
      ).toMatchObject({ orgPath: `${south.path}${branch._id}/` });
    });

    it('follows while its last month is not settled', async () => {
      const { handUpId } = await world.caller.get(secretary, 'dues.handUp', handUp());
      await world.caller.get(people.district, 'organization.move', { ...over, toParentId: south._id });
      await settled();
      expect(await seenBy()).toEqual([none, one(branch._id)]);
      expect(await confirmed(handUpId, 14145)).toEqual(['DUES.NO_HAND_UP', 'ok']);
    });

    it('of before a merger is received for the branch that was, of its month on for the other', async () => {
      const before = await world.caller.get(secretary, 'dues.handUp', handUp(quarter));
      const since = await world.caller.get(secretary, 'dues.handUp', handUp());
      await world.caller.get(people.district, 'organization.merge', { ...over, intoId: faraway._id });
      await settled();
      expect(await seenBy()).toEqual([one(branch._id), one(faraway._id)]);
      expect(await confirmed(before.handUpId, 1)).toEqual(['ok', 'DUES.NO_HAND_UP']);
      expect(await confirmed(since.handUpId, 1)).toEqual(['DUES.NO_HAND_UP', 'ok']);
      expect(await seenBy()).toEqual([none, none]);
    });
  });

  it('whole, of a large payment, with the receipt that the superior gave', async () => {
    const large = { ...over, actKey: key(), memberId: b, fen: 100_000, on: '2026-11-20' };
    expect(await world.caller.codeOf(secretary, 'dues.recordLarge', { ...large, fen: 99_999 })).toBe(
      'DUES.NOT_LARGE',
    );
    const { largeId } = await world.caller.get(secretary, 'dues.recordLarge', large);
    expect(await world.caller.get(secretary, 'dues.recordLarge', large)).toEqual({ largeId });
    expect(await toConfirm(people.town)).toEqual([{ organizationId: north._id, count: 1 }]);
    const receipt = { organizationId: north._id, largeId, number: 'R-7', on: '2026-11-22' };
    expect(await world.caller.codeOf(people.town, 'dues.noteReceipt', receipt)).toBe('ok');
    const elsewhere = { ...receipt, organizationId: district._id };
    expect(await world.caller.codeOf(people.district, 'dues.noteReceipt', elsewhere)).toBe('DUES.NO_PAYMENT');
    const own = await world.caller.get(secretary, 'dues.handUps', { ...over, year: 2026 });
    expect(own.large).toMatchObject([{ fen: 100_000, receipt: { number: 'R-7' } }]);
    // It is no part of what the branch collects.
    expect(own.quarters[3]?.recordedFen).toBe(0);
    expect(await world.caller.codeOf(secretary, 'dues.withdrawLarge', { ...over, largeId })).toBe(
      'DUES.RECEIVED_BEFORE',
    );
  });
});

describe('a branch’s year', () => {
  it('tells its members sums, and none that says what one of them earns', async () => {
    for (const id of members.filter((one) => one.organizationId === branch._id).map(({ _id }) => _id))
      await assess(id);
    for (const id of [b, c, d]) await record(id, ['2026-10']);
    await record(b, ['2026-11']);
    const year = await world.caller.get(member, 'dues.year', { ...over, year: 2026 });
    expect(year.months[9]).toEqual({ month: '2026-10', due: 4, paid: 3, fen: 3 * 14145 });
    expect(year.months[10]).toEqual({ month: '2026-11', due: 4, paid: 1 });
    expect(year.months[11]).toEqual({ month: '2026-12' });
    // With the whole, November could be worked out.
    expect(year.recordedFen).toBeUndefined();
    for (const openid of [people.sisterMember, people.town, people.farMember])
      expect(await world.caller.codeOf(openid, 'dues.year', { ...over, year: 2026 })).toBe('ACCESS_DENIED');
    expect(year.mayPublish).toBe(false);
  });

  it('is published once a day however often it is tapped', async () => {
    const publish = () => world.caller.get(secretary, 'dues.publish', { ...over, year: 2026 });
    expect(await publish()).toEqual(await publish());
    const { notices } = await world.caller.get(member, 'message.inbox', {});
    expect(notices.filter(({ kind }) => kind === 'dues')).toHaveLength(1);
    const elsewhere = await world.caller.get(people.farMember, 'message.inbox', {});
    expect(elsewhere.notices).toEqual([]);
    expect((await world.caller.get(member, 'dues.year', { ...over, year: 2026 })).publishedAt).toBe(noon);
  });

  it('is not published before it has begun', async () => {
    const early = { ...over, year: 2027 };
    expect(await world.caller.codeOf(secretary, 'dues.publish', early)).toBe('DUES.YEAR_TO_COME');
    expect((await world.caller.get(secretary, 'dues.year', early)).mayPublish).toBe(false);
    expect(stored('duesBranches')).toEqual([]);
  });
});

describe('papers of dues', () => {
  const ofMember = { set: 'memberDues', aboutId: b, year: 2026 } as const;
  const ofBranch = { set: 'duesYear', aboutId: branch._id, year: 2026 } as const;
  const printed = async (which: typeof ofMember | typeof ofBranch, paper: string) =>
    JSON.stringify((await world.caller.get(secretary, 'paper.print', { ...which, key: paper })).blocks);

  it('are made for the branch’s keeper of dues, and a base stands on the one that its member signs', async () => {
    await assess(b);
    await record(b, ['2026-10', '2026-11']);
    expect(await printed(ofMember, 'duesAssessment')).toMatch(/9430\.00.*141\.45/);
    const register = await printed(ofBranch, 'duesRegister');
    expect(register).toMatch(/141\.45.*√/);
    for (const paper of ['duesPublication', 'duesHandedUp'])
      expect(await printed(ofBranch, paper)).not.toMatch(/9430|党员b/);
    expect(register).not.toMatch(/9430/);
    // January is open, so that there is no month up to which all is paid.
    const { papers } = await world.caller.get(secretary, 'paper.set', ofMember);
    expect(papers.map(({ notYet }) => notYet)).toEqual([undefined, 'nothingPaid']);
    for (const openid of [people.town, people.sisterSecretary, member])
      for (const which of [ofMember, ofBranch])
        expect(await world.caller.codeOf(openid, 'paper.set', which)).toBe('ACCESS_DENIED');
    await world.caller.get(secretary, 'role.grant', { ...over, memberId: c, role: 'affairsWorker' });
    await world.caller.get(secretary, 'dues.arrange', { ...over, keeperId: `${branch._id}-a` });
    expect(await world.caller.codeOf(secondMember, 'paper.set', ofMember)).toBe('DUES.NOT_THE_KEEPER');
    expect(await world.caller.codeOf(secondMember, 'paper.set', ofBranch)).toBe('DUES.NOT_THE_KEEPER');
  });
});

it('in a temporary branch nothing is due, and the pages say why', async () => {
  await assess(b);
  await world.caller.get(people.town, 'organization.setTemporary', { ...over, temporary: true });
  expect(await record(b, ['2026-11'])).toBe('DUES.TEMPORARY_BRANCH');
  expect((await grid()).temporary?.rule).toBe('temporaryBranch');
  expect(await mine(member)).toMatchObject({ temporary: { status: 'unverified' }, unpaidOnEnd: 0 });
});

it('the day of dues moves past holidays', async () => {
  await world.caller.get(secretary, 'dues.arrange', { ...over, day: 1 });
  // 1 November 2026 is a Sunday; the first days of October are off.
  expect((await grid('2026-11')).day).toEqual({ on: '2026-11-02', provisional: false });
  expect((await grid('2026-10')).day?.on).toBe('2026-10-08');
  expect((await grid('2028-01')).day?.provisional).toBe(true);
});

it('what waits is counted for whoever keeps the dues', async () => {
  await assess(b);
  const waits = async (openid: string) => {
    const { todos } = await world.caller.get(openid, 'todo.list', {});
    return todos.filter(({ kind }) => kind.startsWith('dues')).map(({ kind, count }) => [kind, count]);
  };
  await world.caller.get(secretary, 'dues.arrange', { ...over, day: 10 });
  expect(await waits(secretary)).toEqual([
    ['duesToCollect', 1],
    ['duesToAssess', 3],
  ]);
  await record(b, ['2026-11']);
  expect(await waits(secretary)).toEqual([['duesToAssess', 3]]);
  // Nobody else, until the branch names them.
  await world.caller.get(secretary, 'role.grant', { ...over, memberId: c, role: 'committeeMember' });
  expect(await waits(secondMember)).toEqual([]);
  expect((await mine(secondMember)).keepsDues).toBe(false);
  await world.caller.get(secretary, 'dues.arrange', { ...over, keeperId: c });
  expect(await waits(secondMember)).toEqual([['duesToAssess', 3]]);
  expect((await mine(secondMember)).keepsDues).toBe(true);
  // A branch that never began here is not called on.
  expect(await waits('SOUTH-B1-A')).toEqual([]);
  expect(faraway._id).toBe('south-b1');
});

it('reckons without keeping anything', async () => {
  const { reckoned } = await world.caller.get(member, 'dues.reckon', {
    category: 'retired',
    sums: { basicPension: 500_001 },
  });
  expect(reckoned).toMatchObject({ fen: 5000, rate: 10 });
  expect(stored('duesAssessments')).toEqual([]);
});
