import type { Characters } from './tables';

/** How texts and queries are cut up: characters and pairs of them, and pairs of their sounds. */

/** Words that say that one asks, and nothing of what: left out of a query, and ending a pair. */
const asking =
  /请问|要不要|会不会|行不行|行吗|我想问|想知道|想问|怎么办|怎么样|怎么|怎样|咋办|咋|什么|如何|是不是|能不能|可不可以|可以|能否|是否|有没有|应该|需要|到底|一下|我们|我|您|你|吗|呢|啊|吧|的|了/g;

const runs = /[a-z]+|[0-9]+|[一-龥]+/g;

/** Lower case, half width, simplified; what is neither letter, digit nor character parts runs. */
export const plain = (text: string, { simplify }: Characters): string =>
  simplify(text.normalize('NFKC').toLowerCase());

export const runsOf = (text: string): string[] => text.replace(asking, ' ').match(runs) ?? [];

export const isLatin = (run: string): boolean => /^[a-z]/.test(run);

/** Neighbours, by twos. */
const pairsOf = (parts: readonly string[]): string[] =>
  parts.slice(1).map((part, at) => `${parts[at] ?? ''}${part}`);

/** Characters, and pairs of neighbours; a word of letters or digits as a whole. */
export const charactersIn = (text: string): string[] =>
  runsOf(text).flatMap((run) =>
    /^[a-z0-9]/.test(run) ? [run] : [...Array.from(run), ...pairsOf(Array.from(run))],
  );

/** Pairs of the sounds of neighbours: what a wrong character of the same sound still finds. */
export const soundsIn = (text: string, { soundOf }: Characters): string[] =>
  runsOf(text).flatMap((run) => (isLatin(run) ? [] : pairsOf(Array.from(run, (one) => soundOf(one) ?? '?'))));

/** A run of letters as syllables; nothing where it is none. The longest first, since `xian` is one. */
export function syllablesIn(letters: string, characters: Characters): string[] | undefined {
  if (letters === '') return [];
  for (let length = Math.min(6, letters.length); length > 0; length -= 1) {
    const syllable = letters.slice(0, length);
    const rest = characters.isSyllable(syllable) && syllablesIn(letters.slice(length), characters);
    if (rest) return [syllable, ...rest];
  }
  return undefined;
}

/** Pairs of the syllables of letters that are pinyin. */
export const soundsOfLetters = (letters: string, characters: Characters): string[] =>
  pairsOf(syllablesIn(letters, characters) ?? []);

/** The terms that letters stand for, the longest first from the left; what is none is passed over. */
export function termsIn(letters: string, characters: Characters): string[] {
  for (let length = letters.length; length > 1; length -= 1) {
    const terms = characters.termsOf(letters.slice(0, length));
    if (terms.length > 0) return [...terms, ...termsIn(letters.slice(length), characters)];
  }
  return letters.length > 2 ? termsIn(letters.slice(1), characters) : [];
}
