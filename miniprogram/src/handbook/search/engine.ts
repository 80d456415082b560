import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { pack, unpack, type PackedIndex } from './postings';
import { synonyms } from './synonyms';
import { charactersOf, type CharacterTables, type Characters } from './tables';
import { charactersIn, isLatin, plain, runsOf, soundsIn, soundsOfLetters, termsIn } from './tokens';

/** The search of the handbook: characters and their pairs, the pairs of their sounds, and words for one another. */

/** What of a question is searched. */
export interface Searched {
  id: string;
  question: string;
  also: readonly string[];
  answer: readonly string[];
  /** Its place in its chapter, from 0: what people ask most stands first. */
  place: number;
}

/** A question cut up; each field is its tokens, with a space between. */
interface Indexed {
  id: string;
  question: string;
  also: string;
  answer: string;
  sound: string;
  place: number;
}

const options: Options<Indexed> = {
  fields: ['question', 'also', 'answer', 'sound'],
  storeFields: ['place'],
  tokenize: (text) => (text === '' ? [] : text.split(' ')),
  processTerm: (term) => term,
};

export interface BuiltIndex extends CharacterTables {
  index: PackedIndex;
}

function indexed({ id, question, also, answer, place }: Searched, characters: Characters): Indexed {
  const text = (parts: readonly string[]) => parts.map((one) => plain(one, characters)).join(' ');
  const asked = text([question, ...also]);
  const known = new Set(charactersIn(asked));
  return {
    id,
    question: charactersIn(text([question])).join(' '),
    also: charactersIn(text(also)).join(' '),
    // What an answer adds to its question: pairs only, for the characters are everywhere.
    answer: [...new Set(charactersIn(text(answer)))]
      .filter((token) => token.length > 1 && !known.has(token))
      .join(' '),
    sound: soundsIn(asked, characters).join(' '),
    place,
  };
}

/** The index of questions, as it is shipped. */
export function indexOf(questions: readonly Searched[], tables: CharacterTables): PackedIndex {
  const index = new MiniSearch<Indexed>(options);
  const characters = charactersOf(tables);
  index.addAll(questions.map((one) => indexed(one, characters)));
  return pack(index.toJSON());
}

/** How much a token of a query counts: a pair tells more than a character, and what was said more than what is like it. */
const weights = { pair: 1, single: 0.3, sound: 0.3, synonym: 0.4 };

interface Weighed {
  token: string;
  weight: number;
}

/** The tokens of a query, each once, with the most that it counts. */
function tokensOf(query: string, characters: Characters): Weighed[] {
  const text = plain(query, characters);
  const runs = runsOf(text);
  const letters = runs.filter(isLatin);
  const terms = letters.flatMap((run) => termsIn(run, characters));
  const like = synonyms.flatMap((line) =>
    line.some((word) => text.includes(word)) ? line.filter((word) => !text.includes(word)) : [],
  );
  const weighed: Weighed[] = [
    ...charactersIn(text).map((token) => ({
      token,
      weight: token.length > 1 ? weights.pair : weights.single,
    })),
    ...terms
      .flatMap(charactersIn)
      .map((token) => ({ token, weight: token.length > 1 ? weights.pair : weights.single })),
    ...[...soundsIn(text, characters), ...letters.flatMap((run) => soundsOfLetters(run, characters))].map(
      (token) => ({ token, weight: weights.sound }),
    ),
    ...like
      .flatMap((word) => charactersIn(word).filter((token) => token.length > 1 || word.length === 1))
      .map((token) => ({ token, weight: weights.synonym * (token.length > 1 ? 1 : weights.single) })),
  ];
  const most = new Map<string, number>();
  for (const { token, weight } of weighed) most.set(token, Math.max(weight, most.get(token) ?? 0));
  return [...most].map(([token, weight]) => ({ token, weight }));
}

/** Of two that fit alike, the one that stands before the other in its chapter. */
const early = (place: number): number => 1 + 0.3 / (2 + place);

const searching: SearchOptions = {
  boostDocument: (_id, _term, stored) => early(Number(stored?.place ?? 0)),
  boost: { question: 2, also: 1.6, answer: 0.5, sound: 1 },
  bm25: { k: 1.2, b: 0.4, d: 0.5 },
};

export interface Search {
  /** The ids of the questions that a query may mean, the likeliest first; none for what says nothing. */
  find: (query: string) => string[];
}

/** Opens the shipped index, with questions that came or changed since. */
export function openSearch({ index, ...tables }: BuiltIndex, changed: readonly Searched[] = []): Search {
  const characters = charactersOf(tables);
  const search = MiniSearch.loadJS<Indexed>(unpack(index), options);
  for (const one of changed) {
    if (search.has(one.id)) search.discard(one.id);
    search.add(indexed(one, characters));
  }
  return {
    find: (query) => {
      const tokens = tokensOf(query, characters);
      const weightOf = new Map(tokens.map(({ token, weight }) => [token, weight]));
      return search
        .search(tokens.map(({ token }) => token).join(' '), {
          ...searching,
          boostTerm: (term) => weightOf.get(term) ?? 0,
        })
        .map(({ id }) => id as string);
    },
  };
}
