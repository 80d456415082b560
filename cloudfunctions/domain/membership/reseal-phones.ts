import { openPhone, sealPhone } from '../../kernel/phone';
import { resealing } from '../../kernel/reseal';
import type { MemberRecord } from './model';
import { membersSealed, replaceSeal } from './sealed-phones';

/** Seals phone numbers anew that lie under an old key. */
export const resealPhones = resealing<MemberRecord>({
  what: 'the phone number',
  find: membersSealed,
  sealOf: ({ phone }) => phone?.sealed,
  reseal: ({ _id }, old) => replaceSeal(_id, old, sealPhone(openPhone(old))),
});
