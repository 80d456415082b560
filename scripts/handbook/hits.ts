import { runsOf } from '../../miniprogram/src/handbook/search/tokens';
import type { Search } from '../../miniprogram/src/handbook/search/engine';
import { handbook } from '../../types/shared/handbook';
import type { Query } from './queries';

/** How many of some queries find an answer that would do: first of all, and among the first three. */
export function hitsOf(search: Search, queries: readonly Query[]): { first: number; third: number } {
  const places = queries.map(({ query, expects }) =>
    search.find(query).findIndex((id) => [expects].flat().includes(id)),
  );
  return {
    first: places.filter((place) => place === 0).length,
    third: places.filter((place) => place >= 0 && place < 3).length,
  };
}

const questions = new Map(
  handbook.flatMap((chapter) => chapter.questions.map(({ id, question }) => [id, question])),
);

const pairsIn = (text: string): string[] =>
  runsOf(text).flatMap((run) => [...run].slice(1).map((one, at) => `${[...run][at] ?? ''}${one}`));

/** The queries in Chinese that share no word, no two characters in a row, with any question that they mean. */
export const apartIn = (queries: readonly Query[]): Query[] =>
  queries.filter(({ query, expects }) => {
    const pairs = pairsIn(query);
    const asked = [expects].flat().flatMap((id) => pairsIn(questions.get(id) ?? ''));
    return /^[一-龥]/.test(query) && pairs.length > 0 && !pairs.some((pair) => asked.includes(pair));
  });
