import type { Waiting } from '../../../types/domain/todo';
import { collection, command } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { confirmRefused, firstDayFor } from './confirming';
import { Amendments } from './model';

/** What the district laid down and a second person may still agree to; `dueOn` is the day from which it is to hold. */
export async function rulesWaiting(
  districtId: string | undefined,
  account: AccountRecord,
  now: number,
): Promise<Waiting[]> {
  if (districtId === undefined) return [];
  const coming = await collection(Amendments).find(
    { takenBack: null, from: command.gte(firstDayFor(now)) },
    { limit: 200 },
  );
  const mine = coming.filter(
    (one) =>
      one.organizationId === districtId && !one.confirmed && confirmRefused(account, one, now) === undefined,
  );
  const [dueOn] = mine.map(({ from }) => from).sort();
  return dueOn ? [{ kind: 'rule', organizationId: districtId, count: mine.length, dueOn }] : [];
}
