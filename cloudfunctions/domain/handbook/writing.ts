import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, type Transaction } from '../../kernel/database';
import { HandbookAnswers, type HandbookAnswerRecord } from './model';

/** Writing what the district says of a question; nothing is erased. */

export const countAnswers = (): Promise<number> => collection(HandbookAnswers).count({});

/** What an answer becomes, what is told by it, and what of it stays in the audit. */
export interface Change {
  next: Pick<HandbookAnswerRecord, 'organizationId' | 'versions' | 'reviewed'>;
  audited: { action: string; orgPath: string; after: Record<string, unknown> };
}

/**
 * Changes what the district says of a question by what it is at that moment. `decide` answers the change, or nothing where it is
 * so already, and what the caller is told.
 */
export const changeAnswer = <Told>(
  id: string,
  decide: (
    current: HandbookAnswerRecord | undefined,
    within: Transaction,
  ) => Promise<{ told: Told; change?: Change }> | { told: Told; change?: Change },
  call: Auditable,
): Promise<Told> =>
  transaction(async (within) => {
    const current = await within.in(HandbookAnswers).findById(id);
    const { told, change } = await decide(current, within);
    if (!change) return told;
    const { next, audited } = change;
    if (current) await within.in(HandbookAnswers).replace(current, { ...current, ...next });
    else await within.in(HandbookAnswers).add({ _id: id, ...next });
    await audit(within, call, { ...audited, target: id });
    return told;
  });
