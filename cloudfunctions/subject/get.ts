import type { SubjectCall, SubjectOutcome } from './context';
import { viewOf } from '../domain/cluster/subject-view';

/** One subject with all that is known of it. */
export async function get({ target }: SubjectCall<'get'>): SubjectOutcome<'get'> {
  return viewOf(target);
}
