import type { Waiting } from '../../../types/domain/todo';
import { collection, command, within } from '../../kernel/database';
import { idsOf } from '../../kernel/paths';
import { idsOfBranch } from '../organization/counting';
import type { Held } from '../organization/kept';
import { Organizations, type OrganizationRecord } from '../organization/model';
import { DuesHandUps, DuesLarges } from './model';

/**
 * What came up from branches and waits to be confirmed, at the committee or town that takes it on: sums that branches
 * handed up, and large payments without a receipt. As many requests however many branches there are.
 */
export async function handUpsWaiting({
  bodies,
  offices,
}: Pick<Held, 'bodies' | 'offices'>): Promise<Waiting[]> {
  const above = [...bodies, ...offices].filter(({ kind }) => kind === 'committee' || kind === 'town');
  if (above.length === 0) return [];
  const below = await collection(Organizations).findAll(
    above.map(({ path }) => ({
      kind: command.in(['branch', 'committee'] as const),
      path: within(path),
      closedAt: null,
    })),
    { small: true },
  );
  const takesOn = nearestOf([...above, ...below]);
  const takenBy = new Map(
    below
      .filter(({ kind }) => kind === 'branch')
      .flatMap((branch) => idsOfBranch(branch).map((id) => [id, takesOn(branch)] as const)),
  );
  const unanswered = { withdrawnAt: null };
  const [handUps, larges] = await Promise.all([
    collection(DuesHandUps).findAll({
      organizationId: command.in([...takenBy.keys()]),
      received: null,
      ...unanswered,
    }),
    collection(DuesLarges).findAll({
      toId: command.in(above.map(({ _id }) => _id)),
      receipt: null,
      ...unanswered,
    }),
  ]);
  return above.flatMap(({ _id: organizationId }) => {
    const since = [
      ...handUps.filter((one) => takenBy.get(one.organizationId) === organizationId),
      ...larges.filter(({ toId }) => toId === organizationId),
    ].map(({ at }) => at);
    return since.length > 0
      ? [{ kind: 'duesToConfirm', organizationId, count: since.length, since: Math.min(...since) } as const]
      : [];
  });
}

/** Of a branch, the nearest of these that may take on what it hands up: as `superiorOf` finds it. */
function nearestOf(all: readonly OrganizationRecord[]): (branch: OrganizationRecord) => string | undefined {
  const above = new Set(all.filter(({ kind }) => kind !== 'branch').map(({ _id }) => _id));
  return ({ path }) => idsOf(path).findLast((id) => above.has(id));
}
