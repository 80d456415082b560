import { refuse } from '../shared/errors';
import { holds } from '../shared/identity';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { publishers } from './publishers';
import { viewOf } from '../shared/guidance-view';

/** One checklist, whole; to others than its publishers a draft does not exist. */
export async function detail({
  target: guidance,
  caller,
  now,
}: GuidanceCall<'detail'>): GuidanceOutcome<'detail'> {
  const mayPublish = holds(caller.account, publishers, guidance.orgPath, now);
  if (guidance.status === 'draft' && !mayPublish) refuse('GUIDANCE.NOT_FOUND');
  return { guidance: viewOf(guidance), mayPublish };
}
