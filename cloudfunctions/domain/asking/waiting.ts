import type { Waiting } from '../../../types/domain/todo';
import { collection, command, expression, within } from '../../kernel/database';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord, Standing } from '../../kernel/model';
import { isReadOnly } from '../../kernel/standing';
import { keptFor, type KeptBranch } from '../organization/kept';
import { latestExit, stageNow } from './exits';
import { exportRequestsOf } from './export-requests';
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
    branches.map(({ branch }) => ({ orgPath: within(branch.path), done: false })),
    '$organizationId',
    { count: expression.sum(1), since: expression.min('$at') },
  );
  return counted.flatMap(({ _id, count, since }) => {
    const kept = keptFor(branches, _id);
    return kept ? [{ kind: 'correction', organizationId: kept.branch._id, count, since } as const] : [];
  });
}

/** Who asks to take the roster of the whole district out, and waits for a word of the caller, who is another person. */
export async function rosterExportsWaiting(
  districtId: string | undefined,
  account: AccountRecord,
): Promise<Waiting[]> {
  if (districtId === undefined) return [];
  const asked = await exportRequestsOf(districtId);
  const others = asked.filter(({ personId }) => personId !== personIdOf(account));
  if (others.length === 0) return [];
  const since = Math.min(...others.map(({ askedAt }) => askedAt));
  return [{ kind: 'rosterExport', organizationId: districtId, count: others.length, since }];
}

/** Who asks to take everything out: as long as nothing is changed, as it was when they asked. */
export async function exitsWaiting(
  districtId: string | undefined,
  account: AccountRecord,
  { standing, now }: { standing: Standing; now: number },
): Promise<Waiting[]> {
  // Most of the time nothing can have been asked for.
  if (districtId === undefined || !isReadOnly(standing, now)) return [];
  const exit = await latestExit(districtId);
  if (!exit || stageNow(exit, standing, now) !== 'asked') return [];
  if (exit.askedBy.personId === personIdOf(account)) return [];
  return [{ kind: 'exit', organizationId: districtId, count: 1, since: exit.askedAt }];
}
