import type { Waiting } from '../../../types/domain/todo';
import { collection, command } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import type { OrganizationRecord } from '../organization/model';
import { confirmRefused, firstDayFor } from './confirming';
import { Amendments } from './model';

/** What the district laid down and a second person may still agree to; `dueOn` is the day from which it is to hold. */
export async function rulesWaiting(
  offices: readonly OrganizationRecord[],
  account: AccountRecord,
  now: number,
): Promise<Waiting[]> {
  const district = offices.find(({ kind }) => kind === 'district');
  if (!district) return [];
  const coming = await collection(Amendments).find(
    { takenBack: null, from: command.gte(firstDayFor(now)) },
    { limit: 200 },
  );
  const mine = coming.filter(
    (one) =>
      one.organizationId === district._id &&
      !one.confirmed &&
      confirmRefused(account, one, now) === undefined,
  );
  const [dueOn] = mine.map(({ from }) => from).sort();
  return dueOn ? [{ kind: 'rule', organizationId: district._id, count: mine.length, dueOn }] : [];
}
