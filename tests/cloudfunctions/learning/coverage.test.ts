import fc from 'fast-check';
import type {
  BranchLearningRecord,
  LearningCreditRecord,
} from '../../../cloudfunctions/domain/learning/model';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';
import { environment } from '../../../scripts/cloud';
import { tickUntilIdle } from '../../../scripts/timer';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, members, north, people, sister, south } from '../../support/district';

/** 教育培训覆盖: what is rolled up is what a recount from the evidence comes to, whatever happens in a year and after it. */

let world: TestCloud;
let setCredits: (typeof import('../../../cloudfunctions/domain/learning/credits'))['setCredits'];
let addCredit: (typeof import('../../../cloudfunctions/domain/learning/credits'))['addCredit'];
beforeAll(async () => {
  world = await startTestCloud();
  Object.assign(process.env, world.cloud.sdkEnvironment());
  ({ setCredits, addCredit } = await import('../../../cloudfunctions/domain/learning/credits'));
});
afterEach(() => world.cloud.database.clearFaults());
afterAll(async () => {
  Object.assign(process.env, environment);
  await world.cloud.close();
});

const stored = <T>(collection: string) => world.cloud.documents(collection) as T[];
const creditOf = (personId: string, on: string, hours = 4) => ({
  personId,
  name: personId,
  kind: 'member' as const,
  on,
  hours,
  title: '培训',
  topics: [],
  organizationId: branch._id,
});
const ofClass = (id: string) => ({ source: 'class', sourceId: id }) as const;
const classCredits = (id: string) =>
  stored<LearningCreditRecord>('learningCredits')
    .filter(({ sourceId }) => sourceId === id)
    .map(({ personId, hours }) => `${personId} ${hours}`)
    .sort();

describe('what is stored of a thing', () => {
  beforeEach(() => renew(world));
  const list = ['north-b1-b', 'north-b1-c', 'south-b1-b'].map((id) => creditOf(id, '2026-10-10'));

  it('becomes the list that is earned, whatever it was, also when killed anywhere and done again', async () => {
    await setCredits(ofClass('c'), list, noon);
    const [first] = list;
    const next = [{ ...first, hours: 6 }, creditOf('north-b2-b', '2026-10-10')] as typeof list;
    for (let request = 0; request < 8; request += 1) {
      await setCredits(ofClass('c'), list, noon);
      world.cloud.database.injectFault({ after: request, times: 1, code: 'SYS_ERR' });
      await setCredits(ofClass('c'), next, noon).catch(() => undefined);
      world.cloud.database.clearFaults();
      await setCredits(ofClass('c'), next, noon);
      expect(classCredits('c')).toEqual(['north-b1-b 6', 'north-b2-b 4']);
    }
    await setCredits(ofClass('c'), [], noon);
    expect(classCredits('c')).toEqual([]);
  });

  it('is there once when two write the same at a time, and once for a person who finished twice', async () => {
    await Promise.all([1, 2, 3].map(() => setCredits(ofClass('c'), list, noon)));
    expect(classCredits('c')).toHaveLength(3);
    const unit = { source: 'course', sourceId: 'u' } as const;
    const finished = await Promise.all(
      ['2026-10-10', '2026-10-11'].map((on) => addCredit(unit, creditOf('north-b1-b', on, 1), noon)),
    );
    expect(finished.sort()).toEqual([false, true]);
    expect(classCredits('u')).toEqual(['north-b1-b 1']);
  });

  it('is summed up when all calls have ended that may have been writing, and then rests', async () => {
    await setCredits(ofClass('c'), list, noon);
    await tickUntilIdle(world.cloud);
    // Taken back by a call that died after its mark.
    await setCredits(ofClass('c'), [], noon + minute);
    await settled();
    expect(
      stored<{ hours: object; dueAt: null }>('learnerYears').map(({ hours, dueAt }) => [hours, dueAt]),
    ).toEqual(list.map(() => [{}, null]));
  });
});

/** One thing that happens; `who` and `where` choose among what there is then. */
type Happening = { what: (typeof whats)[number]; who: number; where: number };
const whats = [
  'join',
  'leave',
  'move',
  'merge',
  'moveBranch',
  'class',
  'cancelClass',
  'gathering',
  'correct',
  'takeBack',
  'course',
] as const;

