import { checkBranches } from '../domain/compliance/branch-checks';
import { dayOf, monthOf } from '../kernel/clock';
import { findRound, saveRound } from '../kernel/rounds';
import { stint } from '../kernel/stint';
import { notifyOnce } from '../domain/messaging/notify';
import { branchesAfter, branchesClosedSince } from './round-store';
import { remindersOf } from './reminders';
import type { OrganizationRecord } from '../domain/organization/model';

/** Branches dealt with at a time. */
const page = 40;

/** What one tick does (ms), beside its other work; the next one goes on where it stopped. */
const share = 8_000;

/** A round of all branches begins this long after the last one began (ms), and at the turn of a month at once. */
const roundEvery = 3_600_000;

/** Branches that closed an activity within this long (ms) are looked at without waiting for the round. */
const lately = 2 * 60_000;

const name = 'branch-checks';

/**
 * Keeps what each branch owes up to date: those that closed an activity lately at once, all of them round by round.
 * Done twice, or by two at a time, it does the same.
 */
export async function checkAllBranches(clock: () => number): Promise<void> {
  const now = clock();
  const goesOn = stint(share, clock);
  for (const branch of await branchesClosedSince(now - lately)) {
    if (goesOn()) await look([branch], now);
  }
  const month = monthOf(now);
  let round = (await findRound(name)) ?? { _id: name, period: '', startedAt: 0, cursor: '', done: true };
  if (round.period !== month || (round.done && now - round.startedAt >= roundEvery)) {
    round = { _id: name, period: month, startedAt: now, cursor: '', done: false };
  }
  while (!round.done && goesOn()) {
    const branches = await branchesAfter(round.cursor, page);
    await look(branches, now);
    const done = branches.length < page;
    round = { ...round, cursor: done ? '' : (branches.at(-1)?.path ?? ''), done };
    await saveRound(round);
  }
}

async function look(branches: OrganizationRecord[], now: number): Promise<void> {
  const checks = await checkBranches(branches, now);
  await notifyOnce(
    checks.filter(({ closed }) => !closed).flatMap((check) => remindersOf(check, dayOf(now), now)),
  );
}
