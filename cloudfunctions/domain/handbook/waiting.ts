import type { Waiting } from '../../../types/domain/todo';
import { collection } from '../../kernel/database';
import { HandbookQuestions } from './model';

/** More of them than wait at a time. */
const most = 200;

/** Questions that the district has not answered yet. */
export async function handbookWaiting(districtId: string | undefined): Promise<Waiting[]> {
  if (districtId === undefined) return [];
  const open = await collection(HandbookQuestions).find(
    { organizationId: districtId, status: 'open' },
    { orderBy: [['askedAt', 'asc']], limit: most },
  );
  const [first] = open;
  return first
    ? [{ kind: 'handbookQuestion', organizationId: districtId, count: open.length, since: first.askedAt }]
    : [];
}
