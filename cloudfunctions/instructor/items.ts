import { standingOf } from '../domain/instructor/find';
import { settleItem } from '../domain/instructor/records';
import { dayOf } from '../kernel/clock';
import type { InstructorCall, InstructorOutcome } from './context';
import { isForOffice, requireOwn } from '../domain/instructor/own';
import { openItems } from './store';
import { itemsShown } from './view';

const size = 20;

/** What was taken along and is open: of an office all, of an instructor their own. */
export async function items(call: InstructorCall<'items'>): InstructorOutcome<'items'> {
  const { input, target, caller, now } = call;
  const all = isForOffice(call, await target.keptAt());
  const own = all ? undefined : (await standingOf(caller.account, dayOf(now))).map(({ _id }) => _id);
  const found = await openItems(target, own, { after: input.after, size });
  return { items: await itemsShown(found.items), ...(found.next && { next: found.next }) };
}

/** Says that something is settled. */
export async function settle(call: InstructorCall<'settle'>): InstructorOutcome<'settle'> {
  await requireOwn(call.target, call);
  await settleItem(call.target, call);
  return { settled: true };
}
