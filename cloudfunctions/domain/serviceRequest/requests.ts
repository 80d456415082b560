import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  within,
  type Changes,
  type Page,
  type PageOf,
  type Transaction,
} from '../../kernel/database';
import { notify, type Notice } from '../messaging/notify';
import type { OrganizationRecord } from '../organization/model';
import { ServiceRequests, type ServiceRequestRecord } from './model';

/** Every write of a request, and the lists of them. */

export const findRequest = (id: string): Promise<ServiceRequestRecord | undefined> =>
  collection(ServiceRequests).findById(id);

/** Keeps a new one and tells its office; sent twice at once, it is kept once. `also` is what is settled by it. */
export async function addRequest(
  request: ServiceRequestRecord,
  notice: Notice,
  call: Auditable,
  also?: (inside: Transaction) => Promise<void>,
): Promise<void> {
  await transaction(async (inside) => {
    const first = await inside.in(ServiceRequests).findById(request._id);
    if (first?.act === request.act) return;
    await inside.in(ServiceRequests).add(request);
    await also?.(inside);
    await notify(inside, notice);
    const { _id: target, orgPath, source, category } = request;
    await audit(inside, call, {
      action: 'serviceRequest.raise',
      target,
      orgPath,
      after: { source, category },
    });
  });
}

/** What changes of a request, what is written down of it, and who is told; `undefined` where it is so already. */
export interface Turn {
  changes: Changes<ServiceRequestRecord>;
  step: ServiceRequestRecord['steps'][number];
  /** Where it stands for the audit. */
  orgPath: string;
  action: string;
  after?: Record<string, unknown>;
  notices?: (after: ServiceRequestRecord) => Notice[];
}

/** Takes a request one step further, by what it is at that moment. */
export async function turn(
  id: string,
  decide: (current: ServiceRequestRecord) => Turn | undefined,
  call: Auditable,
): Promise<void> {
  await transaction(async (inside) => {
    const current = await inside.in(ServiceRequests).findById(id);
    const decided = current && decide(current);
    if (!decided) return;
    const { changes, step, orgPath, action, after, notices } = decided;
    const steps = [...current.steps, step];
    const version = current.version + 1;
    await inside.in(ServiceRequests).update(id, { ...changes, steps, version });
    const told = { ...current, ...changes, steps, version } as ServiceRequestRecord;
    for (const notice of notices?.(told) ?? []) await notify(inside, notice);
    await audit(inside, call, {
      action,
      target: id,
      orgPath,
      before: { status: current.status },
      after: { status: told.status, ...after },
    });
  });
}

/** What a WeChat raised, latest first. */
export const requestsOf = (openid: string, page: PageOf): Promise<Page<ServiceRequestRecord>> =>
  collection(ServiceRequests).findPage({ openid }, ['raisedAt', 'desc'], page);

/** What a branch raised, or those merged into it, latest first. */
export const requestsOfBranch = (ids: readonly string[], page: PageOf): Promise<Page<ServiceRequestRecord>> =>
  collection(ServiceRequests).findPage({ branchId: command.in(ids) }, ['raisedAt', 'desc'], page);

/** What of an office's is asked for: what it has, what it gave to others or helps with, or what is done with. */
export type Share = 'open' | 'others' | 'done';

/** Requests of an office: what waits the longest first, what is done with the latest first. */
export const requestsAt = (
  organizationId: string,
  share: Share,
  page: PageOf,
): Promise<Page<ServiceRequestRecord>> =>
  collection(ServiceRequests).findPage(
    share === 'open'
      ? { organizationId, isOpen: true }
      : {
          'offices.id': organizationId,
          isOpen: share === 'others',
          ...(share === 'others' && { organizationId: command.neq(organizationId) }),
        },
    ['raisedAt', share === 'done' ? 'desc' : 'asc'],
    page,
  );

/** What lies below an office, not with itself, and is overdue or waits for more time. */
const helped = (path: string, organizationId: string, today: string) => ({
  isOpen: true,
  helpOn: command.lte(today),
  orgPath: within(path),
  organizationId: command.neq(organizationId),
});

/** What offices below one need help with: overdue, or more time is asked for; the longest waiting first. */
export const requestsToHelp = (
  { path, _id: organizationId }: Pick<OrganizationRecord, 'path' | '_id'>,
  today: string,
  page: PageOf,
): Promise<Page<ServiceRequestRecord>> =>
  collection(ServiceRequests).findPage(helped(path, organizationId, today), ['helpOn', 'asc'], page);

/** What waits longest, so many at the most: for what waits at offices. */
export const openAt = (organizationIds: readonly string[], limit: number): Promise<ServiceRequestRecord[]> =>
  collection(ServiceRequests).find(
    { organizationId: command.in(organizationIds), isOpen: true },
    { orderBy: [['raisedAt', 'asc']], limit },
  );

/** Those that an office is to help with, so many at the most. */
export const helpBelow = (
  { path, _id }: Pick<OrganizationRecord, 'path' | '_id'>,
  today: string,
  limit: number,
): Promise<ServiceRequestRecord[]> => collection(ServiceRequests).find(helped(path, _id, today), { limit });
