import type { Kept, Schema } from './schemas';

/** What the contracts of today break for an app that was built with those kept: one line each, sorted. */
export const breaksOf = (kept: Record<string, Kept>, today: Record<string, Kept>): string[] =>
  Object.entries(kept)
    .flatMap(([action, before]) => {
      const now = today[action];
      if (!now) return [`${action} is gone`];
      return [
        ...(now.function === before.function
          ? []
          : [`${action} is answered by ${now.function}, no more by ${before.function}`]),
        ...inputBreaks(before.input, now.input).map((what) => `${action}: ${what}`),
        ...outputBreaks(before.output, now.output).map((what) => `${action}: ${what}`),
      ];
    })
    .sort();

/** Where what an old app sends is not taken any more. */
export const inputBreaks = (before: Schema, now: Schema): string[] =>
  uncovered({ wide: now, narrow: before, at: 'input', sent: true });

/** Where what an old app is answered is not what it reads: it passes over what it does not know, and expects all it knows. */
export const outputBreaks = (before: Schema, now: Schema): string[] =>
  uncovered({ wide: before, narrow: now, at: 'output', sent: false });

interface Question {
  /** What is taken, or read. */
  wide: Schema;
  /** What is sent, or answered; each of it has to be among what is `wide`. */
  narrow: Schema;
  at: string;
  /** It is checked on arrival: bounds and unknown fields count. An app checks nothing of what it is answered. */
  sent: boolean;
}

/** Where something `narrow` is not `wide`. */
function uncovered(question: Question): string[] {
  const { wide, narrow, at } = question;
  const narrowOnes = alternatives(narrow);
  if (narrowOnes) return narrowOnes.flatMap((one) => uncovered({ ...question, narrow: one }));
  const wideOnes = alternatives(wide);
  if (wideOnes) {
    const tries = wideOnes.map((one) => uncovered({ ...question, wide: one }));
    return tries.some((faults) => faults.length === 0)
      ? []
      : [`${at} may be what none of its kinds is (${shortest(tries).join('; ')})`];
  }
  const words = wordsOf(wide);
  if (words) return unknownWords(words, narrow, at);
  if (wide.type === undefined) return [];
  if (!typesOf(narrow).every((type) => type === wide.type || (type === 'integer' && wide.type === 'number')))
    return [`${at} is ${typesOf(narrow).join(', ')} where it is ${String(wide.type)} elsewhere`];
  return [
    ...(question.sent ? bounds(question) : []),
    ...(wide.type === 'object' ? fields(question) : []),
    ...(wide.type === 'array'
      ? uncovered({ ...question, wide: wide.items ?? {}, narrow: narrow.items ?? {}, at: `${at}[]` })
      : []),
  ];
}

const alternatives = (schema: Schema): Schema[] | undefined =>
  Array.isArray(schema.type)
    ? schema.type.map((type) => ({ ...schema, type }))
    : (schema.anyOf ?? schema.oneOf);
const shortest = (lists: string[][]): string[] =>
  lists.reduce((best, one) => (one.length < best.length ? one : best));

const wordsOf = (schema: Schema): unknown[] | undefined => ('const' in schema ? [schema.const] : schema.enum);

function unknownWords(words: unknown[], narrow: Schema, at: string): string[] {
  const said = wordsOf(narrow);
  if (!said) return [`${at} may be anything, where only ${words.join(', ')} are known`];
  const unknown = said.filter((word) => !words.includes(word));
  return unknown.length > 0 ? [`${at} may be ${unknown.join(', ')}, which is not known`] : [];
}

const typesOf = (schema: Schema): string[] => {
  const words = wordsOf(schema);
  if (words) return [...new Set(words.map((word) => (word === null ? 'null' : typeof word)))];
  return [schema.type ?? 'anything'].flat();
};

const least = ['minLength', 'minItems', 'minimum'] as const;
const most = ['maxLength', 'maxItems', 'maximum'] as const;
type Bound = (typeof least | typeof most)[number];

function bounds({ wide, narrow, at }: Question): string[] {
  const over = (names: readonly Bound[], sign: 1 | -1) =>
    names.flatMap((name) => {
      const bound = wide[name];
      if (bound === undefined || wordsOf(narrow)) return [];
      const before = narrow[name] ?? -sign * Infinity;
      return sign * (bound - before) > 0 ? [`${at} has another ${name}: ${bound}`] : [];
    });
  return [
    ...over(least, 1),
    ...over(most, -1),
    ...(wide.pattern === undefined || wide.pattern === narrow.pattern || wordsOf(narrow)
      ? []
      : [`${at} has another pattern`]),
  ];
}

function fields({ wide, narrow, at, sent }: Question): string[] {
  const there = narrow.properties ?? {};
  const wanted = wide.properties ?? {};
  const always = new Set(narrow.required);
  const others = typeof narrow.additionalProperties === 'object' ? narrow.additionalProperties : undefined;
  const takesOthers = typeof wide.additionalProperties === 'object' ? wide.additionalProperties : undefined;
  const question = (part: Pick<Question, 'wide' | 'narrow'>, name: string) =>
    uncovered({ ...part, at: `${at}.${name}`, sent });
  return [
    ...(wide.required ?? [])
      .filter((name) => !always.has(name))
      .map((name) => `${at}.${name} ${sent ? 'is newly required' : 'may be missing'}`),
    ...Object.entries(there).flatMap(([name, schema]) => {
      const taken = wanted[name] ?? takesOthers;
      if (taken) return question({ wide: taken, narrow: schema }, name);
      return sent && wide.additionalProperties === false ? [`${at}.${name} is not known any more`] : [];
    }),
    // A field that an app may read, and that is answered no more, though it never had to be there.
    ...(sent ? [] : Object.keys(wanted).filter((name) => !there[name] && !wide.required?.includes(name))).map(
      (name) => `${at}.${name} is gone`,
    ),
    ...(others && takesOthers ? question({ wide: takesOthers, narrow: others }, '*') : []),
    ...(sent && others && wide.additionalProperties === false ? [`${at}.* is not known any more`] : []),
    ...(wide.propertyNames && narrow.propertyNames
      ? question({ wide: wide.propertyNames, narrow: narrow.propertyNames }, '(name)')
      : []),
  ];
}
