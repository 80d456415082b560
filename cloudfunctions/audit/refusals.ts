import type { AuditCall, AuditOutcome } from './context';
import { refusalsWithin } from './store';

const size = 50;

/** Who was refused how often on which day, the latest day first. */
export async function refusals({ input, target }: AuditCall<'refusals'>): AuditOutcome<'refusals'> {
  const { items, next } = await refusalsWithin(target.path, { after: input.after, size });
  return { refusals: items.map(({ _id: id, ...refused }) => ({ id, ...refused })), next };
}
