import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { DuesPayments, type DuesPaymentRecord } from './model';
import { touchYear } from './years';

/** Every change of what was paid, with its audit: which month, never how much. */

/** As many acts are known again as anybody sends about one month. */
const actsKept = 20;

/** A month to be noted as paid; `act` says which sending of it this is. */
export type Paying = Omit<DuesPaymentRecord, 'stands' | 'version' | 'acts' | 'corrected'> & { act: string };

/** Where it counts: with the branch and in the month that received it. */
const receivedAt = ({
  organizationId,
  receivedMonth: month,
}: Pick<DuesPaymentRecord, 'organizationId' | 'receivedMonth'>) => ({ organizationId, month });

/** Months of one member that were noted, and those that were paid already. */
export interface Noted {
  recorded: number;
  already: number;
  cells: { month: string; version: number }[];
}

/**
 * Notes months of one member as paid, received together: all of them or none. One that is paid stays as it is, and an act that
 * was carried out once does nothing more, however late it comes again.
 */
export async function notePaid(all: Paying[], call: Auditable, orgPath: string): Promise<Noted> {
  if (all[0]) await touchYear(receivedAt(all[0]), call.now);
  return transaction(async (within) => {
    const noted: Noted = { recorded: 0, already: 0, cells: [] };
    const months: string[] = [];
    for (const { act, ...payment } of all) {
      const found = await within.in(DuesPayments).findById(payment._id);
      if (found?.stands || found?.acts.includes(act)) {
        noted.already += 1;
        noted.cells.push({ month: found.month, version: found.version });
        continue;
      }
      const version = (found?.version ?? 0) + 1;
      await within.in(DuesPayments).replace(found, {
        ...payment,
        stands: true,
        version,
        acts: [...(found?.acts ?? []), act].slice(-actsKept),
        corrected: found?.corrected ?? [],
      });
      noted.recorded += 1;
      noted.cells.push({ month: payment.month, version });
      months.push(payment.month);
    }
    const [first] = all;
    if (first && months.length > 0)
      await audit(within, call, {
        action: 'dues.record',
        target: first.memberId,
        orgPath,
        after: { months, way: first.way },
      });
    return noted;
  });
}

/** A payment as somebody saw it. */
export interface Seen {
  _id: string;
  /** The branch whose keeper changes it: of what another one received it changes nothing. */
  branchIds: readonly string[];
  version: number;
}

/**
 * Changes a payment that stands, as it was seen; what was done before by the same act is left. Answers its version.
 * @throws DUES.NO_PAYMENT, DUES.CHANGED
 */
export async function changePaid(
  { _id, branchIds, version }: Seen,
  {
    change,
    action,
    orgPath,
  }: { action: string; orgPath: string; change: (found: DuesPaymentRecord) => Partial<DuesPaymentRecord> },
  call: Auditable,
): Promise<number> {
  const known = await collection(DuesPayments).findById(_id);
  if (known) await touchYear(receivedAt(known), call.now);
  return transaction(async (within) => {
    const found = await within.in(DuesPayments).findById(_id);
    if (!found || !branchIds.includes(found.organizationId)) refuse('DUES.NO_PAYMENT');
    // A second sending finds what the first did.
    if (!found.stands && found.version === version + 1) return found.version;
    if (!found.stands) refuse('DUES.NO_PAYMENT');
    if (found.version !== version || found.receivedMonth !== known?.receivedMonth) refuse('DUES.CHANGED');
    const next = { ...found, ...change(found), stands: false, version: version + 1 };
    await within.in(DuesPayments).replace(found, next);
    const reason = next.corrected.length > found.corrected.length ? next.corrected.at(-1)?.reason : undefined;
    await audit(within, call, {
      action,
      target: found.memberId,
      orgPath,
      before: { months: [found.month] },
      after: { months: [], ...(reason && { reason }) },
    });
    return next.version;
  });
}
