import { pinyin } from 'pinyin-pro';
import type { CarrierKind } from '../../../types/shared/subjects';
import { matchKey, visible } from '../../kernel/names';
import type { SubjectRecord } from './model';
import { coreOf, nameKey } from './names';

/** What follows from a subject's name and carrier; written with them, so that they are found by an index. Pure. */

/** Letters of a name at most: they stand in a cursor. */
const initialsAtMost = 40;

/** The initial of each sign, letters and digits as they are; one that has none, or only digits, after all others. */
export function initialsOf(core: string): string {
  const letters = pinyin(core, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .join('')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .slice(0, initialsAtMost - 1);
  // A cursor takes digits for a number.
  return /[a-z]/.test(letters) ? letters : `_${letters}`;
}

/** The name as it is shown, and what it is found by. */
export function named(name: string): Pick<SubjectRecord, 'name' | 'key' | 'core' | 'initials'> {
  const key = nameKey(name);
  const core = coreOf(key);
  return { name: visible(name), key, core, initials: initialsOf(core) };
}

/** The carrier with what it is compared by; nothing where there is none. */
export const placedIn = (
  carrier: { kind: CarrierKind; name: string } | undefined,
): Pick<SubjectRecord, 'carrier' | 'carrierKey'> =>
  carrier
    ? {
        carrier: { ...carrier, name: visible(carrier.name) },
        carrierKey: `${carrier.kind}:${matchKey(carrier.name)}`,
      }
    : {};
