import type * as z from 'zod';
import type { electionContract } from '../../types/election/contract';
import type { ElectionStep } from '../../types/shared/elections';
import { electedOn, postsAfter, termAfter, type Held } from '../domain/election/result';
import { isAnswer, isDone, nextOf, stepsOf } from '../domain/election/course';
import { movedOf } from '../domain/election/check';
import type { ElectionRecord } from '../domain/election/model';
import { committeeOf, expectedOf, tallyOf } from '../domain/election/tally';
import type { OrganizationRecord } from '../domain/organization/model';
import { termRule } from '../domain/organization/term';
import type { RuleBook } from '../domain/rules/book';
import type { NumberId, RuleId } from '../domain/rules/registry';

type Whole = z.input<(typeof electionContract)['actions']['get']['output']>;

/** An election in a list; `body` is what became of what is elected. */
export function summaryOf(election: ElectionRecord, body: Pick<OrganizationRecord, 'closedAt'> | undefined) {
  const { _id: id, organizationId, organizationName, kind, state, startedAt, termEndsOn } = election;
  const merged = Boolean(body?.closedAt) && election.closedAt === null;
  const nextStep = state === 'open' && !merged ? nextOf(election) : undefined;
  return {
    id,
    organizationId,
    organizationName,
    kind,
    state,
    nextStep,
    waitsAbove: !merged && (isAnswer(nextStep) || state === 'filed') && !election.sentBack,
    merged,
    startedAt,
    electedOn: electedOn(election),
    termEndsOn,
  };
}

interface Seen {
  body: OrganizationRecord | undefined;
  /** Who of those that hold posts now is still there. */
  standing: Held[];
  rules: RuleBook;
  today: string;
}

/** A number as a rule fixes it on a day, with the rule. */
export const ruled = (rules: RuleBook, id: NumberId & RuleId, day: string) => ({
  value: rules.numberOn(id, day) ?? 0,
  citation: rules.cite(id, day),
});

/** An election whole, with what its numbers come to; each by the rules of the day on which it was done. */
export function wholeOf(
  election: ElectionRecord,
  { body, standing, rules, today }: Seen,
): Omit<Whole, 'mayRecord' | 'mayAnswer' | 'mayInstall' | 'fullMembers' | 'gatherings'> {
  const { steps, version, place, sentBack, changes } = election;
  const { rounds, next } = tallyOf(election);
  const on = (step: 'request' | 'candidates' | 'meeting' | 'session') => steps[step]?.on ?? today;
  const by = (id: NumberId & RuleId, day: string) => ruled(rules, id, day);
  return {
    ...summaryOf(election, body),
    version,
    body: election.body,
    place,
    direct: steps.request?.direct ?? false,
    steps: stepsOf(election),
    request: steps.request,
    approval: steps.approval,
    preparation: steps.preparation,
    candidates: steps.candidates,
    voters: steps.voters,
    review: steps.review,
    meeting: steps.meeting,
    rounds,
    vacant: steps.ballots?.vacant,
    // A ballot can be held once there was a meeting.
    nextRound: steps.meeting ? next : undefined,
    committee: committeeOf(election),
    session: steps.session,
    report: steps.report,
    filing: steps.filing,
    sentBack,
    proposed: {
      // Of what is not counted to its end nothing follows.
      posts: isCounted(election) ? postsAfter(election, standing) : [],
      termEndsOn: isCounted(election) ? termAfter(election, rules) : undefined,
    },
    changes: changes.toReversed(),
    expected: steps.voters && expectedOf(election),
    moved: movedOf(election, rules),
    rules: {
      surplusPercent: by('electionSurplus', on('request')),
      quorumPercent: by('electionQuorum', on('meeting')),
      sessionPercent: by('committeeQuorumPercent', on('session')),
      termYears: by(termRule(election.body, place), on('meeting')),
      movedMonths: by('electionMoved', on('request')),
      committeeFrom: by('committeeFromFull', on('request')),
      majority: rules.cite('electionMajority', on('meeting')),
      candidates: rules.cite('electionCandidates', on('candidates')),
      ballot: rules.cite('electionBallot', on('meeting')),
      notCounted: rules.cite('electionNotCounted', on('meeting')),
      rightToVote: rules.cite('rightToVote', on('meeting')),
      chair: rules.cite('electionChair', on('meeting')),
      report: rules.cite('branchTerm', today),
      requestMonths: rules.numberOn('electionRequestMonths', today) ?? 0,
      writtenDays: rules.numberOn('electionWrittenDays', today) ?? 0,
    },
  };
}

/** Whether all that decides who holds which post is done. */
function isCounted(election: ElectionRecord): boolean {
  const decides: readonly ElectionStep[] = ['request', 'ballots', 'session'];
  return stepsOf(election)
    .filter((step) => decides.includes(step))
    .every((step) => isDone(election, step));
}
