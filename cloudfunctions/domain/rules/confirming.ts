import type { ErrorCode } from '../../../types';
import { addDays } from '../../../types/shared/calendar';
import { dayOf } from '../../kernel/clock';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { knownFor } from './amendments';
import { altersNumber } from './book';
import type { AmendmentRecord } from './model';

/**
 * The first day (`YYYY-MM-DD`) from which a number may begin or end: one that no instance of the cloud reaches with what
 * it knew before.
 */
export const firstDayFor = (now: number): string => addDays(dayOf(now + knownFor), 1);

/** Why a person may not agree to what was laid down now; nothing when they may. */
export function confirmRefused(
  account: AccountRecord,
  amendment: AmendmentRecord,
  now: number,
): ErrorCode | undefined {
  if (amendment.takenBack) return 'RULE.TAKEN_BACK';
  if (!altersNumber(amendment)) return 'RULE.NOT_FOUND';
  if (personIdOf(account) === amendment.by.personId) return 'RULE.SECOND_PERSON_NEEDED';
  return amendment.from < firstDayFor(now) ? 'RULE.TOO_SOON' : undefined;
}
