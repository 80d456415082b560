import { Notices } from '../domain/messaging/model';
import { notify, type NoticeOf } from '../domain/messaging/notify';
import { audit, type Auditable } from '../kernel/audit';
import { transaction } from '../kernel/database';
import type { PathNow } from '../kernel/paths';

/** Sends an invitation of a branch with its audit record, unless it was sent before; answers how many people it is for. */
export function tellOnce(
  invitation: NoticeOf<'trainingInvited'>,
  { branchId, orgPath }: { branchId: string; orgPath: PathNow },
  call: Auditable,
): Promise<number> {
  return transaction(async (within) => {
    const told = await within.in(Notices).findById(invitation._id);
    if (told) return told.audience.length;
    await notify(within, invitation);
    const invited = invitation.audience.length;
    await audit(within, call, { action: 'learning.invite', target: branchId, orgPath, after: { invited } });
    return invited;
  });
}
