import { handbook } from '../../../types/shared/handbook';
import type { HandbookChapterId } from '../../../types/shared/handbook/entry';
import type { Output } from '../services/contract';
import { filled } from './filled';
import { printed } from './printed';
import { built } from './search/built';
import { openSearch, type BuiltIndex, type Search, type Searched } from './search/engine';

/** The handbook as it is on the phone: what is shipped, and over it what the cloud told last. */

export type Current = Output<'handbook.current'>;
export type Rule = Current['rules'][number];

export interface Answer {
  id: string;
  chapter: HandbookChapterId;
  question: string;
  /** Paragraphs, with their numbers. */
  answer: string[];
  rules: Rule[];
  related: readonly string[];
  link: string | undefined;
  reviewedOn: string;
  /** A rule that it rests on has changed since. */
  changed: boolean;
  /** The district's own words. */
  ofDistrict: boolean;
}

export interface Chapter {
  id: HandbookChapterId;
  title: string;
  answers: Answer[];
}

export interface Book {
  chapters: Chapter[];
  answerOf: (id: string) => Answer | undefined;
  /** What a query may mean, the likeliest first. */
  find: (query: string) => Answer[];
}

export const chapterTitles = Object.fromEntries(handbook.map(({ id, title }) => [id, title])) as Record<
  HandbookChapterId,
  string
>;

/** Puts the handbook together; without `current` it is as it was shipped. */
export function bookOf(current: Current | undefined): Book {
  const rules = new Map([...printed(), ...(current?.rules ?? [])].map((one) => [one.id, one]));
  const changed = new Set(current?.changed);
  const written = new Map((current?.answers ?? []).map((one) => [one.id, one]));
  const say = (text: string) => filled(text, rules);
  const rulesOf = (ids: readonly string[]) => ids.flatMap((id) => rules.get(id) ?? []);
  const shipped = handbook.flatMap(({ id: chapter, reviewedOn, questions }) =>
    questions.map((one): Answer => {
      const own = written.get(one.id);
      return {
        id: one.id,
        chapter: own?.chapter ?? chapter,
        question: own?.question ?? one.question,
        answer: (own ? paragraphsOf(own.answer) : one.answer).map(say),
        rules: rulesOf((own ?? one).rules),
        related: one.related,
        link: one.link,
        reviewedOn: own?.reviewedOn ?? one.reviewedOn ?? reviewedOn,
        changed: changed.has(one.id),
        ofDistrict: own !== undefined,
      };
    }),
  );
  const known = new Set(shipped.map(({ id }) => id));
  const added = [...written.values()]
    .filter(({ id }) => !known.has(id))
    .map((one): Answer => ({
      ...one,
      answer: paragraphsOf(one.answer).map(say),
      rules: rulesOf(one.rules),
      related: [],
      link: undefined,
      changed: changed.has(one.id),
      ofDistrict: true,
    }));
  const all = [...shipped, ...added];
  const byId = new Map(all.map((one) => [one.id, one]));
  const search = searchOnce(all.filter(({ ofDistrict }) => ofDistrict));
  return {
    chapters: handbook.map(({ id, title }) => ({
      id,
      title,
      answers: all.filter(({ chapter }) => chapter === id),
    })),
    answerOf: (id) => byId.get(id),
    find: (query) =>
      search()
        .find(query)
        .flatMap((id) => byId.get(id) ?? []),
  };
}

const paragraphsOf = (text: string): string[] => text.split('\n').filter((one) => one.trim() !== '');

/** Opens the index when somebody searches first. */
function searchOnce(ofDistrict: readonly Answer[]): () => Search {
  let search: Search | undefined;
  return () => (search ??= openSearch(JSON.parse(built) as BuiltIndex, ofDistrict.map(searchedOf)));
}

const alsoOf = new Map(handbook.flatMap(({ questions }) => questions.map(({ id, also }) => [id, also])));

const searchedOf = ({ id, question, answer }: Answer): Searched => ({
  id,
  question,
  also: alsoOf.get(id) ?? [],
  answer,
  place: 0,
});
