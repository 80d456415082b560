import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';

const folder = join(root, 'docs/decisions');
const pages = readdirSync(folder)
  .filter((file) => file !== 'README.md')
  .sort();

it('decisions are numbered without gaps, each with its number in its title', () => {
  const numbers = pages.map((_, index) => String(index + 1).padStart(4, '0'));
  expect(pages.map((file) => file.slice(0, 4))).toEqual(numbers);
  const titled = pages.map((file) => /^# (\d{4}) · /.exec(readFileSync(join(folder, file), 'utf8'))?.[1]);
  expect(titled).toEqual(numbers);
});

it('the list of decisions names each, in order', () => {
  const listed = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\]\((\d{4}-[^)]+)\)/g)];
  expect(listed.map(([, file]) => file)).toEqual(pages);
});

it.each(['.', 'decisions', 'guide'])('links in docs/%s lead to files that are there', (below) => {
  const missing = readdirSync(join(root, 'docs', below))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(join(root, 'docs', below, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, link = '']) => join(root, 'docs', below, link))
        .filter((path) => !existsSync(path)),
    );
  expect(missing).toEqual([]);
});
