import { refuse } from '../../kernel/errors';
import { matchKey, tidyName } from '../../kernel/names';
import type { MemberRecord } from './model';

/** A person's name as it is kept and as it is compared; refuses what nobody could see by `INVALID_INPUT`. */
export function named(typed: string): Pick<MemberRecord, 'name' | 'nameKey'> {
  const name = tidyName(typed);
  if (name === '') refuse('INVALID_INPUT', { field: 'name' });
  return { name, nameKey: matchKey(name) };
}
