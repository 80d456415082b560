import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/cloud';

/** What the documents tell people to type is there, with every option that they name. */

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const pages = ['README.md', ...['.', 'decisions', 'guide'].flatMap((below) => inFolder(join('docs', below)))];

function inFolder(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}

/** The commands that a page names, each with the options that stand behind it on its line. */
const commandsIn = (page: string): { name: string; options: string[] }[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/npm run ([\w:-]+)((?:[^\n`#。，]|#(?! ))*)/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      options: [...(rest.split(' -- ')[1] ?? '').matchAll(/--([a-z][a-z-]*)/g)].map(
        ([, option = '']) => option,
      ),
    }),
  );

/** The file that a command runs, as its script names it. */
const fileOf = (name: string): string => /[\w/.-]+\.ts/.exec(scripts[name] ?? '')?.[0] ?? '';

it.each(pages)('%s', (page) => {
  const commands = commandsIn(page);
  expect(commands.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  const strange = commands.flatMap(({ name, options }) => {
    const file = join(root, fileOf(name));
    const source = options.length > 0 && existsSync(file) ? readFileSync(file, 'utf8') : '';
    return options.filter((one) => !source.includes(`${one}: { type`)).map((one) => `${name} --${one}`);
  });
  expect(strange).toEqual([]);
});

/** What a heading is called in a link: as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

it.each(pages)('links within and to %s lead to headings that are there', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const missing = [...text.matchAll(/\]\(([^):]*\.md)?#([^)]+)\)/g)].filter(([, file = '', anchor = '']) => {
    const target = file ? readFileSync(join(root, dirname(page), file), 'utf8') : text;
    const headings = [...target.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    return !headings.includes(decodeURIComponent(anchor));
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

it('the commands that are kept with keys are all told of', () => {
  const told = new Set(commandsIn('docs/operations.md').map(({ name }) => name));
  for (const name of ['backup', 'restore', 'deploy', 'rollback', 'bootstrap', 'exit'])
    expect(told).toContain(name);
});
