import * as z from 'zod';
import { keptReleases, releaseOf } from '../../scripts/keep-release/archive';
import { breaksOf, inputBreaks, outputBreaks } from '../../scripts/keep-release/breaks';
import { contractsOfToday, schemaOf } from '../../scripts/keep-release/schemas';
import { oldestRelease, ownRelease } from '../../types/shared/releases';
import { accepted } from './accepted';

/** Phones keep an app for days: what it was built with must hold with the functions of today. */

const whatToDo = `
An app that is on phones relies on this. Either keep the old shape beside the new (an input stays optional or as wide as it
was, an output keeps its field; types/…/contract.ts) until two releases have passed; or, for a word that old apps pass over,
add the line to tests/releases/accepted.ts with how that was tried. Only where neither can be: raise oldestRelease in
types/shared/releases.ts, and everybody with an older app has to update before anything else
(docs/decisions/0037-the-old-app-and-the-new-cloud.md).`;

const today = contractsOfToday();
const found = new Map(keptReleases().map((number) => [number, breaksOf(releaseOf(number).contracts, today)]));

it('what is kept is what is answered', () => {
  const answered = Array.from({ length: ownRelease - oldestRelease }, (_, at) => oldestRelease + at);
  expect([...found.keys()]).toEqual(answered);
  expect(answered.length).toBeGreaterThan(0);
});

it.each([...found])('an app of release %i is answered as it was', (_, breaks) => {
  const left = breaks.filter((line) => !accepted[line]);
  if (left.length > 0) throw new Error(`${left.join('\n')}\n${whatToDo}`);
});

it('nothing is accepted that is not so', () => {
  const all = new Set([...found.values()].flat());
  expect(Object.keys(accepted).filter((line) => !all.has(line))).toEqual([]);
});

const one = z.strictObject;
const text = z.string();

it.each<[what: string, before: z.ZodType, now: z.ZodType, breaks: RegExp[]]>([
  ['a field more that need not be there', one({ a: text }), one({ a: text, b: text.optional() }), []],
  ['a field with a default', one({ a: text }), one({ a: text, b: text.default('') }), []],
  ['a field newly required', one({ a: text }), one({ a: text, b: text }), [/input\.b is newly required/]],
  ['a field that must be there now', one({ a: text.optional() }), one({ a: text }), [/input\.a is newly/]],
  ['a field that is gone', one({ a: text, b: text.optional() }), one({ a: text }), [/input\.b is not known/]],
  ['another type', one({ a: z.number() }), one({ a: text }), [/input\.a is number where it is string/]],
  ['a whole number where any is taken', one({ a: z.int() }), one({ a: z.number() }), []],
  [
    'any number where a whole one is taken',
    one({ a: z.number() }),
    one({ a: z.int() }),
    [/input\.a is number/],
  ],
  ['more room', one({ a: text.max(10) }), one({ a: text.max(20) }), []],
  ['less room', one({ a: text.max(20) }), one({ a: text.max(10) }), [/input\.a has another maxLength/]],
  ['an end where there was none', z.array(text), z.array(text).max(3), [/another maxItems/]],
  ['a beginning where there was none', z.array(text), z.array(text).min(1), [/another minItems/]],
  ['fewer inside a list', z.array(one({ a: text })), z.array(one({ a: text, b: text })), [/input\[\]\.b/]],
  ['a pattern', one({ a: text }), one({ a: text.regex(/^a/) }), [/input\.a has another pattern/]],
  ['more words', z.enum(['x']), z.enum(['x', 'y']), []],
  ['fewer words', z.enum(['x', 'y']), z.enum(['x']), [/input may be y/]],
  ['words where there was any text', text, z.enum(['x']), [/input may be anything/]],
  ['any text where there were words', z.enum(['x']), text, []],
  ['one kind more', z.union([one({ a: text })]), z.union([one({ a: text }), one({ b: text })]), []],
  ['one kind less', z.union([one({ a: text }), one({ b: text })]), z.union([one({ a: text })]), [/input\./]],
  ['null that is not taken any more', text.nullable(), text, [/input is null/]],
])('of what an old app sends, %s', (_, before, now, breaks) => {
  const lines = inputBreaks(schemaOf(before, 'input'), schemaOf(now, 'input'));
  expect(lines).toEqual(breaks.map((line) => expect.stringMatching(line) as string));
});

const answer = z.object;

it.each<[what: string, before: z.ZodType, now: z.ZodType, breaks: RegExp[]]>([
  ['a field more', answer({ a: text }), answer({ a: text, b: text }), []],
  ['a field that is gone', answer({ a: text, b: text }), answer({ a: text }), [/output\.b may be missing/]],
  [
    'one that is gone and was not always there',
    answer({ b: text.optional() }),
    answer({}),
    [/output\.b is gone/],
  ],
  [
    'one that may be missing now',
    answer({ a: text }),
    answer({ a: text.optional() }),
    [/output\.a may be miss/],
  ],
  ['one that is always there now', answer({ a: text.optional() }), answer({ a: text }), []],
  ['another type', answer({ a: text }), answer({ a: z.int() }), [/output\.a is integer where it is string/]],
  ['null where there was none', answer({ a: text }), answer({ a: text.nullable() }), [/output\.a is null/]],
  ['longer text', answer({ a: text.max(1) }), answer({ a: text.max(2) }), []],
  ['a word more', z.enum(['x']), z.enum(['x', 'y']), [/output may be y/]],
  ['a word less', z.enum(['x', 'y']), z.enum(['x']), []],
  [
    'a value of another type by name',
    z.record(text, text),
    z.record(text, z.int()),
    [/output\.\* is integer/],
  ],
])('of what an old app is answered, %s', (_, before, now, breaks) => {
  const lines = outputBreaks(schemaOf(before, 'output'), schemaOf(now, 'output'));
  expect(lines).toEqual(breaks.map((line) => expect.stringMatching(line) as string));
});

it('what cannot be compared is no contract', () => {
  expect(() => schemaOf(z.tuple([text]), 'input')).toThrow('prefixItems');
});

it('an action that is gone or has moved is a break', () => {
  const [[name, kept] = ['', undefined]] = Object.entries(today);
  if (!kept) throw new Error('there is no action');
  expect(breaksOf({ [name]: kept }, {})).toEqual([`${name} is gone`]);
  expect(breaksOf({ [name]: kept }, { [name]: { ...kept, function: 'another' } })).toHaveLength(1);
});
