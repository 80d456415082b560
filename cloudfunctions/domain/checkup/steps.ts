import { dayOf } from '../../kernel/clock';
import { pageRound } from '../../kernel/page-round';
import type { Round } from '../../kernel/steps';
import { branchesAfter } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';
import { writeStandings } from './standings';

/**
 * All branches are looked at once a day after midnight, and again every so often (ms): what people do for their dues, elections and
 * learning tells nothing of it. That a meeting was held is told at once (`compliance/check-round`).
 */
const every = 4 * 3_600_000;

/** Branches looked at together, so many times a tick, and what a tick does at most (ms). */
const page = 100;
const pagesATick = 2;
const share = 6_000;

export const checkupRounds: Round[] = [
  pageRound<OrganizationRecord>({
    name: 'branch-standings',
    periodAt: dayOf,
    every,
    after: branchesAfter,
    cursorOf: ({ path }) => path,
    deal: writeStandings,
    page,
    pagesATick,
    share,
  }),
];
