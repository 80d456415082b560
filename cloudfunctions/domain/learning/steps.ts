import { monthOf } from '../../kernel/clock';
import { whether } from '../../kernel/database';
import { pageRound } from '../../kernel/page-round';
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
const every = 6 * 3_600_000;

export const learningSteps: Step[] = [
  {
    name: 'sum-up-learners',
    waitsFor: (now) => [whether(LearnerYears, unsummed(now))],
    run: (clock) => sumUpLearners(clock(), stint(share, clock)),
  },
];

export const learningRounds: Round[] = [
  pageRound<OrganizationRecord>({
    name: 'branch-learning',
    periodAt: monthOf,
    every,
    after: branchesAfter,
    cursorOf: ({ path }) => path,
    deal: recountBranches,
    page,
    pagesATick,
    share,
  }),
];
