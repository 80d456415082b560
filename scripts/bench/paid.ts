import { paymentId } from '../../cloudfunctions/domain/dues/books';
import type { DuesPaymentRecord } from '../../cloudfunctions/domain/dues/model';
import { yearsOf } from '../demo/dues';
import type { World } from './world';

const batch = 20_000;

/** Months (`YYYY-MM`) that every member paid, received by the branch that the member is in. */
export async function pay({ cloud, district }: World, months: readonly string[]): Promise<void> {
  const [like] = cloud.documents('duesPayments') as DuesPaymentRecord[];
  if (!like) throw new Error('nobody of the demonstration has paid');
  const payments = months.flatMap((month) =>
    district.members.map(({ _id: memberId, name: memberName, organizationId }): DuesPaymentRecord => ({
      ...like,
      _id: paymentId(memberId, month),
      memberId,
      memberName,
      organizationId,
      month,
      receivedOn: `${month}-10`,
      receivedMonth: month,
    })),
  );
  for (let from = 0; from < payments.length; from += batch)
    await cloud.importDocuments('duesPayments', payments.slice(from, from + batch), { over: true });
  await cloud.importDocuments('duesYears', yearsOf(payments, []), { over: true });
}
