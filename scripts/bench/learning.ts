import { requestsInSequence } from '../../localcloud';
import type { BranchLearningRecord } from '../../cloudfunctions/domain/learning/model';
import type { ActionName, Input } from '../../types';
import { openids } from '../demo/accounts';
import { districtId } from '../demo/organizations';
import { goRound } from '../timer';
import { judge, median, round, type BenchReport, type Progress } from './report';
import { startWorld, time, type World } from './world';

const year = 2026;
const entries = 60;
const timesMembers = 10;
const measured = 40;
const heldBackMs = 20;
const batch = 20_000;

/**
 * The hours of one member with few entries and with sixty a year, and the coverage of a town and of the district with so many
 * members and with ten times as many: what each asks of the database, and how long it takes.
 */
export async function learning(progress: Progress): Promise<BenchReport> {
  const world = await startWorld({ onDisk: true, progress: (part) => progress(part * 0.4) });
  try {
    await goRound(world.cloud);
    const few = await pages(world);
    progress(0.5);
    await addEntries(world);
    await addMembers(world, (part) => progress(0.5 + part * 0.3));
    await countThem(world);
    const many = await pages(world);
    return judge({
      name: 'learning',
      metrics: {
        accountRequests: many.account.requests,
        accountInSequence: many.account.inSequence,
        tabRequests: many.tab.requests,
        tabInSequence: many.tab.inSequence,
        townRequests: many.town.requests,
        districtRequests: many.district.requests,
        districtInSequence: many.district.inSequence,
        accountMs: many.account.ms,
        districtMs: many.district.ms,
      },
      floor: { accountOfFewMs: few.account.ms, districtOfFewMs: few.district.ms },
      ratios: {
        accountRequestsManyToFew: many.account.requests / few.account.requests,
        townRequestsManyToFew: many.town.requests / few.town.requests,
        districtRequestsManyToFew: many.district.requests / few.district.requests,
        districtManyToFew: round(many.district.ms / few.district.ms),
      },
      goals: {
        accountRequestsManyToFew: 1,
        townRequestsManyToFew: 1,
        districtRequestsManyToFew: 1,
      },
    });
  } finally {
    await world.close();
  }
}

/** What the timer would have counted of them: ten times as many of each branch, whom its record names. */
async function countThem({ cloud }: World): Promise<void> {
  const counted = cloud.documents('branchLearning') as BranchLearningRecord[];
  const larger = counted.map((one) => ({
    ...one,
    memberIds: one.memberIds.flatMap((id) => [id, ...copiesOf(id)]),
    members: one.members * timesMembers,
    trained: one.trained * timesMembers,
    trainedInPlan: one.trainedInPlan * timesMembers,
  }));
  await cloud.importDocuments('branchLearning', larger, { over: true });
}

const copiesOf = (id: string): string[] =>
  Array.from({ length: timesMembers - 1 }, (_, index) => `${id}-${index}`);

async function pages(world: World) {
  const coverage = (organizationId: string) => ({ organizationId, year });
  return {
    account: await measure(world, openids.member, 'learning.mine', { year }),
    tab: await measure(world, openids.member, 'learning.tab', {}),
    town: await measure(world, openids.town, 'learning.coverage', coverage(world.district.rosterTown._id)),
    district: await measure(world, openids.district, 'learning.coverage', coverage(districtId)),
  };
}

async function measure<Name extends ActionName>(
  { cloud, caller }: World,
  openid: string,
  name: Name,
  input: Input<Name>,
) {
  const ms: number[] = [];
  for (let i = 0; i < measured; i += 1) ms.push(await time(() => caller.ask(openid, name, input)));
  cloud.database.injectFault({ delayMs: heldBackMs });
  const { reply, requests, databaseRequests } = await caller.ask(openid, name, input);
  cloud.database.clearFaults();
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return { ms: round(median(ms)), requests: databaseRequests, inSequence: requestsInSequence(requests) };
}

/** A year of a member who learns a little every week. */
async function addEntries({ cloud, district }: World): Promise<void> {
  const account = district.accounts.find(({ _id }) => _id === openids.member);
  const personId = account?.memberId ?? '';
  await cloud.importDocuments(
    'learningCredits',
    Array.from({ length: entries }, (_, index) => ({
      _id: `course:bench-${index}:${personId}`,
      personId,
      name: account?.name,
      kind: 'member',
      year,
      on: '2026-05-05',
      hours: 0.5,
      source: 'course',
      sourceId: `bench-${index}`,
      title: `第${index}课`,
      topics: [],
      organizationId: account?.organizationId,
    })),
  );
}

/** Ten members where there was one, each of whom learned something. */
async function addMembers({ cloud, district }: World, progress: Progress): Promise<void> {
  const more = district.members.flatMap((one) =>
    copiesOf(one._id).map((_id) => ({ ...one, _id, phone: undefined })),
  );
  for (let from = 0; from < more.length; from += batch) {
    const some = more.slice(from, from + batch);
    await cloud.importDocuments('members', some);
    await cloud.importDocuments(
      'learnerYears',
      some.map(({ _id }) => ({
        _id: `${_id}:${year}`,
        personId: _id,
        year,
        hours: { class: 8 },
        touchedAt: 0,
        dueAt: null,
      })),
    );
    progress(from / more.length);
  }
}
