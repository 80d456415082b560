import { checkBranches } from '../domain/compliance/branch-checks';
import { writeStandings } from '../domain/checkup/standings';
import type { ActivityRecord } from '../domain/gathering/model';
import { touchedLate, touchedSince, whetherTouchedSince } from '../domain/gathering/steps';
import { dayOf, monthBefore, monthOf } from '../kernel/clock';
import type { Question } from '../kernel/database';
import { pageRound } from '../kernel/page-round';
import { notifyOnce } from '../domain/messaging/notify';
import { idsOfBranch } from '../domain/organization/counting';
import { branchesAfter } from '../domain/organization/find';
import { branchesOfActivities } from './round-store';
import { remindersOf } from './reminders';
import type { OrganizationRecord } from '../domain/organization/model';

/**
 * What each branch owes, kept up to date: of those that closed an activity lately at once, of all of them round by round,
 * since people join and leave, months turn and days of reminders come. Done twice, or by two at a time, it does the same.
 */

/** Branches that closed an activity within this long (ms) are looked at without waiting for the round. */
const lately = 2 * 60_000;

/** Asks whether there are such branches. */
export const whetherClosedLately = (now: number): Question => whetherTouchedSince(now - lately);

/** Looks at them. */
export async function checkClosed(now: number): Promise<void> {
  const activities = await touchedSince(now - lately);
  const branches = await branchesOfActivities(activities);
  await look(branches, activities, now);
  // Those above see at once that it was held.
  await writeStandings(branches, now);
}

/** Branches dealt with at a time: what is asked of them costs the same few requests. */
const page = 300;

/** So many pages a tick, so that a round comes as a few small loads and not as a large one. */
const pagesATick = 2;

/** What a tick does at most (ms), beside its other work; the next one goes on where it stopped. */
const share = 8_000;

/** A round of all branches begins this long after the last one began (ms), and at the turn of a month at once. */
const roundEvery = 3_600_000;

export const branchRound = pageRound<OrganizationRecord>({
  name: 'branch-checks',
  periodAt: monthOf,
  every: roundEvery,
  after: branchesAfter,
  cursorOf: ({ path }) => path,
  deal: lookAll,
  page,
  pagesATick,
  share,
});

/** The round takes in late activities of so long (ms), whatever kept the ticks from seeing them at once. */
const roundCatches = 24 * 3_600_000;

async function lookAll(branches: OrganizationRecord[], now: number): Promise<void> {
  await look(branches, await touchedLate(now - roundCatches, monthBefore(monthOf(now))), now);
}

type Touched = Pick<ActivityRecord, 'organizationId' | 'jointIds' | 'month'>;

/**
 * Looks at branches, and again at past months of those of which an activity was closed or corrected that late: in what month it was,
 * and in those after, whose quarter and year it counts in.
 */
async function look(
  branches: OrganizationRecord[],
  activities: readonly Touched[],
  now: number,
): Promise<void> {
  const before = monthBefore(monthOf(now));
  const lateOf = (branch: OrganizationRecord): string[] => {
    const ids = new Set(idsOfBranch(branch));
    return activities
      .filter(({ organizationId, jointIds }) => [organizationId, ...jointIds].some((id) => ids.has(id)))
      .flatMap(({ month }) => (month < before ? [month] : []));
  };
  const late = new Map(branches.map((branch) => [branch._id, lateOf(branch)]));
  const isLate = ({ _id }: OrganizationRecord) => (late.get(_id) ?? []).length > 0;
  const [from] = [...late.values()].flat().sort();
  const checks = [
    ...(await checkBranches(
      branches.filter((one) => !isLate(one)),
      now,
    )),
    ...(await checkBranches(branches.filter(isLate), now, from)),
  ];
  await notifyOnce(
    checks.filter(({ closed }) => !closed).flatMap((check) => remindersOf(check, dayOf(now), now)),
  );
}
