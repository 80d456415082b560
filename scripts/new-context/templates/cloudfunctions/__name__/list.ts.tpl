import type { __Name__Call, __Name__Outcome } from './context';
import { itemsBefore } from './store';

const pageSize = 20;

/** What the branch has written down. */
export async function list({ input, target }: __Name__Call<'list'>): __Name__Outcome<'list'> {
  const page = await itemsBefore(target._id, input.before, pageSize);
  const items = page.map(({ _id: id, title, by, at }) => ({ id, title, by, at }));
  return { items, next: page.length === pageSize ? items.at(-1) : undefined };
}
