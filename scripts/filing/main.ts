import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SettingsRecord } from '../../cloudfunctions/domain/setting/model';
import { root } from '../cloud';
import { writePaper } from './paper';
import { partsFrom } from './parts';

/**
 * `npm run filing`: the papers for filing and for the yearly self-check as one Word file, `filing/备案与自查材料.docx`.
 * `--settings FILE` is the district's one record of `settings`, as the console exports it; without it those cells are left
 * empty. Results are those of `bench-results/`: `npm run bench`, and `npx jest --json --outputFile bench-results/tests.json`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { settings: { type: 'string' } } });
  const settings = values.settings
    ? (JSON.parse(readFileSync(values.settings, 'utf8')) as SettingsRecord)
    : undefined;
  const parts = await partsFrom({ settings, results: join(root, 'bench-results') });
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const paper = await writePaper('备案与年度自查材料', `${day} 由程序生成，程序版本 ${commit}`, parts);
  mkdirSync(join(root, 'filing'), { recursive: true });
  const file = join(root, 'filing/备案与自查材料.docx');
  writeFileSync(file, paper);
  console.log(file);
}

void main();
