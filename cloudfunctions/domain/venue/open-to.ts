import type { AudienceKey } from '../../kernel/audience';
import type { VenueRecord } from './model';

/** Whom a venue is open to, by where its keeper stands now. Pure. */

type Shared = Pick<VenueRecord, 'sharing' | 'shared'>;

/** Towns and the district stand above branches: what they keep for themselves is not for everybody below them. */
const isOffice = (line: readonly string[]): boolean => line.length <= 2;

/** Whom it is for, beside who keeps it and those above; `line` are the ids from the district down to its keeper. */
export function audienceOf({ sharing, shared }: Shared, line: readonly string[]): AudienceKey[] {
  const [district, town] = line;
  const own = isOffice(line) ? [] : line.slice(-1);
  switch (sharing) {
    case 'own':
      return own;
    case 'named':
      return [...own, ...shared.map(({ id }) => id)];
    case 'town':
      return town === undefined ? [] : [town];
    case 'district':
      return district === undefined ? [] : [district];
  }
}

/** An organisation that would book: the ids from the district down to it, and those of what was merged into it. */
export interface Booker {
  line: readonly string[];
  formerIds: readonly string[];
}

/** Whether an organisation may book it: it is for it, or its own. */
export function isOpenTo(venue: Shared, line: readonly string[], { line: own, formerIds }: Booker): boolean {
  const keeperId = line.at(-1);
  if (keeperId !== undefined && own.at(-1) === keeperId) return true;
  return audienceOf(venue, line).some((key) => own.includes(key) || formerIds.includes(key));
}
