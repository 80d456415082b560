import { dayOf } from '../../kernel/clock';
import { collection, command, whether } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { freePast, whetherPast } from '../subject/looked-after';
import { follow } from './assigning';
import { Instructors } from './model';

/** What one tick does of it (ms). */
const share = 6_000;

const isOver = (now: number) => ({ endedAt: null, until: command.lt(dayOf(now)) });
const behind = { toFollow: 'yes' as const };

/** Instructors whose term is over end; subjects say of their instructor what is so. */
async function followInstructors(clock: () => number): Promise<void> {
  const goesOn = stint(share, clock);
  const now = clock();
  // First, as an instructor who cannot be followed fails what comes after.
  await freePast(dayOf(now), now);
  await collection(Instructors).updateWhere(isOver(now), { endedAt: now, toFollow: 'yes' });
  while (goesOn()) {
    const found = await collection(Instructors).find(behind, { limit: 20 });
    await inTurn(found, (one) => follow(one, now));
    if (found.length === 0) break;
  }
}

export const instructorSteps: Step[] = [
  {
    name: 'follow-instructors',
    waitsFor: (now) => [
      whether(Instructors, isOver(now)),
      whether(Instructors, behind),
      whetherPast(dayOf(now)),
    ],
    run: followInstructors,
  },
];
