import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  countWhere,
  expression,
  transaction,
  within,
  type Changes,
  type Page,
  type PageOf,
} from '../../kernel/database';
import type { ComplaintLevel, ComplaintStatus } from '../../../types/shared/complaints';
import { notify, type Notice } from '../messaging/notify';
import { Complaints, type ComplaintRecord } from './model';

export const findComplaint = (id: string): Promise<ComplaintRecord | undefined> =>
  collection(Complaints).findById(id);

/** Keeps a new complaint and tells who answers it; sent twice at once, it is kept once. */
export async function addComplaint(complaint: ComplaintRecord, notice: Notice | undefined): Promise<void> {
  await transaction(async (inside) => {
    const first = await inside.in(Complaints).findById(complaint._id);
    if (first?.act === complaint.act) return;
    await inside.in(Complaints).add(complaint);
    if (notice) await notify(inside, notice);
  });
}

/** What changes of a complaint, and who is told; `undefined` where it is so already. */
export interface Turn {
  changes: Changes<ComplaintRecord>;
  notice?: Notice;
  /** What stays in the audit: of who answers, not of who wrote. */
  audited?: { action: string; orgPath: string; before: object; after: object };
}

/** Takes a complaint one step further, by what it is at that moment. */
export async function turn(
  id: string,
  decide: (current: ComplaintRecord) => Turn | undefined,
  call: Auditable,
): Promise<void> {
  await transaction(async (inside) => {
    const current = await inside.in(Complaints).findById(id);
    const decided = current && decide(current);
    if (!decided) return;
    const { changes, notice, audited } = decided;
    await inside.in(Complaints).update(id, changes);
    if (notice) await notify(inside, notice);
    if (audited)
      await audit(inside, call, {
        target: id,
        action: audited.action,
        orgPath: audited.orgPath,
        before: { ...audited.before },
        after: { ...audited.after },
      });
  });
}

/** What a WeChat has sent, latest first. */
export const complaintsOf = (openid: string, page: PageOf): Promise<Page<ComplaintRecord>> =>
  collection(Complaints).findPage({ openid }, ['askedAt', 'desc'], page);

interface Wanted {
  statuses: ComplaintStatus[];
  levels: ComplaintLevel[];
  path: string;
  /** What the reader has a part in themselves. */
  not: { openid: string; organizationIds: string[] };
}

/** Complaints that come to somebody, within a path: those that wait the longest first, the others the latest first. */
export const complaintsFor = (
  { statuses, levels, path, not }: Wanted,
  page: PageOf,
): Promise<Page<ComplaintRecord>> =>
  collection(Complaints).findPage(
    {
      status: command.in(statuses),
      level: command.in(levels),
      orgPath: within(path),
      openid: command.neq(not.openid),
      organizationId: command.nin(not.organizationIds),
    },
    ['askedAt', statuses.includes('open') ? 'asc' : 'desc'],
    page,
  );

const counted = (field: string, value: string | boolean) => countWhere(expression.eq([field, value]));

/** How many came in each month from one on, and how they stand. */
export const countByMonth = (first: string) =>
  collection(Complaints).group<{
    received: number;
    open: number;
    satisfied: number;
    notSatisfied: number;
  }>({ month: command.gte(first) }, '$month', {
    received: expression.sum(1),
    open: counted('$status', 'open'),
    satisfied: counted('$satisfied', true),
    notSatisfied: counted('$satisfied', false),
  });
