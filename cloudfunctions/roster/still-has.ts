import { rosterFields } from '../../types/roster/words';
import type { MemberRecord } from '../domain/membership/model';
import type { RosterRowRecord } from './model';

/** True when a member is active where the row says and has these values; a phone number is the same by fingerprint. */
export function stillHas(
  member: MemberRecord | undefined,
  row: RosterRowRecord,
  values: RosterRowRecord['before'],
): boolean {
  if (member?.state !== 'active' || member.orgPath !== (row.member ?? row).orgPath) return false;
  return hasValues(member, values);
}

/** True when a member has these values, as far as they say anything. */
export const hasValues = (member: MemberRecord, values: RosterRowRecord['before']): boolean =>
  rosterFields.every((field) => {
    const value = values?.[field];
    if (value === undefined) return true;
    if (field === 'phone') return member.phone?.fingerprint === values?.phone?.fingerprint;
    return (member[field] ?? null) === value;
  });
