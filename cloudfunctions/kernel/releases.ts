import { oldestRelease, ownRelease } from '../../types/shared/releases';
import { refuse } from './errors';

/** How the app that calls stands to these functions. */
export type Age = 'tooOld' | 'known' | 'newer';

/**
 * How the release that a call names stands to this one. Who names none, as the command line does, is of today.
 * @throws INVALID_INPUT for what is no release
 */
export function ageOf(release: unknown): Age {
  if (release === undefined) return 'known';
  if (!Number.isSafeInteger(release)) refuse('INVALID_INPUT', { field: 'release' });
  if ((release as number) < oldestRelease) return 'tooOld';
  return (release as number) > ownRelease ? 'newer' : 'known';
}
