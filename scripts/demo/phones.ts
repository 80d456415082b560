import { sealPhone } from '../../cloudfunctions/kernel/phone';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';

/** The n-th phone number of the demonstration: no operator gives out numbers that begin with 154. */
export const inventedPhone = (n: number): string => `154${String(n).padStart(8, '0')}`;

/** Gives people invented numbers, sealed with the keys of the environment. */
export const withPhones = (people: MemberRecord[]): MemberRecord[] =>
  people.map((person, index) => ({ ...person, phone: sealPhone(inventedPhone(index + 1)) }));
