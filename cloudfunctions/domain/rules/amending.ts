import type { AmendmentState } from '../../../types/shared/rules';
import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  type Page,
  type PageOf,
  type Transaction,
} from '../../kernel/database';
import { raiseEdition } from '../../kernel/standing';
import { altersNumber } from './book';
import { Amendments, type AmendmentRecord } from './model';

/** Laying down, agreeing to and taking back what the district says of rules; nothing is erased. */

export const findAmendment = (id: string): Promise<AmendmentRecord | undefined> =>
  collection(Amendments).findById(id);

/** What an organisation laid down, latest first. */
export const amendmentsOf = (organizationId: string, page: PageOf): Promise<Page<AmendmentRecord>> =>
  collection(Amendments).findPage({ organizationId }, ['at', 'desc'], page);

/** What will hold from a day after this one (`YYYY-MM-DD`), the soonest first. */
export async function amendmentsToCome(today: string): Promise<AmendmentRecord[]> {
  const all = await collection(Amendments).findAll({ from: command.gt(today), takenBack: null });
  return all.filter((one) => stateOf(one, today) === 'coming').sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Where what was laid down stands on a day (`YYYY-MM-DD`). */
export function stateOf(amendment: AmendmentRecord, today: string): AmendmentState {
  const { from, takenBack, confirmed } = amendment;
  if (takenBack && takenBack.from <= from) return 'withdrawn';
  if (takenBack && takenBack.from <= today) return 'held';
  if (altersNumber(amendment) && !confirmed) return from <= today ? 'lapsed' : 'waiting';
  return from <= today ? 'holds' : 'coming';
}

/**
 * Keeps what is laid down, with its audit record; a repeat finds the first. `orgPath`: where the district stands;
 * `tell`: tells those who may agree to a number, with it.
 */
export async function layDown(
  amendment: AmendmentRecord,
  { orgPath, tell }: { orgPath: string; tell: (within: Transaction) => Promise<void> },
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(Amendments).findById(amendment._id)) return;
    await within.in(Amendments).add(amendment);
    await raiseEdition(within);
    if (altersNumber(amendment)) await tell(within);
    const { _id: target, change, from, document, reason } = amendment;
    await audit(within, call, {
      action: 'rule.propose',
      target,
      orgPath,
      after: { ...saidOf(change), from, document, reason },
    });
  });
}

/** Changes what was laid down as it is at that moment, with its audit record; `undefined` leaves it as it is. */
export async function changeAmendment(
  id: string,
  { action, orgPath }: { action: 'rule.confirm' | 'rule.takeBack'; orgPath: string },
  next: (current: AmendmentRecord) => Partial<Pick<AmendmentRecord, 'confirmed' | 'takenBack'>> | undefined,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    const current = await within.in(Amendments).findById(id);
    const changes = current && next(current);
    if (!current || !changes) return;
    await within.in(Amendments).replace(current, { ...current, ...changes });
    await raiseEdition(within);
    const { takenBack } = changes;
    await audit(within, call, {
      action,
      target: id,
      orgPath,
      after: {
        ...saidOf(current.change),
        ...(takenBack && { until: takenBack.from, reason: takenBack.reason }),
      },
    });
  });
}

/** What is said of a rule, in the words of the audit. */
function saidOf(change: AmendmentRecord['change']): Record<string, unknown> {
  const { of: _of, ...said } = change;
  return said;
}
