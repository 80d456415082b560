import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';

/** The office that leads this work is called as the district set it: no text of ours names one. */

const office = /(?:组织部|社会工作部)(?!门)/u;
const folders = ['cloudfunctions', 'types', 'miniprogram/src'];
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

it('is named by the setting and its hint alone', () => {
  expect(sources.filter((path) => office.test(readFileSync(join(root, path), 'utf8'))).sort()).toEqual([
    'miniprogram/src/setting/labels.ts',
    'types/shared/settings.ts',
  ]);
});
