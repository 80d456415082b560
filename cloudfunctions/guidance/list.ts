import { holds } from '../shared/identity';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { publishers } from './publishers';
import { guidancesFor } from './store';
import { viewOf } from '../shared/guidance-view';

/** The checklists that concern the caller; drafts only for those who may publish them. */
export async function list({ caller, now }: GuidanceCall<'list'>): GuidanceOutcome<'list'> {
  const all = await guidancesFor(caller.account.orgPath);
  const visible = all.filter(
    (guidance) => guidance.status === 'published' || holds(caller.account, publishers, guidance.orgPath, now),
  );
  return { guidances: visible.map(viewOf) };
}
