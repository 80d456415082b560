import { audit, type Auditable } from '../../kernel/audit';
import { keyOfKeepers } from '../../kernel/audience';
import { collection, transaction } from '../../kernel/database';
import { notifyAnew } from '../messaging/notify';
import { ExportRequests, type ExportRequestRecord } from './model';

/** The latest requests shown at once; more than the district has officers. */
const shownAtMost = 100;

export const exportRequest = (id: string): Promise<ExportRequestRecord | undefined> =>
  collection(ExportRequests).findById(id);

/** Those of an organisation that wait for another person's word. */
export const exportRequestsOf = (organizationId: string): Promise<ExportRequestRecord[]> =>
  collection(ExportRequests).find(
    { organizationId, status: 'open' },
    {
      orderBy: [
        ['askedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: shownAtMost,
    },
  );

/** Uses up an agreement that serves; answers whether there was one. Of two exports at once one finds it. */
export const useAgreement = (
  id: string,
  serves: (request: ExportRequestRecord) => boolean,
): Promise<boolean> =>
  transaction(async (within) => {
    const request = await within.in(ExportRequests).findById(id);
    if (!request || !serves(request)) return false;
    await within.in(ExportRequests).update(id, { status: 'used' });
    return true;
  });

/** Asks, and tells who may agree; asking again asks anew, unless the same is asked already. */
export async function askToExport(request: ExportRequestRecord, call: Auditable): Promise<void> {
  const { _id, organizationId, orgPath, name, purpose, askedAt: at } = request;
  await transaction(async (within) => {
    const before = await within.in(ExportRequests).findById(_id);
    if (before?.status === 'open' && before.purpose === purpose) return;
    await within.in(ExportRequests).replace(before, request);
    await notifyAnew(within, {
      _id: `export:${_id}`,
      of: 'exportAsked',
      at,
      audience: [keyOfKeepers(organizationId)],
      title: '有一份全区名册等待同意导出',
      body: `${name}申请导出全区党员名册，请另一位同志核对后同意`,
      link: `/organization/export-requests/index?organizationId=${encodeURIComponent(organizationId)}`,
    });
    await audit(within, call, {
      action: 'roster.askExport',
      target: organizationId,
      orgPath,
      after: { purpose },
    });
  });
}

/** Keeps who agreed; answers since when, or nothing where the request is gone. */
export const agree = (
  id: string,
  { personId, name, at }: { personId: string; name: string; at: number },
  call: Auditable,
): Promise<number | undefined> =>
  transaction(async (within) => {
    const request = await within.in(ExportRequests).findById(id);
    if (!request || request.status === 'used') return undefined;
    if (request.agreedAt !== null) return request.agreedAt;
    const agreedBy = { personId, name };
    await within.in(ExportRequests).update(id, { status: 'agreed', agreedAt: at, agreedBy });
    await audit(within, call, {
      action: 'roster.agreeToExport',
      target: request.organizationId,
      orgPath: request.orgPath,
      after: { asker: request.name, purpose: request.purpose },
    });
    return at;
  });
