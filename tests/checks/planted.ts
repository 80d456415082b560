import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Small houses of files, to see that each rule of the house fires. */

export const root = resolve(__dirname, '../..');

export interface Violation {
  from: string;
  rule: { name: string };
}

const rooms = ['cloudfunctions', 'types', 'miniprogram', 'localcloud'];

const ofTheHouse = '.dependency-cruiser.cjs';

/** What rules complain of in these folders of a house. */
export function complaintsIn(house: string, folders: string[], rules = ofTheHouse): Violation[] {
  const config = join(root, rules);
  const output = execFileSync(
    process.execPath,
    [join(root, 'node_modules/.bin/depcruise'), ...folders, ...['--config', config, '--output-type', 'json']],
    { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 },
  );
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

/** What the rules complain of in a house of these files. */
export function complaintsOf(files: Record<string, string>, rules = ofTheHouse): Violation[] {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    for (const room of rooms) mkdirSync(join(house, room));
    for (const [name, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
      mkdirSync(dirname(join(house, name)), { recursive: true });
      writeFileSync(join(house, name), text);
    }
    return complaintsIn(house, rooms, rules);
  } finally {
    rmSync(house, { recursive: true });
  }
}

export const value = 'export const value = 1;\n';
export const importing = (from: string) => `import { value } from '${from}';\nexport const other = value;\n`;

/** A file of a case, with a name that no other case has. */
export const named = (file: string, index: number): string =>
  file.replace(/^(.*\/)(\w+)\.ts$/, `$1case${index}/$2.ts`);

export function relativeOf(from: string, to: string): string {
  const up = dirname(from)
    .split('/')
    .map(() => '..');
  return `${up.join('/')}/${to.replace(/\.ts$/, '')}`;
}
