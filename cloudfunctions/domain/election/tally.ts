import { outcomeOf, type Elected, type ElectedPost, type Outcome } from '../../../types/shared/elections';
import type { ElectionRecord, Named, Round } from './model';

/** What the ballots of an election come to. Pure; by the numbers that were written down, and nothing else. */

type Counted = Pick<ElectionRecord, 'steps'>;

/**
 * Those expected who have a vote: full members, without whom a check found to have none, and without those the regulation
 * does not count where the meeting passed that. Rules `rightToVote`, `electionNotCounted`.
 */
export function expectedOf({ steps: { voters, meeting } }: Counted): number {
  if (!voters) return 0;
  const excluded = voters.excluded.reduce((sum, { count }) => sum + count, 0);
  return voters.full - voters.checked - (meeting?.passed === false ? 0 : excluded);
}

/** A ballot with what it comes to: how many seats it was for, by each reading, and as it counts. */
export interface CountedRound extends Round, Outcome {
  seats: number;
  /** Nothing follows from it until somebody says which reading holds. */
  isOpen: boolean;
  counts: Elected;
}

/** The ballot that comes next. */
export interface NextRound {
  round: number;
  post: ElectedPost;
  seats: number;
  /** Who may stand; of a tie exactly those. */
  candidates: Named[];
  isTie: boolean;
  /** Nobody was voted on for that post before. */
  isFirst: boolean;
}

export interface Tally {
  rounds: CountedRound[];
  elected: (Named & { post: ElectedPost })[];
  next?: NextRound;
  /** Every seat is filled, or left vacant as the meeting decided. */
  complete: boolean;
}

/** How many are to be elected by the meeting, post by post, in the order of the ballots. */
export function wantedOf({ steps: { request } }: Counted): { post: ElectedPost; seats: number }[] {
  if (!request) return [];
  const all: { post: ElectedPost; seats: number }[] = request.direct
    ? [
        { post: 'secretary', seats: Number(request.secretary) },
        { post: 'deputySecretary', seats: request.deputies },
      ]
    : [{ post: 'member', seats: request.seats }];
  return all.filter(({ seats }) => seats > 0);
}

/** Counts the ballots of an election, up to one of them (without it all). */
export function tallyOf(election: Counted, until = Infinity): Tally {
  const { ballots, candidates } = election.steps;
  const numbers = { expected: expectedOf(election), present: election.steps.meeting?.present ?? 0 };
  const left = new Map(wantedOf(election).map(({ post, seats }) => [post, seats]));
  const elected: Tally['elected'] = [];
  const rounds: CountedRound[] = [];
  for (const round of (ballots?.rounds ?? []).slice(0, until)) {
    const seats = left.get(round.post) ?? 0;
    const votes = [...round.lines, ...round.others];
    const outcome = outcomeOf({ votes, seats }, numbers);
    const counts = round.reading?.by === 'present' ? outcome.byPresent : outcome.byExpected;
    const isOpen = outcome.differ && !round.reading;
    rounds.push({ ...round, ...outcome, seats, isOpen, counts });
    if (isOpen) return { rounds, elected, complete: false };
    left.set(round.post, counts.left);
    for (const memberId of counts.elected) {
      const name = votes.find((one) => one.memberId === memberId)?.name ?? '';
      elected.push({ memberId, name, post: round.post });
    }
  }
  const open = wantedOf(election).find(({ post }) => (left.get(post) ?? 0) > 0);
  // What the meeting left vacant is left so once it has voted on every post.
  const isVacant = ballots?.vacant !== undefined && until === Infinity && rounds.length > 0;
  if (!open || (isVacant && rounds.some(({ post }) => post === open.post)))
    return { rounds, elected, complete: !open || isVacant };
  const last = rounds.findLast(({ post }) => post === open.post);
  const isElected = ({ memberId }: Named) => elected.some((one) => one.memberId === memberId);
  const namesOf = (some: readonly Named[]) => some.map(({ memberId, name }) => ({ memberId, name }));
  const nominated = (candidates?.names ?? []).filter(({ post }) => post === open.post);
  const tied = last?.counts.tied ?? [];
  const before = last ? [...last.lines, ...last.others] : nominated;
  const standing = before.filter((one) => !isElected(one));
  return {
    rounds,
    elected,
    complete: false,
    next: {
      round: rounds.length,
      post: open.post,
      seats: left.get(open.post) ?? 0,
      candidates: namesOf(
        tied.length > 0 ? standing.filter(({ memberId }) => tied.includes(memberId)) : standing,
      ),
      isTie: tied.length > 0,
      isFirst: !last,
    },
  };
}

/** Who holds a post and goes on holding it, whatever is elected: in a by-election those who sit. */
export const goingOn = ({ kind, sitting }: Pick<ElectionRecord, 'kind' | 'sitting'>) =>
  kind === 'byElection' ? sitting : [];

/** Who sits on the committee after the meeting: who was elected, and in a by-election who goes on. */
export function committeeOf(election: Counted & Pick<ElectionRecord, 'kind' | 'sitting'>): Named[] {
  const elected = tallyOf(election).elected.map(({ memberId, name }) => ({ memberId, name }));
  const all = [...goingOn(election).map(({ memberId, name }) => ({ memberId, name })), ...elected];
  return [...new Map(all.map((one) => [one.memberId, one])).values()];
}
