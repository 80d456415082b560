import { guidancesOfMonth, dueOf } from '../domain/guidance/guidances';
import type { GuidanceRecord } from '../domain/guidance/model';
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
  const isOwn = ofMonth.some(({ _id }) => _id === guidance._id);
  const shown: GuidanceRecord[] = isOwn ? ofMonth : [guidance];
  const { memberId } = caller.account;
  const read = memberId
    ? await readingsOf(
        memberId,
        shown.map(({ _id }) => _id),
      )
    : [];
  const feedbackBy = dueOf(isOwn ? ofMonth : await guidancesOfMonth(guidance.orgPath, guidance.month));
  const [first = guidance, ...supplements] = shown.map((one) => ({
    ...one,
    content: { ...one.content, feedbackBy },
  }));
  return {
    guidance: viewOf(first),
    supplements: supplements.map(viewOf),
    readIds: read.map(({ readingId }) => readingId),
    mayWrite: holds(caller.account, officers, await guidance.keptAt(), now),
  };
}
