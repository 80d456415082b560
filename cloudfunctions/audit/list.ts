import { shownOf } from '../kernel/audit';
import type { AuditCall, AuditOutcome } from './context';
import { auditsWithin } from './store';

const size = 50;

/** What was changed and looked at, latest first. */
export async function list({ input, target }: AuditCall<'list'>): AuditOutcome<'list'> {
  const { items, next } = await auditsWithin(target.path, input.target, { after: input.after, size });
  return { records: items.map(shownOf), next };
}
