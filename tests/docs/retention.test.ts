import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allModels } from '../../cloudfunctions/kernel/database';
import { root } from '../../scripts/cloud';
import { modelFiles } from '../../scripts/models';

/** `docs/retention.md` says to the district what the models say to the timer. */
const page = readFileSync(join(root, 'docs/retention.md'), 'utf8');

const section = (title: string): string => page.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

const rowsOf = (title: string): string[][] =>
  section(title)
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );

beforeAll(() => {
  for (const file of modelFiles()) jest.requireActual(file);
});

it('names what is removed, after as many days', () => {
  const declared = allModels().flatMap(({ name, retention }) =>
    'removed' in retention ? retention.removed.map(({ days }) => `${name} ${days}`) : [],
  );
  const written = rowsOf('到期删除').map(([, name, days]) => `${name} ${days}`);
  expect(written.sort()).toEqual(declared.sort());
});

it('names which fields are cleared, after as many days', () => {
  const declared = allModels().flatMap(({ name, retention }) =>
    'cleared' in retention
      ? retention.cleared.map(({ days, fields }) => `${name} ${fields.join(' ')} ${days}`)
      : [],
  );
  const written = rowsOf('到期清除部分内容').map(([, name, fields, days]) => `${name} ${fields} ${days}`);
  expect(written.sort()).toEqual(declared.sort());
});

it('names every collection that is kept', () => {
  const kept = allModels().flatMap(({ name, retention }) => ('kept' in retention ? [name] : []));
  const written = [...section('长期保存').matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(written.sort()).toEqual(kept.sort());
});
