import { spawnSync } from 'node:child_process';
import { root } from '../cloud';

/** Builds what changed since it was built last, says nothing of it unless it fails, and serves the product. */
async function main(): Promise<void> {
  console.log('正在构建改动过的部分（第一次约一分钟）…');
  const { status } = spawnSync('npm', ['run', '--silent', 'build:app'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, WIREIT_LOGGER: process.stdout.isTTY ? 'quiet' : 'quiet-ci' },
  });
  if (status !== 0) process.exit(status ?? 1);
  await import('./serve');
}

void main();
