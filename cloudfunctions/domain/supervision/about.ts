import type { Citation } from '../../../types/domain/citation';
import type { SeenItem } from '../../../types/shared/checkups';

/** What a letter is about, told apart from all else that may be open of a branch. */
export type About = Pick<SeenItem, 'code' | 'kind' | 'step' | 'year' | 'dueOn'>;

/** Which thing it is, whatever is done about it meanwhile: a term is the same once its election is under way. */
const thingOf = ({ code, kind, step, year }: About): string =>
  [code === 'termGoing' ? 'term' : code, kind, step, year].join(':');

/** A meeting is due anew in each period, which its day tells. Who asks without a day asks about whichever is open. */
const periodOf = ({ code, dueOn }: About): string | undefined => (code === 'meeting' ? dueOn : undefined);

/** What a thing is told apart by. */
export const keyOf = (about: About): string => [thingOf(about), periodOf(about)].join(':');

/** Whether two are about the same. */
export function isAboutSame(one: About, other: About): boolean {
  const [period, another] = [periodOf(one), periodOf(other)];
  return (
    thingOf(one) === thingOf(other) && (period === undefined || another === undefined || period === another)
  );
}

/** Whether a regulation asks for it: what has no article, or whose number is a local practice (地方惯例), is no matter for a letter. */
export const isStatutory = ({ citation, practice }: { citation?: Citation; practice?: boolean }): boolean =>
  citation !== undefined && practice !== true;

/** What is over its day of that, among what is open; nothing where it is in time, or done. */
export const overOf = (seen: readonly SeenItem[], about: About): SeenItem | undefined =>
  seen.find((item) => item.light === 'red' && isAboutSame(item, about));
