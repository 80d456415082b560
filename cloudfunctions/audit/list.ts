import type { AuditCall, AuditOutcome } from './context';
import { auditsWithin } from './store';

const size = 50;

/** What was changed and looked at, latest first. */
export async function list({ input, target }: AuditCall<'list'>): AuditOutcome<'list'> {
  const { items, next } = await auditsWithin(target.path, input.target, { after: input.after, size });
  return {
    records: items.map(({ _id: id, at, actor, action, target: what, before, after, requestId }) => ({
      id,
      at,
      actorName: actor.name,
      action,
      target: what,
      before,
      after,
      requestId,
    })),
    next,
  };
}
