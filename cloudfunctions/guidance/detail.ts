import { guidancesOfMonth } from '../domain/guidance/guidances';
import { viewOf } from '../domain/guidance/view';
import { holds } from '../kernel/identity';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { readingsOf } from './store';
import { officers } from '../../types/shared/roles';

/** One guidance with what the caller's town adds to it, or the town's addition with what it adds to. */
export async function detail({
  target: guidance,
  caller,
  now,
}: GuidanceCall<'detail'>): GuidanceOutcome<'detail'> {
  const ofMonth = await guidancesOfMonth(caller.account.orgPath, guidance.month);
  const shown = ofMonth.some(({ _id }) => _id === guidance._id) ? ofMonth : [guidance];
  const { memberId } = caller.account;
  const read = memberId
    ? await readingsOf(
        memberId,
        shown.map(({ _id }) => _id),
      )
    : [];
  const [first = guidance, ...supplements] = shown;
  return {
    guidance: viewOf(first),
    supplements: supplements.map(viewOf),
    readIds: read.map(({ readingId }) => readingId),
    mayWrite: holds(caller.account, officers, await guidance.keptAt(), now),
  };
}
