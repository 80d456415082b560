import { audit, type Auditable } from '../kernel/audit';
import { collection, transaction, type Page, type PageOf } from '../kernel/database';
import { __Name__Items, type __Name__Record } from './model';

/** A page of what a branch has written down, latest first. */
export const itemsOf = (organizationId: string, page: PageOf): Promise<Page<__Name__Record>> =>
  collection(__Name__Items).findPage({ organizationId }, ['at', 'desc'], page);

/** Keeps an item with its audit record; a repeat finds the first. */
export async function keepItem(item: __Name__Record, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(__Name__Items).findById(item._id)) return;
    await within.in(__Name__Items).add(item);
    const { _id: target, orgPath, title } = item;
    await audit(within, call, { action: '__name__.write', target, orgPath, after: { title } });
  });
}