const homes = [branch, sister, faraway];
const secretaryOf = (organizationId: string) => `${organizationId}-a`.toUpperCase();

const active = () =>
  stored<MemberRecord>('members')
    .filter(({ state }) => state === 'active')
    .sort((one, other) => (one._id < other._id ? -1 : 1));
/** Those who may go: the secretaries stay, so that each branch has a keeper. */
const movable = () => active().filter(({ _id }) => !_id.endsWith('-a'));
const standing = () =>
  stored<OrganizationRecord>('organizations')
    .filter(({ kind, closedAt }) => kind === 'branch' && !closedAt)
    .sort((one, other) => (one._id < other._id ? -1 : 1));

let acts = 0;

async function happen({ what, who, where }: Happening, year: number): Promise<void> {
  const { caller, cloud } = world;
  const actKey = `happening-${(acts += 1)}`;
  const to = standing()[where % standing().length];
  const member = movable()[who % Math.max(1, movable().length)];
  const now = cloud.now();
  const on = `${year}-06-15`;
  if (!to) throw new Error('no branch stands');
  if (what === 'join') {
    await caller.get(secretaryOf(to._id), 'member.receive', {
      organizationId: to._id,
      actKey,
      name: '新来的',
      status: 'full',
    });
  }
  if (what === 'moveBranch') {
    const toParentId = to.path.startsWith(north.path) ? south._id : north._id;
    await caller.ask(people.admin, 'organization.move', { organizationId: to._id, toParentId });
  }
  if (what === 'merge' && standing().length > 2) {
    const into = standing().find(({ _id }) => _id !== to._id);
    if (into)
      await caller.ask(people.admin, 'organization.merge', { organizationId: to._id, intoId: into._id });
  }
  if (what === 'cancelClass') await setCredits(ofClass(`class-${who % 3}`), [], now);
  if (!member) return;
  const home = member.organizationId;
  if (what === 'leave') {
    await caller.ask(secretaryOf(home), 'member.leave', { memberId: member._id, reason: '转到外地' });
  }
  if (what === 'move' && home !== to._id) {
    const sent = { memberId: member._id, actKey, toOrganizationId: to._id, note: '' };
    const { reply } = await caller.ask(secretaryOf(home), 'member.transferOut', sent);
    if (reply.ok) {
      const { transferId } = reply.data;
      await caller.ask(secretaryOf(to._id), 'member.decideTransfer', { transferId, accept: true });
    }
  }
  const some = active().filter((_, index) => (who >> (index % 5)) % 2 === 1);
  if (what === 'class')
    await setCredits(
      ofClass(`class-${who % 3}`),
      some.map(({ _id }) => creditOf(_id, on)),
      now,
    );
  if (what === 'gathering') {
    const kinds = where % 2 === 0 ? (['themeDay'] as const) : (['partyLecture'] as const);
    const credits = some.map(({ _id }) => ({ ...creditOf(_id, on, 2), kinds: [...kinds] }));
    await setCredits({ source: 'gathering', sourceId: `gathering-${who % 4}` }, credits, now);
  }
  if (what === 'course') {
    await addCredit({ source: 'course', sourceId: `unit-${where % 4}` }, creditOf(member._id, on, 1), now);
  }
  if (what === 'correct' || what === 'takeBack') {
    await caller.ask(secretaryOf(home), 'learning.correct', {
      memberId: member._id,
      actKey,
      takesBack: what === 'takeBack',
      count: 2,
      unit: 'hour',
      on,
      title: '别处学的',
      reason: '有证明',
    });
  }
}

/** Who of some people was trained in some years, told from the credits one by one. */
function trainedIn(ids: readonly string[], years: readonly number[]): number {
  const credits = stored<LearningCreditRecord>('learningCredits').filter(({ year }) => years.includes(year));
  const isTrained = (id: string) =>
    years.some((year) => {
      const own = credits.filter((one) => one.personId === id && one.year === year);
      const hours = (of: LearningCreditRecord[]) => of.reduce((sum, one) => sum + one.hours, 0);
      const lectures = own.filter(
        ({ kinds = [] }) => kinds.includes('partyLecture') || kinds.includes('training'),
      );
      return (
        hours(own.filter(({ source }) => source === 'class')) > 0 ||
        hours(own.filter(({ source }) => source === 'course')) > 0 ||
        hours(own.filter(({ source }) => source === 'correction')) > 0 ||
        hours(lectures) > 0
      );
    });
  return ids.filter(isTrained).length;
}

