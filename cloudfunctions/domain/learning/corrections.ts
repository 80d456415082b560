import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { digestOf } from '../../kernel/ids';
import type { PathNow } from '../../kernel/paths';
import type { LearnerKind } from '../../../types/shared/learning';
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

/** Whose hours they are; `askedAs` where a person was asked for by an id that they had before. */
export interface Learner {
  _id: string;
  name: string;
  organizationId: string;
  kind: LearnerKind;
  askedAs?: string;
}

/** A call of who keeps the person's branch, and where that stands. */
type Keeping = Auditable & { keptAt: () => Promise<PathNow> };

/**
 * Writes down hours that somebody learned elsewhere, or takes some back, with its audit record; a repeat answers the first.
 * Refused where the year would come to less than nothing: corrections of one year go one by one, so that two at once cannot
 * do it together. @throws LEARNING.BELOW_ZERO
 */
export async function correct(
  { _id: personId, name, organizationId, kind, askedAs = personId }: Learner,
  { key, ...correction }: Correction,
  call: Keeping,
): Promise<LearningCreditRecord> {
  const thing = { source: 'correction', sourceId: digestOf('correction', askedAs, key) } as const;
  const written = creditOf(thing, {
    ...correction,
    personId: askedAs,
    name,
    kind,
    topics: [],
    organizationId,
    by: call.caller?.account.name ?? '',
    requestId: call.requestId,
  });
  const credit = { ...written, personId };
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
  const all = await creditsOf(credit.personId, credit.year);
  const earned = earnedOf(all.filter(({ kind }) => kind === credit.kind));
  if (earned + credit.hours < 0) refuse('LEARNING.BELOW_ZERO', { hours: earned });
}

/** Takes a correction back by its opposite, once. @throws LEARNING.BELOW_ZERO */
export const undoCorrection = (
  { _id, personId, name, kind, organizationId, on, hours, title }: LearningCreditRecord,
  reason: string,
  call: Keeping,
): Promise<LearningCreditRecord> =>
  correct(
    { _id: personId, name, kind, organizationId },
    { key: `undo:${_id}`, on, hours: -hours, title, reason, undoes: _id },
    call,
  );
