import type { ErrorCode } from '../../../types';
import { addMonths, daysBetween } from '../../../types/shared/calendar';
import { candidatesAtLeast, moreThanHalf, shareOf, type ElectionStep } from '../../../types/shared/elections';
import { dayOf } from '../../kernel/clock';
import type { RuleBook } from '../rules/book';
import type { NumberId } from '../rules/registry';
import { stepsOf, tookOf } from './course';
import type { ElectionRecord, Took } from './model';
import {
  committeeOf,
  expectedOf,
  goingOn,
  tallyOf,
  wantedOf,
  type CountedRound,
  type NextRound,
} from './tally';

/**
 * What cannot be, or may not be, in what was written down of an election. Each step is held against itself and the steps
 * before it, by the rules that were in force on the day it was done. Pure.
 */

/** A refusal with the field it is about, as the form names it, and the numbers that do not go together. */
export interface Problem {
  code: ErrorCode;
  field: string;
  step: ElectionStep;
  found?: number;
  limit?: number;
}

interface Seen {
  rules: RuleBook;
  today: string;
}

type Checking = Omit<Problem, 'step'> | undefined;

/** What is wrong with a step as it stands in the record; nothing when it may be. */
export function problemOf(step: ElectionStep, election: ElectionRecord, seen: Seen): Problem | undefined {
  const found = daysProblem(step, election, seen) ?? checks[step]?.(election, seen.rules, seen);
  return found && { ...found, step };
}

type Check = (election: ElectionRecord, rules: RuleBook, seen: Seen) => Checking;

const checks: Partial<Record<ElectionStep, Check>> = {
  request: requestProblem,
  candidates: candidatesProblem,
  voters: votersProblem,
  meeting: meetingProblem,
  ballots: ballotsProblem,
  session: sessionProblem,
};

const contradicts = (field: string, found: number, limit: number): Checking => ({
  code: 'ELECTION.NUMBERS_CONTRADICT',
  field,
  found,
  limit,
});

/** The first of some numbers that is larger than it can be. */
const firstOver = (all: readonly (readonly [field: string, found: number, limit: number])[]): Checking => {
  const over = all.find(([, found, limit]) => found > limit);
  return over && contradicts(...over);
};

/** Days run on: none is to come, none lies before that of a step before. What is written down late says why. */
function daysProblem(step: ElectionStep, election: ElectionRecord, { rules, today }: Seen): Checking {
  const took = tookOf(election, step);
  const steps = stepsOf(election);
  const before = steps.slice(0, steps.indexOf(step)).flatMap((one) => tookOf(election, one));
  const impossible = took.some(({ on }, index) => {
    const earlier = [...before, ...took.slice(0, index)];
    return on > today || earlier.some((one) => on < one.on);
  });
  if (impossible) return { code: 'ELECTION.DAY_IMPOSSIBLE', field: 'on' };
  const { announcedOn = today } = election.steps.preparation ?? {};
  if (announcedOn > today) return { code: 'ELECTION.DAY_IMPOSSIBLE', field: 'announcedOn' };
  return took.some((one) => isLate(one, rules))
    ? { code: 'ELECTION.REASON_NEEDED', field: 'late' }
    : undefined;
}

/** Written down longer after the day than usual, and without why. */
function isLate({ on, at, late }: Took, rules: RuleBook): boolean {
  const written = dayOf(at);
  return (
    late === undefined && daysBetween(on, written) > (rules.numberOn('electionWrittenDays', written) ?? 0)
  );
}

const sizeRules: Record<ElectionRecord['body'], readonly [least: NumberId, most: NumberId]> = {
  branch: ['committeeAtLeast', 'committeeAtMost'],
  generalBranch: ['generalBranchAtLeast', 'generalBranchAtMost'],
  committee: ['partyCommitteeAtLeast', 'partyCommitteeAtMost'],
};

