import { whether } from '../../kernel/database';
import { findRound, roundAt, saveRound } from '../../kernel/rounds';
import type { Round, Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { branchesAfter } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';
import { recountBranches } from './branches';
import { LearnerYears } from './model';
import { sumUpLearners, unsummed } from './sums';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 4_000;

/** Branches counted at a time, and at most in a tick. */
const page = 100;
const pagesATick = 3;

/** People join, leave and move without a word to this: their branches are all counted again every so often (ms). */
const round = { name: 'branch-learning', every: 6 * 3_600_000 };

export const learningSteps: Step[] = [
  {
    name: 'sum-up-learners',
    waitsFor: (now) => [whether(LearnerYears, unsummed(now))],
    run: (clock) => sumUpLearners(clock(), stint(share, clock)),
  },
];

export const learningRounds: Round[] = [
  {
    name: round.name,
    places: [round.name],
    isDue: ([found], now) => roundAt(round, found, now) !== undefined,
    run: async (clock) => {
      const now = clock();
      const goesOn = stint(share, clock);
      let place = roundAt(round, await findRound(round.name), now);
      if (!place) return false;
      for (let pages = 0; pages < pagesATick && !place.done && goesOn(); pages += 1) {
        const branches: OrganizationRecord[] = await branchesAfter(place.cursor, page);
        await recountBranches(branches, now);
        const done = branches.length < page;
        place = { ...place, cursor: done ? '' : (branches.at(-1)?.path ?? ''), done };
      }
      await saveRound(place);
      return !place.done;
    },
  },
];
