import { audit, type Auditable } from '../kernel/audit';
import { collection, transaction } from '../kernel/database';
import { __Name__Items, type __Name__Record } from './model';

/** What a branch has written down, latest first, after one of them. */
export const itemsBefore = (
  organizationId: string,
  before: { at: number; id: string } | undefined,
  limit: number,
): Promise<__Name__Record[]> =>
  collection(__Name__Items).findPage({ organizationId }, 'at', {
    before: before && { value: before.at, id: before.id },
    limit,
  });

/** Keeps an item with its audit record; a repeat finds the first. */
export async function keepItem(item: __Name__Record, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(__Name__Items).findById(item._id)) return;
    await within.in(__Name__Items).add(item);
    const { _id: target, orgPath, title } = item;
    await audit(within, call, { action: '__name__.write', target, orgPath, after: { title } });
  });
}
