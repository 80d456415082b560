import { keeperSeenBy } from '../domain/subject/keeper';
import type { SubjectCall, SubjectOutcome } from './context';
import { subjectsLike } from './store';
import { requireOffice } from './town';
import { summaryOf } from '../domain/cluster/subject-view';

const size = 20;

/** The subjects of a town, or of the district. */
export async function list({ input, target: office }: SubjectCall<'list'>): SubjectOutcome<'list'> {
  requireOffice(office);
  const keeper = keeperSeenBy(office) ?? input.townId;
  const { items, next } = await subjectsLike(keeper, input, { after: input.after, size });
  const { name, kind } = office;
  return { office: { name, kind }, subjects: items.map(summaryOf), ...(next && { next }) };
}