function requestProblem(election: ElectionRecord, rules: RuleBook): Checking {
  const { request } = election.steps;
  if (!request) return undefined;
  const { on, plannedOn, studiedOn, seats, candidates, secretary, deputies, direct } = request;
  if (plannedOn < on) return { code: 'ELECTION.DAY_IMPOSSIBLE', field: 'plannedOn' };
  if (studiedOn !== undefined && studiedOn > on)
    return { code: 'ELECTION.DAY_IMPOSSIBLE', field: 'studiedOn' };
  if (direct && seats > 0) return { code: 'ELECTION.NO_COMMITTEE', field: 'seats', found: seats, limit: 0 };
  const posts = Number(secretary) + deputies;
  if (seats + posts === 0) return contradicts('seats', 0, 1);
  if (election.kind === 'renewal') {
    if (!secretary) return contradicts('secretary', 0, 1);
    if (!direct && election.body === 'branch' && seats === 0)
      return { code: 'ELECTION.COMMITTEE_DUE', field: 'seats' };
    if (!direct && posts > seats) return contradicts('deputies', posts, seats);
  }
  const [least, most] = sizeRules[election.body].map((id) => rules.numberOn(id, on) ?? 0) as [number, number];
  // Only what a regulation lays down is refused by; what is usual is told, and left to the body above.
  const binds = election.body === 'branch';
  const going = goingOn(election);
  const size = seats + new Set(going.map(({ memberId }) => memberId)).size;
  const tooFew = binds && !direct && election.kind === 'renewal' && size < least;
  if (tooFew || (binds && seats > 0 && size > most))
    return { code: 'ELECTION.COMMITTEE_SIZE', field: 'seats', found: size, limit: tooFew ? least : most };
  const deputiesAfter = deputies + going.filter(({ post }) => post === 'deputySecretary').length;
  const deputiesAtMost = rules.numberOn('deputiesAlone', on) ?? deputiesAfter;
  if (binds && direct && deputies > 0 && deputiesAfter > deputiesAtMost)
    return {
      code: 'ELECTION.TOO_MANY_DEPUTIES',
      field: 'deputies',
      found: deputiesAfter,
      limit: deputiesAtMost,
    };
  const needed = direct ? posts : candidatesAtLeast(seats, rules.numberOn('electionSurplus', on) ?? 0);
  if ((direct || seats > 0) && candidates < needed)
    return { code: 'ELECTION.TOO_FEW_CANDIDATES', field: 'candidates', found: candidates, limit: needed };
  return movedProblem(election, rules);
}

/** Whether the day that is planned comes before or after the end of the term, so that the body above is asked for that too. */
export function movedOf(
  { kind, termEndsOn, steps: { request } }: Pick<ElectionRecord, 'kind' | 'termEndsOn' | 'steps'>,
  rules: RuleBook,
  day = request?.plannedOn,
): 'early' | 'late' | undefined {
  if (kind !== 'renewal' || termEndsOn === undefined || day === undefined) return undefined;
  if (day > termEndsOn) return 'late';
  return day < addMonths(termEndsOn, -(rules.numberOn('termReminderMonths', day) ?? 0)) ? 'early' : undefined;
}

/** Early or late takes a reason, and is a year at most. What is over for longer than that is asked for all the same. */
function movedProblem(election: ElectionRecord, rules: RuleBook): Checking {
  const {
    steps: { request },
    termEndsOn = '',
  } = election;
  const moved = movedOf(election, rules);
  if (!request || !moved) return undefined;
  const months = rules.numberOn('electionMoved', request.on) ?? 0;
  const tooEarly = request.plannedOn < addMonths(termEndsOn, -months);
  const last = addMonths(termEndsOn, months);
  const tooLate = request.plannedOn > last && request.on <= last;
  if (tooEarly || tooLate) return { code: 'ELECTION.MOVED_TOO_FAR', field: 'plannedOn', limit: months };
  return request.why === undefined ? { code: 'ELECTION.REASON_NEEDED', field: 'why' } : undefined;
}