/** The figures of branches as the pages show them, from the district down; what lies below adds up to what lies above. */
async function shown(year: number): Promise<Map<string, number[]>> {
  const ask = (organizationId: string) =>
    world.caller.get(people.district, 'learning.coverage', { organizationId, year });
  const all = await ask(district._id);
  const figures = new Map<string, number[]>();
  const sum = [0, 0, 0];
  for (const row of all.rows) {
    const below = row.kind === 'branch' ? { rows: [row], total: row } : await ask(row.id);
    expect([below.total.members, below.total.trained, below.total.trainedInPlan]).toEqual([
      row.members,
      row.trained,
      row.trainedInPlan,
    ]);
    for (const one of below.rows) figures.set(one.id, [one.members, one.trained, one.trainedInPlan]);
    [row.members, row.trained, row.trainedInPlan].forEach(
      (figure, at) => (sum[at] = (sum[at] ?? 0) + figure),
    );
  }
  expect([all.total.members, all.total.trained, all.total.trainedInPlan]).toEqual(sum);
  return figures;
}

const rosters = (): Map<string, string[]> =>
  new Map(
    standing().map(({ _id }) => [
      _id,
      active()
        .filter(({ organizationId }) => organizationId === _id)
        .map((one) => one._id),
    ]),
  );

const recount = (of: Map<string, string[]>, year: number): Map<string, number[]> =>
  new Map(
    [...of].map(([id, ids]) => [
      id,
      [ids.length, trainedIn(ids, [year]), trainedIn(ids, year === 2026 ? [2026] : [2026, 2027])],
    ]),
  );

/** Until the timer has seen to everything, and has been round once more. */
async function settled(): Promise<void> {
  await tickUntilIdle(world.cloud);
  world.cloud.advance(6 * 60 * minute);
  await tickUntilIdle(world.cloud);
}

it('a random year, and what is put right after it, is counted as the evidence has it', async () => {
  const happening = fc.record({
    what: fc.constantFrom(...whats),
    who: fc.integer({ min: 0, max: 31 }),
    where: fc.integer({ min: 0, max: 7 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 6, maxLength: 14 }),
      fc.array(happening, { minLength: 2, maxLength: 6 }),
      async (within, after) => {
        await renew(world);
        for (const one of within) await happen(one, 2026);
        await settled();
        expect(await shown(2026)).toEqual(recount(rosters(), 2026));

        // The year is over and settled: its members stay, what they learned in it may still be put right.
        world.cloud.setNow(Date.UTC(2027, 0, 4, 1));
        await settled();
        const ofYear = rosters();
        world.cloud.setNow(Date.UTC(2027, 1, 15));
        await settled();
        for (const one of after) await happen(one, one.where % 2 === 0 ? 2026 : 2027);
        await settled();
        expect(await shown(2026)).toEqual(recount(ofYear, 2026));
        expect(await shown(2027)).toEqual(recount(rosters(), 2027));
      },
    ),
    { numRuns: 6 },
  );
});

it('costs the district as many requests with ten times the members', async () => {
  await renew(world);
  const cost = async () => {
    const asked = { organizationId: district._id, year: 2026 };
    return (await world.caller.ask(people.district, 'learning.coverage', asked)).databaseRequests;
  };
  await settled();
  await cost();
  const before = await cost();
  const [one] = members;
  await world.cloud.importDocuments(
    'members',
    homes.flatMap((home) =>
      Array.from({ length: 40 }, (_, index) => ({
        ...one,
        _id: `${home._id}-more-${index}`,
        organizationId: home._id,
        orgPath: home.path,
      })),
    ),
  );
  world.cloud.advance(day);
  await settled();
  await cost();
  expect(await cost()).toBe(before);
  const counted = stored<BranchLearningRecord>('branchLearning').filter(({ year }) => year === 2026);
  expect(counted.reduce((sum, { members: count }) => sum + count, 0)).toBe(132);
});
