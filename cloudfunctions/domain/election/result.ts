import type { Post } from '../../../types/shared/organizations';
import type { Role } from '../../../types/shared/roles';
import type { RuleBook } from '../rules/book';
import { termEndOf } from '../organization/term';
import type { ElectionRecord, Named } from './model';
import { tallyOf } from './tally';

/** What follows from the result of an election: posts, the end of the term, and roles. Pure. */

export type Held = Named & { post: Post; from: string };

/** The day of the election: of the meeting, or, where a committee only chose among itself, of its session. */
export const electedOn = ({ steps }: Pick<ElectionRecord, 'steps'>): string | undefined =>
  steps.meeting?.on ?? steps.session?.on;

type Decided = Pick<ElectionRecord, 'steps' | 'kind' | 'sitting' | 'body' | 'place'>;

/**
 * The posts as they are after an election. In a by-election who holds one goes on (`standing`: who does so now, with since
 * when), except where somebody else was elected to it.
 */
export function postsAfter(election: Decided, standing: readonly Held[]): Held[] {
  const from = electedOn(election);
  if (from === undefined) return [];
  const { session } = election.steps;
  const posts = new Map<string, Held>();
  const put = ({ memberId, name }: Named, post: Post) => posts.set(memberId, { memberId, name, post, from });
  for (const one of tallyOf(election).elected) put(one, one.post === 'member' ? 'committeeMember' : one.post);
  for (const one of session?.duties ?? []) put(one, one.post);
  for (const one of session?.chosen ?? []) put(one, one.post);
  if (election.kind === 'renewal') return inOrder([...posts.values()]);
  const secretary = [...posts.values()].some(({ post }) => post === 'secretary');
  const going = standing.filter(
    ({ memberId, post }) => !posts.has(memberId) && !(post === 'secretary' && secretary),
  );
  return inOrder([...posts.values(), ...going]);
}

const rank: readonly Post[] = ['secretary', 'deputySecretary'];

const placeOf = ({ post }: Held): number => (rank.includes(post) ? rank.indexOf(post) : rank.length);

/** The secretary first, then deputies, then the others as they were elected. */
const inOrder = (posts: Held[]): Held[] => posts.sort((a, b) => placeOf(a) - placeOf(b));

/** The end of the term that an election begins; a by-election leaves it as it is. */
export function termAfter(election: Decided, rules: RuleBook): string | undefined {
  const on = election.steps.meeting?.on;
  if (election.kind === 'byElection' || on === undefined) return undefined;
  return termEndOf({ kind: election.body, place: election.place, electedOn: on }, rules);
}

/** Roles that go with a post on a committee. */
export const postRoles = ['secretary', 'deputySecretary', 'committeeMember'] as const satisfies Role[];

/** The role of who holds a post. */
export const roleFor = (post: Post): (typeof postRoles)[number] =>
  post === 'secretary' || post === 'deputySecretary' ? post : 'committeeMember';
