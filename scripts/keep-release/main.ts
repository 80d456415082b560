import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { oldestRelease, ownRelease } from '../../types/shared/releases';
import { root } from '../cloud';
import { drop, keep, keptReleases } from './archive';
import { contractsOfToday } from './schemas';

/**
 * Keeps the release that goes out now, to be tried against the functions to come: `npm run keep-release`, on the commit
 * that is uploaded to WeChat. Raises the number for what follows, and forgets what is older than two releases.
 * `-- --again` keeps anew what was kept last, as long as it is on nobody's phone.
 */
const numbers = join(root, 'types/shared/releases.ts');
const run = (...command: string[]) => {
  const [program = '', ...args] = command;
  execFileSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CLOUD_ENVIRONMENT: '' },
  });
};

/** Writes one of the numbers into the source. */
function write(name: 'ownRelease' | 'oldestRelease', number: number): void {
  const line = new RegExp(`^(export const ${name} = )\\d+;$`, 'm');
  const text = readFileSync(numbers, 'utf8');
  if (!line.test(text)) throw new Error(`types/shared/releases.ts 里没有 ${name}`);
  writeFileSync(numbers, text.replace(line, `$1${number};`));
}

function build(): Record<string, string> {
  run('npm', 'run', 'build:functions', '--silent');
  run('npm', 'run', 'build:weapp', '--silent');
  const from = join(root, 'dist/weapp');
  const paths = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(js|json|wxml|wxs)$/.test(path),
  );
  return Object.fromEntries(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(from, path), 'utf8')]),
  );
}

function journeys(): string {
  const entryPoints = [join(root, 'tests/weapp/journeys.ts')];
  const [script] = buildSync({ entryPoints, bundle: true, format: 'cjs', write: false }).outputFiles;
  return script?.text ?? '';
}

function main(): void {
  const { values } = parseArgs({ options: { again: { type: 'boolean', default: false } } });
  const number = values.again ? ownRelease - 1 : ownRelease;
  if (values.again && !keptReleases().includes(number)) throw new Error('还没有保留过版本，不能重做');
  write('ownRelease', number);
  const size = keep(number, { contracts: contractsOfToday(), build: build(), journeys: journeys() });
  write('ownRelease', number + 1);
  // Two releases back, and never again one that was given up.
  const oldest = Math.max(oldestRelease, number - 1);
  write('oldestRelease', oldest);
  for (const old of keptReleases().filter((one) => one < oldest)) drop(old);
  console.log(
    `已保留第 ${number} 版（${Math.round(size / 1024)} KB），接下来是第 ${number + 1} 版。现在试一遍：`,
  );
  run('npx', 'jest', '-i', 'tests/releases', 'tests/weapp/kept-releases.test.ts');
  console.log('请把 tests/releases 和 types/shared/releases.ts 一起提交。');
}

main();
