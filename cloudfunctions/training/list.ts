import type { TrainingCall, TrainingOutcome } from './context';
import { itemsOf } from './store';

const size = 20;

/** What the branch has written down. */
export async function list({ input, target }: TrainingCall<'list'>): TrainingOutcome<'list'> {
  const { items, next } = await itemsOf(target._id, { after: input.after, size });
  return { items: items.map(({ _id: id, title, by, at }) => ({ id, title, by, at })), next };
}
