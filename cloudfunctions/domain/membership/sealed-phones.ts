import { collection, command, whether, type Question } from '../../kernel/database';
import { sealedUnderOldKeys, type StoredPhone } from '../../kernel/phone';
import { Members, type MemberRecord } from './model';

const sealedBetween = (after: string, before: string) => ({
  'phone.sealed': command.gt(after).and(command.lt(before)),
});

/** Asks whether any number lies under an old key, key by key. */
export const whetherSealedBefore = (): Question[] =>
  sealedUnderOldKeys().map(({ from, to }) => whether(Members, sealedBetween(from, to)));

/** The next members whose phone number is sealed within a range of seals, in their order. */
export const membersSealed = (after: string, before: string, limit: number): Promise<MemberRecord[]> =>
  collection(Members).find(sealedBetween(after, before), { orderBy: [['phone.sealed', 'asc']], limit });

/** Puts a new seal in the place of an old one, unless the number was changed meanwhile. */
export const replaceSeal = (memberId: string, old: string, phone: StoredPhone): Promise<number> =>
  collection(Members).updateWhere({ _id: memberId, 'phone.sealed': old }, { phone });
