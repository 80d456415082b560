import type { Citation } from '../../../types/domain/citation';
import type { SeenItem } from '../../../types/shared/checkups';

/** What a letter is about, told apart from all else that may be open of a branch. */
export type About = Pick<SeenItem, 'code' | 'kind' | 'step' | 'year'>;

const keyOf = ({ code, kind, step, year }: About): string => [code, kind, step, year].join(':');

/** Whether two are about the same. */
export const isAboutSame = (one: About, other: About): boolean => keyOf(one) === keyOf(other);

/** Whether a regulation asks for it: what has no article, or whose number is a local practice (地方惯例), is no matter for a letter. */
export const isStatutory = ({ citation, practice }: { citation?: Citation; practice?: boolean }): boolean =>
  citation !== undefined && practice !== true;

/** What is over its day of that, among what is open; nothing where it is in time, or done. */
export const overOf = (seen: readonly SeenItem[], about: About): SeenItem | undefined =>
  seen.find((item) => item.light === 'red' && isAboutSame(item, about));
