import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPractices, allRules } from '../../cloudfunctions/domain/rules/registry';
import { root } from '../../scripts/cloud';

/** Every citation comes from the registry: an article's number stands nowhere else, in code, comments or texts. */

const article = /第[一二三四五六七八九十百零\d、至]+条/u;
const folders = ['cloudfunctions', 'types', 'miniprogram/src', 'localcloud', 'scripts'];
const registry = 'cloudfunctions/domain/rules/entries/';
/** Made from the registry, for a phone without network; tests/handbook holds it to it. */
const printed = 'miniprogram/src/handbook/printed-rules.ts';

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|scss|tpl)$/.test(name))
    .map((name) => join(folder, name)),
);
const cites = (path: string) => article.test(readFileSync(join(root, path), 'utf8'));

it('no article is named but in the registry', () => {
  expect(sources.filter((path) => !path.startsWith(registry) && path !== printed && cites(path))).toEqual([]);
});

it('the registry is among what was looked at', () => {
  expect(sources.filter((path) => path.startsWith(registry) && cites(path)).length).toBeGreaterThan(3);
});

it('a comment that names a rule names one of the registry', () => {
  const known = new Set([...allRules, ...allPractices].map(({ id }) => id));
  const named = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\brules? `(\w+)`(?: and `(\w+)`)?/gi)].flatMap(
      ([, one, other]) => [one, other].flatMap((id) => (id === undefined ? [] : [[path, id] as const])),
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, id]) => !known.has(id))).toEqual([]);
});
