import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { complaintsIn, root } from './planted';

/**
 * `npm run new-context` in a copy of the house: what it writes compiles, is formatted, breaks no rule, and its own
 * tests pass through the built functions.
 */
const house = mkdtempSync(join(tmpdir(), 'new-context-'));
afterAll(() => rmSync(house, { recursive: true }));

const lists = [
  'types/contracts.ts',
  'miniprogram/src/audit-words.ts',
  'miniprogram/src/contexts.ts',
  'miniprogram/src/failures.ts',
  'scripts/gallery/contexts.ts',
];

/** What a command prints, or a failure that says what it printed. */
function run(command: string, ...values: string[]): string {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), values, {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, NEW_CONTEXT_ROOT: house },
  });
  if (status !== 0) throw new Error(`${command} ${values.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

const git = (...values: string[]): string[] =>
  execFileSync('git', values, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

let written: string[];

beforeAll(() => {
  for (const file of git('ls-files', '--cached', '--others', '--exclude-standard')) {
    if (/^docs\/|^tests\/.*\.(xlsx|xls|csv|br)$|\.(jpg|png)$/.test(file)) continue;
    mkdirSync(dirname(join(house, file)), { recursive: true });
    cpSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  written = run('tsx', 'scripts/new-context/main.ts', 'pioneerPost', '先锋岗')
    .split('\n')
    .filter((line) => line.startsWith('  ') && /\.tsx?$/.test(line))
    .map((line) => line.trim());
});

it('writes both sides, tests and views, and a line in five lists', () => {
  expect(written.filter((file) => lists.includes(file))).toEqual(lists);
  expect(written.length).toBeGreaterThan(12);
});

it('compiles', () => {
  writeFileSync(
    join(house, 'tsconfig.new.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      files: written,
      include: ['miniprogram/**/*.d.ts'],
    }),
  );
  run('../typescript-native/bin/tsc', '--singleThreaded', '--project', 'tsconfig.new.json');
});

it('is formatted, and breaks no rule of the house', () => {
  run('oxfmt', '--check', ...written);
  expect(complaintsIn(house, written)).toEqual([]);
});

it('passes its own tests', () => {
  run('tsx', 'scripts/build-functions/main.ts');
  run('jest', 'tests/cloudfunctions/pioneerPost');
});
