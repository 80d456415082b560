import type { todoContract } from '../../types/todo/contract';
import type { Waiting } from '../../types/domain/todo';
import { exitsWaiting, rosterExportsWaiting } from '../domain/asking/waiting';
import { complaintsWaiting } from '../domain/complaint/waiting';
import { draftsWaiting } from '../domain/guidance/waiting';
import { handbookWaiting } from '../domain/handbook/waiting';
import { handoversWaiting } from '../domain/handover/waiting';
import { visitsWaiting } from '../domain/instructor/waiting';
import { minutesToConfirm } from '../domain/minutes/waiting';
import { findOrganizations } from '../domain/organization/find';
import { heldBy, type Held } from '../domain/organization/kept';
import type { OrganizationRecord } from '../domain/organization/model';
import { rulesWaiting } from '../domain/rules/waiting';
import { selectionsWaiting } from '../domain/selection/waiting';
import { requestsWaiting } from '../domain/serviceRequest/waiting';
import { surveysWaiting } from '../domain/survey/waiting';
import { workWaiting } from '../domain/todo/work';
import { dayOf, instantOf } from '../kernel/clock';
import type { AccountRecord } from '../kernel/model';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/**
 * What waits for the caller. First what their roles are over, then everything of that at once; the number of requests is the
 * same however much waits.
 */
export async function list({
  caller,
  now,
  standing,
}: CallFor<typeof todoContract, 'list'>): OutcomeFor<typeof todoContract, 'list'> {
  const { account } = caller;
  const [held, own] = await Promise.all([heldBy(account, now), minutesToConfirm(account)]);
  const { offices } = held;
  const districtId = offices.find(({ kind }) => kind === 'district')?._id;
  const all = await Promise.all([
    workWaiting(held, account, now),
    handoversWaiting(held, account, now),
    rulesWaiting(districtId, account, now),
    draftsWaiting(offices, account),
    complaintsWaiting(offices, account, now),
    requestsWaiting(offices, now),
    handbookWaiting(districtId),
    visitsWaiting(account, now),
    surveysWaiting(held, account, now),
    selectionsWaiting(held, account, now),
    rosterExportsWaiting(districtId, account),
    exitsWaiting(districtId, account, { standing, now }),
  ]);
  const waiting = [...own, ...all.flat()];
  const names = await namesFor(waiting, held, account);
  const today = dayOf(now);
  const isDue = ({ dueOn }: Waiting) => dueOn !== undefined && dueOn <= today;
  return {
    serverNow: now,
    todos: waiting
      .map((one) => ({ ...one, organizationName: names.get(one.organizationId) ?? '' }))
      .sort((one, other) => Number(isDue(other)) - Number(isDue(one)) || instantFor(one) - instantFor(other)),
  };
}

/** What organisations are called: those held are known; of others the names are asked for, once. */
async function namesFor(
  waiting: Waiting[],
  { branches, committees, groups, bodies, offices }: Held,
  { organizationId, organizationName }: AccountRecord,
): Promise<Map<string, string>> {
  const known = [
    ...[...branches, ...committees].map(({ branch }) => branch),
    ...groups,
    ...bodies,
    ...offices,
  ];
  const names = new Map([[organizationId, organizationName], ...known.map(nameOf)]);
  const others = new Set(waiting.map((one) => one.organizationId).filter((id) => !names.has(id)));
  return new Map([...names, ...(await findOrganizations([...others])).map(nameOf)]);
}

const nameOf = ({ _id, name }: OrganizationRecord): [string, string] => [_id, name];

/**
 * By what the list is ordered, after what is overdue or due today: when it is due, the end of that day; what has no day is due
 * since it waits.
 */
const instantFor = ({ dueOn, since = 0 }: Waiting): number => (dueOn ? instantOf(dueOn, '23:59') : since);
