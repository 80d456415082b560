import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { digestOf } from '../../kernel/ids';
import type { PathNow } from '../../kernel/paths';
import type { MemberRecord } from '../membership/model';
import { creditsOf, earnedOf } from './account';
import { addCreditWithin, creditOf, lockYear } from './credits';
import { LearningCredits, type LearningCreditRecord } from './model';

/** What a keeper writes down by hand: hours below zero take back. */
export interface Correction {
  /** The caller's key of the act, so that a resend is the same. */
  key: string;
  on: string;
  hours: number;
  title: string;
  reason: string;
  undoes?: string;
}

/** A call of who keeps the person's branch, and where that stands. */
type Keeping = Auditable & { keptAt: () => Promise<PathNow> };

/**
 * Writes down hours that a member learned elsewhere, or takes some back, with its audit record; a repeat answers the first.
 * Refused where the year would come to less than nothing: corrections of one year go one by one, so that two at once cannot
 * do it together. @throws LEARNING.BELOW_ZERO
 */
export async function correct(
  member: Pick<MemberRecord, '_id' | 'name' | 'organizationId'>,
  { key, ...correction }: Correction,
  call: Keeping,
): Promise<LearningCreditRecord> {
  const { _id: personId, name, organizationId } = member;
  const thing = { source: 'correction', sourceId: digestOf('correction', personId, key) } as const;
  const credit = creditOf(thing, {
    ...correction,
    personId,
    name,
    kind: 'member',
    topics: [],
    organizationId,
    by: call.caller?.account.name ?? '',
    requestId: call.requestId,
  });
  return transaction(async (within) => {
    const first = await within.in(LearningCredits).findById(credit._id);
    if (first) return first;
    await requireEnough(within, credit, call.now);
    await addCreditWithin(within, credit, call.now);
    const { on, hours, title, reason, undoes } = credit;
    await audit(within, call, {
      action: undoes === undefined ? 'learning.correct' : 'learning.undo',
      target: personId,
      orgPath: await call.keptAt(),
      after: { on, hours, title, reason },
    });
    return credit;
  });
}

/** The sum is read once the year is this transaction's own: another of the same year waits, and reads it again. */
async function requireEnough(within: Transaction, credit: LearningCreditRecord, now: number): Promise<void> {
  if (credit.hours >= 0) return;
  await lockYear(within, credit, now);
  const earned = earnedOf(await creditsOf(credit.personId, credit.year));
  if (earned + credit.hours < 0) refuse('LEARNING.BELOW_ZERO', { hours: earned });
}

/** Takes a correction back by its opposite, once. @throws LEARNING.BELOW_ZERO */
export const undoCorrection = (
  { _id, personId, name, organizationId, on, hours, title }: LearningCreditRecord,
  reason: string,
  call: Keeping,
): Promise<LearningCreditRecord> =>
  correct(
    { _id: personId, name, organizationId },
    { key: `undo:${_id}`, on, hours: -hours, title, reason, undoes: _id },
    call,
  );