function candidatesProblem(election: ElectionRecord): Checking {
  const { request, candidates } = election.steps;
  if (!request || !candidates) return undefined;
  const { names } = candidates;
  if (new Set(names.map(({ memberId }) => memberId)).size < names.length)
    return { code: 'ELECTION.NAMED_TWICE', field: 'names' };
  const wanted = wantedOf(election);
  if (names.some(({ post }) => !wanted.some((one) => one.post === post)))
    return { code: 'ELECTION.NOT_A_CANDIDATE', field: 'names' };
  const enough = wanted.every(({ post, seats }) => names.filter((one) => one.post === post).length >= seats);
  // As many as the body above agreed to.
  if (names.length < request.candidates || !enough)
    return {
      code: 'ELECTION.TOO_FEW_CANDIDATES',
      field: 'names',
      found: names.length,
      limit: request.candidates,
    };
  return firstOver([['names', names.length, request.candidates]]);
}

function votersProblem(election: ElectionRecord): Checking {
  const { voters, candidates } = election.steps;
  if (!voters) return undefined;
  const kinds = voters.excluded.map(({ kind }) => kind);
  if (new Set(kinds).size < kinds.length) return { code: 'ELECTION.NAMED_TWICE', field: 'excluded' };
  const excluded = voters.excluded.reduce((sum, { count }) => sum + count, 0);
  const over = firstOver([
    ['checked', voters.checked, voters.full],
    ['excluded', voters.checked + excluded, voters.full],
  ]);
  if (over) return over;
  if (voters.full - voters.checked - excluded < 1) return contradicts('full', 0, 1);
  // Whoever is elected is a full member too.
  return voters.full < (candidates?.names.length ?? 0)
    ? contradicts('full', voters.full, candidates?.names.length ?? 0)
    : undefined;
}

function meetingProblem(election: ElectionRecord, rules: RuleBook): Checking {
  const { meeting, voters } = election.steps;
  if (!meeting || !voters) return undefined;
  const asked = voters.excluded.length > 0;
  if (asked && meeting.passed === undefined) return { code: 'ELECTION.NOT_PASSED', field: 'passed' };
  const expected = expectedOf(election);
  const { present, ill, away, on } = meeting;
  const over = firstOver([
    ['present', present, expected],
    ['ill', present + ill + away, expected],
  ]);
  if (over) return over;
  const needed = shareOf(expected, rules.numberOn('electionQuorum', on) ?? 0);
  if (present < needed)
    return { code: 'ELECTION.NO_QUORUM', field: 'present', found: present, limit: needed };
  // Held early or late without having been asked for so.
  const moved = movedOf(election, rules, on);
  return moved !== undefined && moved !== movedOf(election, rules)
    ? { code: 'ELECTION.MOVED_UNASKED', field: 'on' }
    : undefined;
}

/** Every ballot, against the ballots before it. */
function ballotsProblem(election: ElectionRecord): Checking {
  const { ballots, meeting, voters } = election.steps;
  if (!ballots || !meeting || !voters) return undefined;
  for (const [index, round] of ballots.rounds.entries()) {
    const { next } = tallyOf(election, index);
    if (!next || next.post !== round.post) return contradicts('round', index, index);
    const counted = tallyOf(election, index + 1).rounds[index];
    const found = counted && roundProblem(counted, next, meeting.present);
    if (found) return found;
  }
  const { rounds, elected, next } = tallyOf({
    steps: { ...election.steps, ballots: { rounds: ballots.rounds } },
  });
  // A seat is left vacant where there is one, and not the secretary's, nor everybody's.
  const mayBeVacant =
    next !== undefined && next.post !== 'secretary' && elected.length > 0 && rounds.length > 0;
  return ballots.vacant !== undefined && !mayBeVacant ? contradicts('vacant', 0, 1) : undefined;
}

