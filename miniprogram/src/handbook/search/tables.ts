/** What the build works out of characters, so that the phone carries no library for it. */
export interface CharacterTables {
  /** Characters that sound alike, by their syllable without a tone: `dang` is 党当… */
  sounds: Record<string, string>;
  /** Traditional characters, and at the same place the simplified ones. */
  traditional: string;
  simplified: string;
  /** Terms by their pinyin and by its first letters: `dangfei` and `df` are 党费. */
  terms: Record<string, string[]>;
}

/** Characters as the search asks them. */
export interface Characters {
  simplify: (text: string) => string;
  /** The syllable of a character; nothing for one that is rare. */
  soundOf: (character: string) => string | undefined;
  /** Whether letters are a syllable. */
  isSyllable: (letters: string) => boolean;
  termsOf: (letters: string) => string[];
}

/** Opens the tables. */
export function charactersOf({ sounds, traditional, simplified, terms }: CharacterTables): Characters {
  const simple = new Map([...traditional].map((from, at) => [from, simplified[at] ?? from]));
  const sound = new Map(
    Object.entries(sounds).flatMap(([syllable, all]) => [...all].map((one) => [one, syllable] as const)),
  );
  return {
    simplify: (text) => [...text].map((one) => simple.get(one) ?? one).join(''),
    soundOf: (character) => sound.get(character),
    isSyllable: (letters) => Object.hasOwn(sounds, letters),
    termsOf: (letters) => (Object.hasOwn(terms, letters) ? (terms[letters] ?? []) : []),
  };
}
