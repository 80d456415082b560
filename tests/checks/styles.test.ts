import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';

/**
 * Style sheets of all pages and parts meet on one screen: a class that two of them say of for themselves looks as whichever
 * came last. Within another's class (`.card .tag`), and in the theme, a class may be told of again.
 */

const app = join(root, 'miniprogram/src');

/** The classes that a style sheet has rules for by themselves: `.count {`, `.card,`. */
const classesOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/^\.([\w-]+)(?=\s*[,{]|:)/gm)].map(([, name = '']) => name)),
];

/** Classes that several style sheets say of, with these. */
function sharedBy(sheets: Record<string, string>): Record<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [path, text] of Object.entries(sheets))
    for (const name of classesOf(text)) owners.set(name, [...(owners.get(name) ?? []), path]);
  return Object.fromEntries([...owners].filter(([, paths]) => paths.length > 1));
}

it('every class belongs to one style sheet', () => {
  const sheets = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.scss') && !path.startsWith('theme/'))
    .map((path) => [path, readFileSync(join(app, path), 'utf8')] as const);
  expect(sheets.length).toBeGreaterThan(50);
  expect(sharedBy(Object.fromEntries(sheets))).toEqual({});
});

it('finds one that two have', () => {
  const sheets = {
    'kit/a.scss': '.count {\n}\n.count-line .tag {\n}\n',
    'kit/b.scss': '.count,\n.b {\n}\n',
    'kit/c.scss': '.c .tag {\n  .count {\n  }\n}\n',
  };
  expect(sharedBy(sheets)).toEqual({ count: ['kit/a.scss', 'kit/b.scss'] });
});