function roundProblem(
  { issued, returned, valid, lines, others, seats, reading, differ }: CountedRound,
  next: NextRound,
  present: number,
): Checking {
  const people = [...lines, ...others].map(({ memberId }) => memberId);
  if (new Set(people).size < people.length) return { code: 'ELECTION.NAMED_TWICE', field: 'others' };
  const standing = next.candidates.map(({ memberId }) => memberId);
  // Whoever was proposed stands on the first ballot, and whoever is tied on the one about that.
  const missing =
    (next.isFirst || next.isTie) && standing.some((id) => !lines.some(({ memberId }) => memberId === id));
  if (missing || lines.some(({ memberId }) => !standing.includes(memberId)))
    return { code: 'ELECTION.NOT_A_CANDIDATE', field: 'lines' };
  const each = lines.flatMap(({ yes, no, abstain }, index) => [
    [`lines.${index}.yes`, yes, valid] as const,
    [`lines.${index}.no`, yes + no + abstain, valid] as const,
  ]);
  const cast = [...lines, ...others].reduce((sum, { yes }) => sum + yes, 0);
  const over = firstOver([
    ['issued', issued, present],
    ['returned', returned, issued],
    ['valid', valid, returned],
    ...each,
    ...others.map(({ yes }, index) => [`others.${index}.yes`, yes, valid] as const),
    // Each ballot names as many as are to be elected, at most.
    ['lines', cast, seats * valid],
  ]);
  if (over) return over;
  // A reading is written down where the two differ, and nowhere else.
  return reading && !differ ? { code: 'ELECTION.NUMBERS_CONTRADICT', field: 'reading' } : undefined;
}

function sessionProblem(election: ElectionRecord, rules: RuleBook): Checking {
  const { session, request } = election.steps;
  if (!session || !request) return undefined;
  const committee = committeeOf(election);
  const sits = (memberId: string) => committee.some((one) => one.memberId === memberId);
  const named = [...session.chosen, ...session.duties].map(({ memberId }) => memberId);
  if (new Set(named).size < named.length) return { code: 'ELECTION.NAMED_TWICE', field: 'chosen' };
  if (!named.every(sits)) return { code: 'ELECTION.NOT_A_CANDIDATE', field: 'chosen' };
  const times = (post: string) => session.chosen.filter((one) => one.post === post).length;
  if (times('secretary') !== Number(request.secretary))
    return contradicts('chosen', times('secretary'), Number(request.secretary));
  if (times('deputySecretary') !== request.deputies)
    return contradicts('chosen', times('deputySecretary'), request.deputies);
  const over = firstOver([
    ['present', session.present, committee.length],
    ['issued', session.issued, session.present],
    ['returned', session.returned, session.issued],
    ['valid', session.valid, session.returned],
    ...session.chosen.map(({ yes }, index) => [`chosen.${index}.yes`, yes, session.valid] as const),
    // Each names one for each post.
    ...session.chosen
      .filter(({ post }) => post === 'deputySecretary')
      .map(() => {
        const deputies = session.chosen.filter(({ post }) => post === 'deputySecretary');
        const cast = deputies.reduce((sum, { yes }) => sum + yes, 0);
        return ['chosen', cast, request.deputies * session.valid] as const;
      }),
  ]);
  if (over) return over;
  const needed = shareOf(committee.length, rules.numberOn('committeeQuorumPercent', session.on) ?? 0);
  if (session.present < needed)
    return { code: 'ELECTION.NO_QUORUM', field: 'present', found: session.present, limit: needed };
  // By the wider reading of the line: what passes by neither is no election. The page tells where the two differ.
  const enough = moreThanHalf(session.present);
  const few = session.chosen.findIndex(({ yes }) => yes < enough);
  return few < 0
    ? undefined
    : {
        code: 'ELECTION.NOT_A_MAJORITY',
        field: `chosen.${few}.yes`,
        found: session.chosen[few]?.yes ?? 0,
        limit: enough,
      };
}
