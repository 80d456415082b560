import { questionsTo } from '../domain/handbook/questions';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';
import { askedOf } from './view';

const size = 20;

/** What people ask the district, without who. */
export async function asked({ input, target: district }: HandbookCall<'asked'>): HandbookOutcome<'asked'> {
  requireDistrict(district);
  const { items, next } = await questionsTo(district._id, input.open, { after: input.after, size });
  return { questions: items.map(askedOf), next };
}
