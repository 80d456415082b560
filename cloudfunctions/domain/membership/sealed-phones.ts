import { collection, command } from '../../kernel/database';
import type { StoredPhone } from '../../kernel/phone';
import { Members, type MemberRecord } from './model';

/** The next members whose phone number is sealed within a range of seals, in their order. */
export const membersSealed = (after: string, before: string, limit: number): Promise<MemberRecord[]> =>
  collection(Members).find(
    { 'phone.sealed': command.gt(after).and(command.lt(before)) },
    { orderBy: [['phone.sealed', 'asc']], limit },
  );

/** Puts a new seal in the place of an old one, unless the number was changed meanwhile. */
export const replaceSeal = (memberId: string, old: string, phone: StoredPhone): Promise<number> =>
  collection(Members).updateWhere({ _id: memberId, 'phone.sealed': old }, { phone });
