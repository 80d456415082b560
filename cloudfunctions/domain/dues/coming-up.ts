import type { Waiting } from '../../../types/domain/todo';
import { collection, command, within } from '../../kernel/database';
import { idsOfBranch } from '../organization/counting';
import type { Held } from '../organization/kept';
import { Organizations } from '../organization/model';
import { ruleBook } from '../rules/amendments';
import { DuesHandUps, DuesLarges } from './model';
import { takenOnBy } from './receivers';

/**
 * What came up from branches and waits to be confirmed, at the committee or town that takes it on: sums that branches
 * handed up, and large payments without a receipt. As many requests however many branches there are.
 */
export async function handUpsWaiting(
  { bodies, offices }: Pick<Held, 'bodies' | 'offices'>,
  now: number,
): Promise<Waiting[]> {
  const above = [...bodies, ...offices].filter(({ kind }) => kind === 'committee' || kind === 'town');
  if (above.length === 0) return [];
  const kind = command.in(['branch', 'committee'] as const);
  // What was moved away may have handed up before, and who confirms that did not move with it.
  const [below, rules] = await Promise.all([
    collection(Organizations).findAll(
      [...above.map(({ path }) => ({ kind, path: within(path) })), { kind, placedAt: command.gte(0) }],
      { small: true },
    ),
    ruleBook(now),
  ]);
  const takenOn = takenOnBy([...above, ...below], { now, rules });
  const branches = below.filter((one) => one.kind === 'branch');
  const branchIds = [...new Set(branches.flatMap(idsOfBranch))];
  const unanswered = { withdrawnAt: null };
  const [handUps, larges] = await Promise.all([
    collection(DuesHandUps).findAll({
      organizationId: command.in(branchIds),
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
      ...handUps.filter((one) => takenOn(one) === organizationId),
      ...larges.filter(({ toId }) => toId === organizationId),
    ].map(({ at }) => at);
    return since.length > 0
      ? [{ kind: 'duesToConfirm', organizationId, count: since.length, since: Math.min(...since) } as const]
      : [];
  });
}
