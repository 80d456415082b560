import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, type Page, type PageOf } from '../../kernel/database';
import { BindingRequests, type BindingRequestRecord } from './model';

export const findRequest = (id: string): Promise<BindingRequestRecord | undefined> =>
  collection(BindingRequests).findById(id);

export const putRequest = (request: BindingRequestRecord): Promise<void> =>
  collection(BindingRequests).put(request);

/** The open requests of a branch, the longest waiting first. */
export const openRequests = (organizationId: string, page: PageOf): Promise<Page<BindingRequestRecord>> =>
  collection(BindingRequests).findPage({ organizationId, status: 'open' }, ['askedAt', 'asc'], page);

/** Takes back what a WeChat user asked, once they are bound by another road: nobody is to decide it any more. */
export async function dropRequest(openid: string, call: Auditable): Promise<void> {
  await collection(BindingRequests).updateWhere(
    { openid, status: 'open' },
    { status: 'refused', decidedAt: call.now },
  );
}

/** Marks a request as decided, once; answers false when it was decided before. */
export async function decideRequest(
  request: BindingRequestRecord,
  status: 'accepted' | 'refused',
  call: Auditable,
): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in(BindingRequests).findById(request._id);
    if (current?.status !== 'open') return false;
    await within.in(BindingRequests).update(request._id, { status, decidedAt: call.now });
    await audit(within, call, {
      action: 'account.decide',
      target: request._id,
      orgPath: request.orgPath,
      before: { status: 'open' },
      after: { status },
    });
    return true;
  });
}
