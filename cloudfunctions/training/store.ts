import { audit, type Auditable } from '../kernel/audit';
import { collection, transaction, type Page, type PageOf } from '../kernel/database';
import { TrainingItems, type TrainingRecord } from './model';

/** A page of what a branch has written down, latest first. */
export const itemsOf = (organizationId: string, page: PageOf): Promise<Page<TrainingRecord>> =>
  collection(TrainingItems).findPage({ organizationId }, ['at', 'desc'], page);

/** Keeps an item with its audit record; a repeat finds the first. */
export async function keepItem(item: TrainingRecord, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(TrainingItems).findById(item._id)) return;
    await within.in(TrainingItems).add(item);
    const { _id: target, orgPath, title } = item;
    await audit(within, call, { action: 'training.write', target, orgPath, after: { title } });
  });
}
