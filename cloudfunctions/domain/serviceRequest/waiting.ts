import type { Waiting } from '../../../types/domain/todo';
import { dayOf } from '../../kernel/clock';
import type { OrganizationRecord } from '../organization/model';
import { requestsOn } from './on';
import { helpBelow, openAt } from './requests';

/** More of them than wait at a time. */
const most = 300;

/**
 * Requests that lie with the offices that somebody holds, and those below with which the district is to help; `dueOn` is the
 * first day by which one is to be answered. Two requests, none where the district does not use them.
 */
export async function requestsWaiting(
  offices: readonly OrganizationRecord[],
  now: number,
): Promise<Waiting[]> {
  if (offices.length === 0 || !(await requestsOn(now))) return [];
  const district = offices.find(({ kind }) => kind === 'district');
  const [open, below] = await Promise.all([
    openAt(
      offices.map(({ _id }) => _id),
      most,
    ),
    district ? helpBelow(district, dayOf(now), most) : [],
  ]);
  return offices.flatMap(({ _id: organizationId, kind }) => {
    const own = open.filter((one) => one.organizationId === organizationId);
    const all = [...own, ...(kind === 'district' ? below : [])];
    const [dueOn] = all.flatMap((one) => one.dueOn ?? []).sort();
    const [since] = all.map(({ raisedAt }) => raisedAt).sort((one, other) => one - other);
    if (all.length === 0) return [];
    return [
      { kind: 'serviceRequest', organizationId, count: all.length, since, ...(dueOn && { dueOn }) } as const,
    ];
  });
}
