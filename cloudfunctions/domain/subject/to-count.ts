import { change, collection, command, whether, type Question } from '../../kernel/database';
import { Subjects } from './model';

/**
 * Which subjects are still to be counted. Every write says so of its subject, in the same write; who counts says first
 * that it is being done, so that a change in between is not lost.
 */

const uncounted = { toCount: command.in(['yes', 'counting'] as const) };

export const whetherUncounted = (): Question => whether(Subjects, uncounted);

/** Some keepers that have subjects to be counted, and those that kept such a subject before it moved. */
export async function subjectsToCount(): Promise<string[]> {
  const found = await collection(Subjects).find(uncounted, { limit: 100 });
  return [
    ...new Set(
      found.flatMap(({ organizationId, countedIn }) => [organizationId, countedIn ?? organizationId]),
    ),
  ];
}

/** Says that the subjects of some keepers are being counted. */
export const countingOf = (keepers: readonly string[]): Promise<number> =>
  collection(Subjects).updateWhere(
    { organizationId: command.in(keepers), toCount: 'yes' },
    { toCount: 'counting' },
  );

/**
 * A keeper's subjects are through, but for what changed meanwhile, and for what came from a keeper that is not among those
 * that were counted with it.
 */
export const counted = (organizationId: string, among: readonly string[]): Promise<number> => {
  const counting = { organizationId, toCount: 'counting' } as const;
  return collection(Subjects).updateWhere(
    [
      { ...counting, countedIn: command.in(among) },
      { ...counting, countedIn: null },
    ],
    { toCount: change.remove(), countedIn: organizationId },
  );
};

/** What a keeper has left is counted again, where something was taken away. */
export async function countAgain(organizationId: string): Promise<void> {
  const [left] = await collection(Subjects).find({ organizationId }, { limit: 1 });
  if (left) await collection(Subjects).update(left._id, { toCount: 'yes' });
}
