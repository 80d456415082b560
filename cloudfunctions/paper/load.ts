import type { PaperSet } from '../../types/shared/papers';
import { branchKeepers, gatheringKeepers, officers, type Role } from '../../types/shared/roles';
import { monthOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import {
  branchYearSet,
  calendarSet,
  heldIn,
  reviewPapersOf,
  reviewSet,
  rosterOf,
} from '../domain/paper/sets/branch';
import { developmentAskedSet, developmentSet } from '../domain/paper/sets/development';
import { developmentYearSet } from '../domain/paper/sets/development-year';
import { electionSet } from '../domain/paper/sets/election';
import { duesYearSet, memberDuesSet } from '../domain/paper/sets/dues';
import { formationSet } from '../domain/paper/sets/formation';
import { gatheringRecords, gatheringSet } from '../domain/paper/sets/gathering';
import { handoverSet } from '../domain/paper/sets/handover';
import { memberHoursSet, memberYearSet, transferSet } from '../domain/paper/sets/person';
import { selectionApplicationSet, selectionRoundSet } from '../domain/paper/sets/selection';
import { trainingSet } from '../domain/paper/sets/training';
import { keptBy } from '../domain/organization/keeping';
import type { Entry, PaperSetOf } from '../domain/paper/set';
import { holds, type Caller } from '../kernel/identity';
import type { About } from './context';

/** What of a call decides which papers are made. */
interface Asking {
  target: About;
  input: { year?: number | undefined };
  caller: Caller;
  now: number;
}

/** The papers of the set that a call is about, with the records they are made of. */
export async function loadSet({ target: about, input, caller, now }: Asking): Promise<PaperSetOf> {
  await requireKeeper(about, { caller, now });
  const year = input.year ?? Number(monthOf(now).slice(0, 4));
  switch (about.set) {
    case 'gathering':
      return gatheringSet(await gatheringRecords(about.activity, now));
    case 'transfer':
      return transferSet(about.transfer);
    case 'memberYear':
      return memberYearSet(about.member, year, now);
    case 'memberHours':
      return memberHoursSet(about.member, year, now);
    case 'election':
      return electionSet(about.election, now);
    case 'development':
      return developmentSet({ ...about.development, keptAt: about.keptAt }, { caller, now });
    case 'developmentAsked':
      return developmentAskedSet(about.asked, await keptBy(about.asked.organizationId)(), { caller, now });
    case 'developmentYear':
      return developmentYearSet({ ...about.body, keptAt: about.keptAt }, year, { caller, now });
    case 'formation':
      return formationSet(about.formation, now);
    case 'selectionApplication':
      return selectionApplicationSet(about.application);
    case 'selectionRound':
      return selectionRoundSet(about.round, now);
    case 'handover':
      return handoverSet(about.handover, { caller, now });
    case 'trainingClass':
      return trainingSet(about.trainingClass, now);
    case 'memberDues':
      return memberDuesSet(about.member, year, { caller, now });
    case 'duesYear':
      return duesYearSet(about.branch, year, { caller, now });
    case 'review':
      return reviewSet(about.branch, await reviewPapersOf(about.branch, year, now));
    case 'calendarYear':
      return calendarSet(about.branch, year, now);
    case 'branchYear': {
      const roster = await rosterOf(about.branch, year, now);
      return branchYearSet(about.branch, roster, await heldIn(about.branch, year));
    }
  }
}

/** Sets that a member of a committee may have, by a post that the set itself asks for. */
const ofTheOfficer: readonly PaperSet[] = ['development', 'developmentYear'];

/** Who may have a set: whoever may read on its own page what it is about, and no role more. */
function keepersOf({ set, aboveBranches }: About): readonly Role[] {
  switch (set) {
    case 'selectionApplication':
    case 'handover':
      return [...branchKeepers, ...officers];
    case 'selectionRound':
      return officers;
    default:
      return aboveBranches ? [...gatheringKeepers, ...officers] : gatheringKeepers;
  }
}

/** Refuses who is here as a member of a committee, and keeps nothing. */
async function requireKeeper(about: About, { caller, now }: Pick<Asking, 'caller' | 'now'>): Promise<void> {
  if (ofTheOfficer.includes(about.set)) return;
  if (!holds(caller.account, keepersOf(about), await about.keptAt(), now)) refuse('ACCESS_DENIED');
}

/** Those papers of a set; refuses one that is not there, or cannot be made yet. */
export const entriesOf = (of: PaperSetOf, keys: readonly string[]): Entry[] =>
  [...new Set(keys)].map((key) => {
    const entry = of.entries.find((one) => one.key === key) ?? refuse('PAPER.NOT_IN_SET');
    if (entry.notYet) refuse('PAPER.NOT_YET');
    return entry;
  });
