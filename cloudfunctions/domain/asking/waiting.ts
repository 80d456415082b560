import type { Waiting } from '../../../types/domain/todo';
import { collection, command, either, expression, within } from '../../kernel/database';
import { keptFor, type KeptBranch } from '../organization/kept';
import { BindingRequests, Corrections } from './model';

/** What people ask and nobody has answered yet, counted by branch: a request for each kind. */

interface Counted {
  count: number;
  since: number;
}

/** Who asks branches to be bound by name. */
export async function bindingRequestsWaiting(branches: readonly KeptBranch[]): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const counted = await collection(BindingRequests).group<Counted>(
    { organizationId: command.in(branches.map(({ branch }) => branch._id)), status: 'open' },
    '$organizationId',
    { count: expression.sum(1), since: expression.min('$askedAt') },
  );
  return counted.map(({ _id: organizationId, count, since }) => ({
    kind: 'bindingRequest',
    organizationId,
    count,
    since,
  }));
}

/** What members say is wrong in what branches keep about them. */
export async function correctionsWaiting(branches: readonly KeptBranch[]): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const counted = await collection(Corrections).group<Counted>(
    either(...branches.map(({ branch }) => ({ orgPath: within(branch.path), done: false }))),
    '$organizationId',
    { count: expression.sum(1), since: expression.min('$at') },
  );
  return counted.flatMap(({ _id, count, since }) => {
    const kept = keptFor(branches, _id);
    return kept ? [{ kind: 'correction', organizationId: kept.branch._id, count, since } as const] : [];
  });
}
