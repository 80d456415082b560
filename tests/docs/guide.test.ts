import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chapters, guidePictures, readers } from '../../miniprogram/src/guide/chapters';
import { root } from '../../scripts/cloud';
import { renderGuide } from '../../scripts/guide/render';

it.each(Object.entries(renderGuide()))('docs/guide/%s says what the app says', (file, text) => {
  expect(readFileSync(join(root, 'docs/guide', file), 'utf8')).toBe(text);
});

it.each(Object.entries(guidePictures))(
  'the picture %s is there, in the docs and in the app',
  (name, file) => {
    expect(existsSync(join(root, 'docs/screenshots', `${file}.jpg`))).toBe(true);
    expect(existsSync(join(root, 'miniprogram/src/guide/pictures', `${name}.jpg`))).toBe(true);
  },
);

it('shows every picture that it keeps', () => {
  const shown = readers.flatMap((reader) =>
    chapters[reader].sections.flatMap(({ picture }) => picture ?? []),
  );
  expect([...new Set(shown)].sort()).toEqual(Object.keys(guidePictures).sort());
});
