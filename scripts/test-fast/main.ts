import { execFileSync, spawnSync } from 'node:child_process';
import { globTests, isPure, touchedBy } from './choose';

/**
 * `npm run test:fast`: the tests that stand on nothing but code, and those of the folders that were changed since the
 * branch left main, or since the last commit on main itself.
 */
const git = (...given: string[]) => execFileSync('git', given, { encoding: 'utf8' }).trim();

function changedFiles(): string[] {
  const base = git('merge-base', 'HEAD', 'main');
  const since = base === git('rev-parse', 'HEAD') ? 'HEAD' : base;
  const changed = git('diff', '--name-only', since);
  const added = git('ls-files', '--others', '--exclude-standard');
  return [changed, added].flatMap((list) => list.split('\n')).filter(Boolean);
}

const all = globTests();
const touched = touchedBy(changedFiles(), all);
const chosen = all.filter((file) => isPure(file) || touched.includes(file));
console.log(`${chosen.length} of ${all.length} test files, ${touched.length} of them for what was changed`);
const build =
  touched.length > 0
    ? spawnSync('npm', ['run', '--silent', 'build:functions'], { stdio: 'inherit' })
    : undefined;
if (build && build.status !== 0) process.exit(1);
process.exit(spawnSync('npx', ['jest', ...chosen], { stdio: 'inherit' }).status ?? 1);
