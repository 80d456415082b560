import type { AuditCall, AuditOutcome } from './context';
import { recordsBefore } from './store';

const pageSize = 50;

/** What was changed and looked at, latest first. */
export async function list({ input, target }: AuditCall<'list'>): AuditOutcome<'list'> {
  const page = await recordsBefore(
    target.path,
    input.before ?? Number.MAX_SAFE_INTEGER,
    input.target,
    pageSize,
  );
  return {
    records: page.map(({ _id: id, at, actor, action, target: what, before, after, requestId }) => ({
      id,
      at,
      actorName: actor.name,
      action,
      target: what,
      before,
      after,
      requestId,
    })),
    next: page.length === pageSize ? page.at(-1)?.at : undefined,
  };
}
