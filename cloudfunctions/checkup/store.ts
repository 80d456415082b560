import { Notices } from '../domain/messaging/model';
import { notify } from '../domain/messaging/notify';
import type { OrganizationRecord } from '../domain/organization/model';
import { audit, type Auditable } from '../kernel/audit';
import { keyOfKeepers } from '../kernel/audience';
import { dayOf } from '../kernel/clock';
import { transaction } from '../kernel/database';
import { idOf } from '../kernel/ids';
import type { PathNow } from '../kernel/paths';

/** Tells a branch's keepers, with its audit record, unless they were told today; answers when they were (epoch ms). */
export function tellOnce(
  { _id: branchId }: OrganizationRecord,
  { open, orgPath }: { open: number; orgPath: PathNow },
  call: Auditable & { now: number },
): Promise<number> {
  const { now } = call;
  const _id = idOf('checkup', branchId, dayOf(now));
  return transaction(async (within) => {
    const told = await within.in(Notices).findById(_id);
    if (told) return told.at;
    await notify(within, {
      of: 'helpOffered',
      _id,
      audience: [keyOfKeepers(branchId)],
      title: `上级想帮一把：支部还有 ${open} 件事没办完`,
      body: '哪几件、依据、下一步，都在“支部体检”里。有困难，请和街镇说一声',
      at: now,
      link: `/checkup/branch/index?organizationId=${encodeURIComponent(branchId)}`,
    });
    await audit(within, call, { action: 'checkup.contact', target: branchId, orgPath, after: { open } });
    return now;
  });
}
